// What the card of a search under way says, at a given moment.
import type { ImportingProgress, RunningProgress, WaitingProgress } from '../../src/contract';
import { formatCount, formatRows, formatTime, type Region } from './calendar';
import { formatCountdown, formatDuration } from './durations';
import { modeName, type UnfinishedProgress, type UnfinishedSearch } from './search-words';

export interface ProgressWords {
  readonly bar: {
    /** What the bar is for, to those who do not see it. */
    readonly label: string;
    /** How much of the whole is done, or null where nobody knows. */
    readonly share: { readonly done: number; readonly whole: number } | null;
    /** Nothing moves for now. */
    readonly still: boolean;
  };
  /** What is going on; may be Sixtyfour's own, untrusted, words. */
  readonly message: string;
  readonly facts: readonly string[];
  /** What is in the way and when it goes on, or null. */
  readonly problem: string | null;
}

/** From here on a countdown alone is hard to grasp, and the clock time is named too. */
const NAME_TIME_FROM_MS = 60_000;

/**
 * `now` is the server's clock in epoch milliseconds; without a key that works nothing goes on by itself. `listTitle`: of
 * the list that the results join.
 */
export function describeProgress(
  search: Pick<UnfinishedSearch, 'mode' | 'maxResults' | 'progress'>,
  now: number,
  region: Region,
  keyWorks = true,
  listTitle: string | null = null,
): ProgressWords {
  const words = wordsOf(search.progress, search.maxResults, now, region, keyWorks, listTitle);
  return { ...words, facts: [modeName(search.mode), ...words.facts] };
}

function wordsOf(
  progress: UnfinishedProgress,
  maxResults: number,
  now: number,
  region: Region,
  keyWorks: boolean,
  listTitle: string | null,
): ProgressWords {
  switch (progress.kind) {
    case 'waiting':
      return waitingWords(progress, maxResults, now, region);
    case 'running':
      return runningWords(progress, maxResults, now, region, keyWorks);
    case 'importing':
      return importingWords(progress, now, region, listTitle);
  }
}

function waitingWords(
  { sentence, nextAttemptAt, placeInLine }: WaitingProgress,
  maxResults: number,
  now: number,
  region: Region,
): ProgressWords {
  return {
    bar: { label: 'Waiting to start', share: null, still: true },
    message: sentence,
    facts: [
      `up to ${formatCount(maxResults, region)}`,
      ...(placeInLine === null ? [] : [placeName(placeInLine)]),
      // Without a time it waits for the key, or for its turn: the sentence says which.
      ...(nextAttemptAt === null || nextAttemptAt <= now
        ? []
        : [`next try ${when(nextAttemptAt, now, region)}`]),
    ],
    problem: null,
  };
}

function runningWords(
  progress: RunningProgress,
  maxResults: number,
  now: number,
  region: Region,
  keyWorks: boolean,
): ProgressWords {
  const { status, agentMessage, resultsSoFar, startedAt, nextAskAt, problem } = progress;
  const nextTry = keyWorks ? ` Asking again ${when(nextAskAt, now, region)}.` : '';
  const silence = status === 'queued' ? 'Waiting for Sixtyfour to begin' : 'Sixtyfour is still working';
  return {
    bar: { label: 'Sixtyfour is searching', share: null, still: problem !== null },
    message: agentMessage.trim() || silence,
    facts: [
      // Sixtyfour may say that it looked at more than it will hand out.
      resultsSoFar === null
        ? `up to ${formatCount(maxResults, region)}`
        : `${formatCount(resultsSoFar, region)} of up to ${formatCount(maxResults, region)}`,
      formatDuration(now - startedAt),
    ],
    problem: problem === null ? null : problem + nextTry,
  };
}

function importingWords(
  progress: ImportingProgress,
  now: number,
  region: Region,
  listTitle: string | null,
): ProgressWords {
  const { startedAt, rowsWritten, rowsTotal, percentFetched, nextAttemptAt, problem } = progress;
  const fetched = percentFetched === null ? [] : [`${percentFetched}% of the file has come`];
  const rows =
    rowsTotal === null
      ? fetched
      : [`${formatCount(rowsWritten, region)} of ${formatRows(rowsTotal, region)}`];
  const fetchedShare = percentFetched === null ? null : { done: percentFetched, whole: 100 };
  const nextTry = nextAttemptAt === null ? '' : ` Next try ${when(nextAttemptAt, now, region)}.`;
  return {
    bar: {
      label: rowsTotal === null ? 'Getting the results' : 'Rows written',
      share: rowsTotal === null ? fetchedShare : { done: rowsWritten, whole: rowsTotal },
      still: problem !== null,
    },
    message:
      rowsTotal === null ? 'Getting the results' : `Writing the results to ${listTitle ?? 'a new tab'}`,
    facts: [...rows, formatDuration(now - startedAt)],
    problem: problem === null ? null : problem + nextTry,
  };
}

/** `next in line`, `2nd in line`. */
export function placeName(place: number): string {
  if (place === 1) return 'next in line';
  const isTeen = Math.floor(place / 10) % 10 === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending} in line`;
}

function when(time: number, now: number, region: Region): string {
  const countdown = formatCountdown(time - now);
  return time - now > NAME_TIME_FROM_MS ? `${countdown}, at ${formatTime(time, region)}` : countdown;
}
