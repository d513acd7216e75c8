// Service calls in everyday use, by kind, beside the least that could do the same.
import { type Chapter, exactly, type Figure } from '../figures/figure';
import { count, seconds } from '../figures/numbers';
import { markdownTable } from '../figures/text-table';
import { type LeastCalls, reasons, total } from './least-calls';
import { leastForImport } from './least-for-import';
import { CALL_KINDS, kindsOf } from './modelled-world';
import {
  type MeasuredSituation,
  measureSituation,
  measureWholeSearch,
  type SituationName,
} from './situations';

const MOST_IN_IDLE_RUN = 3;
/** It is made every 3 s. */
const MOST_IN_LOOK = 4;

interface Row {
  readonly situation: SituationName;
  readonly name: string;
  readonly least: LeastCalls;
  readonly atMost?: number;
}

const STORE: LeastCalls = [[2, 'read everything that is stored']];
const SPREADSHEET: LeastCalls = [[2, 'tell which spreadsheet is open']];
const LOCK: LeastCalls = [[3, 'get, take and free the lock']];
const REREAD: LeastCalls = [[1, 'reads it again under the lock']];
const AROUND: LeastCalls = [[2, 'save before and after asking']];

const ROWS: readonly Row[] = [
  {
    situation: 'menuItem',
    name: 'the menu item that opens the sidebar',
    least: [[4, 'make the page and show it']],
  },
  {
    situation: 'firstLook',
    name: 'the sidebar’s first look, no search yet',
    least: [...STORE, ...SPREADSHEET],
  },
  {
    situation: 'lookAtFiveTabs',
    name: 'the sidebar’s first look, five tabs',
    least: [...STORE, ...SPREADSHEET, [5, 'look whether each tab is still there']],
  },
  {
    situation: 'lookDuringImport',
    name: 'a look while rows arrive, five tabs',
    least: [...STORE, ...SPREADSHEET],
    atMost: MOST_IN_LOOK,
  },
  {
    situation: 'start',
    name: 'a click on Start',
    least: [
      ...STORE,
      ...SPREADSHEET,
      ...LOCK,
      [1, 'looks for a trigger'],
      [4, 'make one'],
      ...AROUND,
      [1, 'sends'],
      [2, 'read the answer'],
    ],
  },
  { situation: 'idlePoll', name: 'a poll with nothing due', least: [...STORE, ...SPREADSHEET] },
  {
    situation: 'pollOfOne',
    name: 'a poll with one search due',
    least: [...STORE, ...SPREADSHEET, ...LOCK, ...REREAD, ...AROUND, [1, 'asks'], [2, 'read the answer']],
  },
  {
    situation: 'pollOfFive',
    name: 'a poll with five searches due',
    least: [
      ...STORE,
      ...SPREADSHEET,
      ...LOCK,
      ...REREAD,
      ...AROUND,
      [1, 'asks after all five'],
      [10, 'read the answers'],
    ],
  },
  {
    situation: 'idleBackgroundRun',
    name: 'a background run with nothing to do',
    least: STORE,
    atMost: MOST_IN_IDLE_RUN,
  },
  {
    situation: 'lastBackgroundRun',
    name: 'a background run that finds nothing left',
    least: [
      ...STORE,
      ...LOCK,
      ...REREAD,
      [1, 'looks for the trigger to remove'],
      ...SPREADSHEET,
      [1, 'forgets it'],
    ],
  },
];

export async function measureCalls(): Promise<Chapter> {
  const figures: Figure[] = [];
  const rows: (readonly string[])[] = [];
  for (const row of ROWS) {
    const situation = await measureSituation(row.situation);
    figures.push(exactly(`calls: ${row.name}`, situation.calls.length, count, row.atMost));
    rows.push(rowOf(row, situation));
  }
  const whole = await measureWholeSearch();
  figures.push(exactly('calls: a whole search of 187 rows', whole.calls.length, count));
  rows.push([
    'a whole search of 187 rows, watched',
    ...kindsOf(whole.calls),
    count(whole.calls.length),
    count(whole.calls.length - whole.importCalls + leastForImport(1)),
    count(whole.requests),
    seconds(whole.seconds),
    'the click, each poll and background run as above, and the import as below',
  ]);
  return {
    title: 'Service calls',
    figures,
    markdown: [
      'By what they are for: *answer* is reading an HTTP answer’s status and text, which the local runtime and the ' +
        'model count like any other call, although they may cost less live. *Requests* are what counts towards the ' +
        'daily quota of UrlFetch. The whole search is a click on Start, a poll every 12 s for the 90 s that it ' +
        'takes, the background runs meanwhile, and its import. Beside each the least that ' +
        'could do the same, with what every call of it is for.',
      markdownTable({
        header: ['what', ...CALL_KINDS, 'all', 'least', 'requests', 'modelled', 'why no fewer'],
        rows,
        texts: [CALL_KINDS.length + 5],
      }),
    ],
  };
}

function rowOf({ name, least }: Row, situation: MeasuredSituation): readonly string[] {
  return [
    name,
    ...kindsOf(situation.calls),
    count(situation.calls.length),
    count(total(least)),
    count(situation.requests),
    seconds(situation.seconds),
    reasons(least),
  ];
}
