import { moreThan } from '../../../../sidebar/model/max-results';
import { offersFor } from '../../../../sidebar/model/offers';
import { backgroundCheckSentence, closingSentence } from '../../../../sidebar/text/background-check';
import { formatDay, formatRows, formatTime, groupByDay, regionFor } from '../../../../sidebar/text/calendar';
import { formatCountdown, formatDuration } from '../../../../sidebar/text/durations';
import { describeProgress } from '../../../../sidebar/text/progress-words';
import {
  differingCells,
  type EndedProgress,
  outcomeSentence,
  type UnfinishedProgress,
} from '../../../../sidebar/text/search-words';
import { done, failed, importing, NOW, REGION, running, stopped, waiting } from '../sidebar-states';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('Spans of time', () => {
  it.each([
    [-5, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [272_000, '4 min 32 s'],
    [65 * MINUTE_MS, '1 h 5 min'],
    [DAY_MS, '1 day'],
    [3.5 * DAY_MS, '3 days'],
  ])('%p ms are %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it.each([
    [0, 'now'],
    [400, 'in 1 s'],
    [60_000, 'in 60 s'],
    [61_000, 'in 2 min'],
    [3 * 60 * MINUTE_MS, 'in 3 h'],
  ])('a wait of %p ms is %s', (ms, text) => {
    expect(formatCountdown(ms)).toBe(text);
  });
});

describe('Clock and calendar', () => {
  it('dates are English, in the user’s own kind of English', () => {
    expect(regionFor('en-US').locale).toBe('en-US');
    expect(regionFor('de-DE').locale).toBe('en-GB');
    expect(formatTime(NOW, REGION)).toBe('14:32');
    expect(formatTime(NOW, { ...REGION, locale: 'en-US' })).toMatch(/^2:32\sPM$/u);
  });

  it.each(['en-US@posix', 'C', '', 'en-', 'x'])(
    'a browser whose language is “%s” dates all the same',
    (language) => {
      expect(formatDay(NOW - 3 * DAY_MS, NOW, { ...regionFor(language), timeZone: 'UTC' })).toMatch(
        /^\w+day,? \d+ \w+$/,
      );
    },
  );

  it('counts are grouped, and one row is one row', () => {
    expect(formatRows(5000, REGION)).toBe('5,000 rows');
    expect(formatRows(1, REGION)).toBe('1 row');
  });

  it('today and yesterday have names, other years a number', () => {
    expect(formatDay(NOW - 14 * 60 * MINUTE_MS, NOW, REGION)).toBe('Today');
    expect(formatDay(NOW - 15 * 60 * MINUTE_MS, NOW, REGION)).toBe('Yesterday');
    expect(formatDay(NOW - 2 * DAY_MS, NOW, REGION)).toBe('Sunday 10 May');
    expect(formatDay(NOW - 365 * DAY_MS, NOW, REGION)).toBe('Monday, 12 May 2025');
  });

  it('a day begins at the user’s midnight, also across a change of the clocks', () => {
    const berlin = { ...REGION, timeZone: 'Europe/Berlin' };
    // 25 October 2026 has 25 hours in Berlin.
    const lateThatDay = Date.UTC(2026, 9, 25, 22, 30);
    expect(formatDay(Date.UTC(2026, 9, 24, 22, 30), lateThatDay, berlin)).toBe('Today');
    expect(formatDay(Date.UTC(2026, 9, 24, 21, 30), lateThatDay, berlin)).toBe('Yesterday');
  });

  it('items are grouped by day in the order they come', () => {
    const times = [NOW, NOW - MINUTE_MS, NOW - DAY_MS];
    expect(groupByDay(times, (time) => time, NOW, REGION)).toEqual([
      { date: '2026-05-12', label: 'Today', items: [NOW, NOW - MINUTE_MS] },
      { date: '2026-05-11', label: 'Yesterday', items: [NOW - DAY_MS] },
    ]);
  });
});

/** Of a search for people, with a maximum of 100. */
const wordsOf = (progress: UnfinishedProgress, now: number, region: typeof REGION, keyWorks = true) =>
  describeProgress({ mode: 'people', maxResults: 100, progress }, now, region, keyWorks);

describe('Searches in words', () => {
  it('a silent agent is still working', () => {
    expect(wordsOf(running({ agentMessage: ' ' }), NOW, REGION).message).toBe('Sixtyfour is still working');
    expect(wordsOf(running({ agentMessage: '', status: 'queued' }), NOW, REGION).message).toBe(
      'Waiting for Sixtyfour to begin',
    );
  });

  it('only what is known is claimed', () => {
    const words = wordsOf(running({ phase: null, resultsSoFar: null }), NOW, REGION);
    expect(words.facts).toEqual(['People', 'up to 100', '1 min 12 s']);
    expect(words.bar.share).toBeNull();
    expect(wordsOf(running(), NOW, REGION).facts).toEqual(['People', '48 of up to 100', '1 min 12 s']);
  });

  it('trouble comes with the time of the next try', () => {
    const near = wordsOf(running({ problem: 'No answer.' }), NOW, REGION);
    expect(near.problem).toBe('No answer. Asking again in 12 s.');
    const far = running({ problem: 'No answer.', nextAskAt: NOW + 5 * MINUTE_MS });
    expect(wordsOf(far, NOW, REGION).problem).toBe('No answer. Asking again in 5 min, at 14:37.');
  });

  it('nothing is promised to a search that waits for its turn or for a key', () => {
    expect(wordsOf(waiting({ nextAttemptAt: null }), NOW, REGION).facts).toEqual(['People', 'up to 100']);
    expect(wordsOf(waiting({ nextAttemptAt: NOW }), NOW, REGION).facts).toEqual(['People', 'up to 100']);
    const keyless = running({ problem: 'Needs a key.' });
    expect(wordsOf(keyless, NOW, REGION, false).problem).toBe('Needs a key.');
  });

  it('a search that waits says when it is tried next, and nothing of it moves', () => {
    expect(wordsOf(waiting(), NOW, REGION)).toEqual({
      bar: { label: 'Waiting to start', share: null, still: true },
      message: 'Waits its turn.',
      facts: ['People', 'up to 100', 'next try in 45 s'],
      problem: null,
    });
  });

  it('the bar stands still while something is in the way', () => {
    expect(wordsOf(running(), NOW, REGION)).toMatchObject({ bar: { still: false }, problem: null });
    expect(wordsOf(running({ problem: 'No answer.' }), NOW, REGION).bar.still).toBe(true);
    const trouble = { problem: 'Sheets is busy.', rowsTotal: null, nextAttemptAt: NOW + 60_000 };
    expect(wordsOf(importing(trouble), NOW, REGION)).toMatchObject({
      bar: { still: true },
      facts: ['People', '1 min 12 s'],
      problem: 'Sheets is busy. Next try in 60 s.',
    });
    expect(wordsOf(importing({ problem: 'Sheets is busy.' }), NOW, REGION).problem).toBe('Sheets is busy.');
  });

  it('an import says where its rows go', () => {
    const words = (listTitle: string | null) =>
      describeProgress(
        { mode: 'people', maxResults: 1, progress: importing() },
        NOW,
        REGION,
        true,
        listTitle,
      );
    expect(words(null)).toMatchObject({
      message: 'Writing the results to a new tab',
      bar: { label: 'Rows written' },
    });
    expect(words('Bakers').message).toBe('Writing the results to Bakers');
    const read = wordsOf(importing({ rowsTotal: null }), NOW, REGION);
    expect(read.bar.label).toBe('Getting the results');
  });

  it('an import shows the share that is written', () => {
    expect(wordsOf(importing(), NOW, REGION)).toMatchObject({
      bar: { share: { done: 1200, whole: 5000 } },
      facts: ['People', '1,200 of 5,000 rows', '1 min 12 s'],
    });
    expect(wordsOf(importing({ rowsTotal: null }), NOW, REGION)).toMatchObject({
      bar: { share: null },
      message: 'Getting the results',
    });
    expect(wordsOf(importing({ rowsTotal: null, percentFetched: 40 }), NOW, REGION)).toMatchObject({
      bar: { share: { done: 40, whole: 100 }, still: false },
      facts: ['People', '40% of the file has come', '1 min 12 s'],
      problem: null,
    });
  });

  it('an outcome is one sentence', () => {
    expect(outcomeSentence(done(), REGION)).toBe('187 rows, verified');
    expect(outcomeSentence(done({ rows: 0 }), REGION)).toBe('Nothing was found');
    const differs = { kind: 'differs', count: 5, cells: ['B2', 'C14'] } as const;
    expect(outcomeSentence(done({ verification: differs }), REGION)).toBe('187 rows, 5 cells differ');
    expect(differingCells(differs, REGION)).toBe('B2, C14 and 3 more');
  });
});

describe('The place in line', () => {
  it.each([
    [1, 'next in line'],
    [2, '2nd in line'],
    [3, '3rd in line'],
    [4, '4th in line'],
    [11, '11th in line'],
    [22, '22nd in line'],
    [112, '112th in line'],
  ])('%p is said as people say it', (placeInLine, words) => {
    const { facts } = wordsOf(waiting({ nextAttemptAt: null, placeInLine }), NOW, REGION);
    expect(facts).toEqual(['People', 'up to 100', words]);
  });
});

describe('What is offered for a search that is over', () => {
  const offersOf = (progress: EndedProgress, maxResults = 250) => offersFor({ progress, maxResults });

  it('an arrived search opens its tab, a deleted tab is imported again; both can be refined', () => {
    expect(offersOf(done()).inSight).toEqual(['open-tab', 'edit']);
    expect(offersOf(done({ tab: { kind: 'removed', title: 'T' } })).inSight).toEqual([
      'import-again',
      'edit',
    ]);
  });

  it('a search that reached its maximum can be edited with more, unless there is no more', () => {
    expect(offersOf(done(), 187).inSight).toEqual(['open-tab', 'edit-with-more']);
    expect(offersOf(done({ rows: 5000 }), 5000).inSight).toEqual(['open-tab', 'edit']);
    expect([25, 187, 1000, 5000].map(moreThan)).toEqual([100, 1000, 5000, null]);
  });

  it('where nothing was found, changing the search is the next thing', () => {
    expect(offersOf(done({ rows: 0, tab: { kind: 'none' } }))).toEqual({
      inSight: ['edit'],
      behindMore: ['run-again'],
    });
  });

  it('a search that Sixtyfour never had can be run or edited, and no file of it be downloaded', () => {
    expect(offersOf(stopped())).toEqual({ inSight: ['run-again', 'edit'], behindMore: [] });
    expect(offersOf(failed({ canImportAgain: true })).behindMore).toEqual(['run-again']);
    expect(offersOf(failed({ canImportAgain: true, hasFile: true })).behindMore).toEqual([
      'run-again',
      'download',
    ]);
  });
});

describe('The promise about closing the sidebar', () => {
  it('is what the background check can keep', () => {
    expect(closingSentence({ kind: 'on', everyMinutes: 1 })).toBe(
      'You can close this sidebar: the results will arrive in a new tab.',
    );
    expect(closingSentence({ kind: 'on', everyMinutes: 5 }, true)).toBe(
      'You can close this sidebar: the results will arrive in their tab.',
    );
    expect(closingSentence({ kind: 'on', everyMinutes: 10 })).toContain('only every 10 minutes');
    expect(closingSentence({ kind: 'on', everyMinutes: 60 })).toContain('only once an hour');
    expect(closingSentence({ kind: 'off', sentence: 'Google refused it.' })).toBe(
      'Keep this sidebar open until the results are here. Google refused it.',
    );
    expect(closingSentence({ kind: 'idle' })).toBeNull();
    expect(backgroundCheckSentence({ kind: 'on', everyMinutes: 1 })).toContain('every minute');
    expect(backgroundCheckSentence({ kind: 'on', everyMinutes: 120 })).toContain('every 2 hours');
    expect(backgroundCheckSentence({ kind: 'off', sentence: 'Google refused it.' })).toBe(
      'Google refused it.',
    );
    expect(backgroundCheckSentence({ kind: 'idle' })).toMatch(/^Off, because no search is under way/);
  });
});
