// The states of a search in the words of someone who has never seen the API.
import type {
  Delivery,
  Destination,
  DoneProgress,
  FailedProgress,
  ImportingProgress,
  RunningProgress,
  SearchMode,
  SearchView,
  StoppedProgress,
  Verification,
  WaitingProgress,
} from '../../src/contract';
import { formatCount, formatRows, type Region } from './calendar';
import { deliverySentence } from './list-words';

export type UnfinishedProgress = WaitingProgress | RunningProgress | ImportingProgress;
export type EndedProgress = DoneProgress | FailedProgress | StoppedProgress;

type DifferingCells = Extract<Verification, { kind: 'differs' }>;

export type UnfinishedSearch = SearchView & { readonly progress: UnfinishedProgress };
export type EndedSearch = SearchView & { readonly progress: EndedProgress };

export function isUnfinished(search: SearchView): search is UnfinishedSearch {
  const { kind } = search.progress;
  return kind === 'waiting' || kind === 'running' || kind === 'importing';
}

export function isEnded(search: SearchView): search is EndedSearch {
  return !isUnfinished(search);
}

export function modeName(mode: SearchMode): string {
  return mode === 'people' ? 'People' : 'Companies';
}

/** `up to 1,000 results`. */
export function upTo(maxResults: number, region: Region): string {
  return `up to ${formatCount(maxResults, region)} ${maxResults === 1 ? 'result' : 'results'}`;
}

/** The heading of what ended since the sidebar was last seen. */
export function newsHeading(count: number, region: Region): string {
  return `New: ${formatCount(count, region)} ${count === 1 ? 'search' : 'searches'}`;
}

/** `187 rows, verified`: what a search came down to. */
export function outcomeSentence(
  progress: EndedProgress,
  region: Region,
  destination: Destination = { kind: 'new-tab' },
): string {
  switch (progress.kind) {
    case 'done': {
      if (progress.rows === 0) return wereLeftOut(progress) ? 'None new' : 'Nothing was found';
      const joined = joinedList(progress, destination);
      const rows = joined === null ? formatRows(progress.rows, region) : deliverySentence(joined, region);
      // What it brought is long enough.
      if (progress.verification.kind === 'verified') return joined === null ? `${rows}, verified` : rows;
      const { count } = progress.verification;
      return `${rows}, ${formatCount(count, region)} ${count === 1 ? 'cell differs' : 'cells differ'}`;
    }
    case 'failed':
      return progress.question === null ? 'This search failed' : 'Its results wait for your answer';
    case 'stopped':
      return progress.canImportAgain ? 'You stopped watching' : 'You cancelled this search';
  }
}

/** What the results came to in a list that they joined; null where they are a tab of their own. */
export function joinedList({ delivery }: DoneProgress, destination: Destination): Delivery | null {
  return destination.kind === 'list' ? delivery : null;
}

/** Whether there were results that the user has in a tab that was to be left out. */
export function wereLeftOut({ delivery }: DoneProgress): boolean {
  return delivery !== null && delivery.leftOut > 0;
}

/** `B2, C14 and 3 more`: the cells that hold something else than the CSV. */
export function differingCells({ cells, count }: DifferingCells, region: Region): string {
  const rest = count - cells.length;
  return cells.join(', ') + (rest > 0 ? ` and ${formatCount(rest, region)} more` : '');
}

/** When a search came to its end, in epoch milliseconds. */
export function endedAt(progress: EndedProgress): number {
  switch (progress.kind) {
    case 'done':
      return progress.finishedAt;
    case 'failed':
      return progress.failedAt;
    case 'stopped':
      return progress.stoppedAt;
  }
}
