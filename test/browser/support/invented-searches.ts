// The searches of a salesperson who does not exist, in every state that a search can be in.
import type {
  BackgroundCheckState,
  SearchProgress,
  SearchView,
  UnreadableState,
} from '../../../src/contract';
import { done, importing, NOW, running, waiting } from '../../unit/sidebar/sidebar-states';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export const ENGINEERS = 'VP of Engineering at Series B SaaS startups in New York';
export const ROBOTS = 'Robotics companies in Germany with 50 to 200 employees';
export const FOOD = 'Heads of sustainability at European food manufacturers';
export const BAKERS = 'Owners of organic bakeries in Lyon that deliver to restaurants';

/** What the platform's refusal of any trigger comes to. */
export const OFF: BackgroundCheckState = {
  kind: 'off',
  sentence: 'Google did not allow a background check, so results arrive only while this sidebar is open.',
};

let made = 0;

export function search(
  query: string,
  progress: SearchProgress,
  changes: Partial<SearchView> = {},
): SearchView {
  made += 1;
  const id = `5a1e0000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  const mode = query === ROBOTS ? 'company' : 'people';
  return {
    id,
    query,
    mode,
    maxResults: 250,
    searchId: id,
    destination: { kind: 'new-tab' },
    leaveOut: [],
    createdAt: NOW - 6 * MINUTE_MS,
    scheduleId: null,
    groupId: null,
    isNew: false,
    progress,
    ...changes,
  };
}

export const searching = running({
  agentMessage: 'Checking 165 profiles',
  resultsSoFar: 48,
  startedAt: NOW - 72_000,
});

export const justQueued = running({
  status: 'queued',
  phase: null,
  agentMessage: '',
  resultsSoFar: null,
  startedAt: NOW - 4_000,
});

export const inLine = waiting({
  sentence: 'Starts by itself when one of the 5 searches under way (4 in other spreadsheets) ends.',
  nextAttemptAt: null,
  placeInLine: 1,
  mayBeUnderWay: false,
});

export const waitingForKey = waiting({
  sentence: 'This search waits for an API key that Sixtyfour accepts; then it starts by itself.',
  nextAttemptAt: null,
});

export const startUncertain = waiting({
  sentence:
    'Sixtyfour could not be reached. The add-on tries again by itself, and the search is never started twice.',
  nextAttemptAt: NOW + 27_000,
});

export const backingOff = running({
  agentMessage: 'Checking 165 profiles',
  problem: 'Sixtyfour asked the add-on to slow down; your search goes on, and the add-on looks again soon.',
  nextAskAt: NOW + 2 * MINUTE_MS,
});

export const withoutKey = running({
  agentMessage: 'Checking 165 profiles',
  problem:
    'Sixtyfour needs an API key that it accepts before the add-on can look again; your search is not lost.',
});

export const writing = importing({ rowsWritten: 1_500, rowsTotal: 5_000, startedAt: NOW - 4 * MINUTE_MS });

export const importTrouble = importing({
  rowsWritten: 1_500,
  rowsTotal: 5_000,
  startedAt: NOW - 9 * MINUTE_MS,
  problem:
    'Sixtyfour could not hand out the results just now; nothing is lost, and the add-on tries again by itself.',
  nextAttemptAt: NOW + 40_000,
});

export const arrived = done({
  startedAt: NOW - 6 * MINUTE_MS,
  finishedAt: NOW - 88_000,
  rows: 187,
  columns: 14,
  tab: { kind: 'present', title: ENGINEERS, sheetId: 7 },
});

export const nothingFound = done({ rows: 0, columns: 0, tab: { kind: 'none' } });

export const differing = done({
  rows: 4_812,
  columns: 14,
  verification: { kind: 'differs', count: 5, cells: ['N12', 'N207', 'N3310'] },
  notes: ['1 value did not fit into a cell and ends with a mark; Download CSV has it whole.'],
  tab: { kind: 'present', title: FOOD, sheetId: 8 },
});

export const tabRemoved = done({ rows: 64, columns: 11, tab: { kind: 'removed', title: ROBOTS } });

export const failed = {
  kind: 'failed',
  failedAt: NOW - 3 * MINUTE_MS,
  sentence:
    'Sixtyfour could not finish this search: The search agent ran out of sources. Run it again, or change the query.',
  canImportAgain: false,
  hasFile: false,
  details: [
    'Search ID: 5a1e0000-0000-4000-8000-0123456789ab',
    'Mode: people, maximum results: 250',
    'Made: 2026-05-12T14:26:00.000Z',
    'Failed: 2026-05-12T14:29:00.000Z',
  ].join('\n'),
  question: null,
} as const satisfies SearchProgress;

export const givenUp = {
  ...failed,
  sentence:
    'Sixtyfour has not finished this search within 24 hours, so the add-on stopped looking. Press Watch again to go on.',
  canImportAgain: true,
} as const satisfies SearchProgress;

export const stopped = {
  kind: 'stopped',
  stoppedAt: NOW - 2 * MINUTE_MS,
  canImportAgain: true,
  hasFile: false,
} as const satisfies SearchProgress;

/** Before Sixtyfour had it. */
export const cancelled = { ...stopped, canImportAgain: false } as const satisfies SearchProgress;

/** After somebody went back to an older version. */
export const NOT_READABLE: UnreadableState = {
  count: 2,
  sentence:
    '2 searches were saved by a newer version of this add-on and cannot be shown by this one. Nothing is lost: update the add-on to see them again.',
};

/** As many as are under way at once for somebody who is busy, and one more than that. */
export const SIX: readonly SearchView[] = [
  search(BAKERS, { ...inLine, placeInLine: 2 }),
  search('Chief revenue officers of Nordic logistics companies', justQueued),
  search(ENGINEERS, { ...searching, resultsSoFar: 682 }, { maxResults: 1000 }),
  search(ROBOTS, searching),
  search(FOOD, writing),
  search('Heads of procurement at hospitals in Benelux', searching),
];

/** A week's worth, newest first. */
export const HISTORY: readonly SearchView[] = [
  search(ENGINEERS, arrived),
  search(ROBOTS, tabRemoved, { createdAt: NOW - 3 * 60 * MINUTE_MS }),
  search(FOOD, differing, { createdAt: NOW - DAY_MS }),
  search(BAKERS, stopped, { createdAt: NOW - DAY_MS - 20 * MINUTE_MS }),
  search('Chief revenue officers of Nordic logistics companies', nothingFound, {
    createdAt: NOW - 4 * DAY_MS,
  }),
];
