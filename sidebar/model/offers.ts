// What can be done with a search that is over: the next thing in sight, the rest behind More.
import type { SearchView } from '../../src/contract';
import type { EndedProgress } from '../text/search-words';
import { moreThan } from './max-results';

export type OfferedVerb =
  | 'open-tab'
  | 'bring-back'
  | 'edit'
  | 'edit-with-more'
  | 'import-again'
  | 'run-again'
  | 'download'
  | 'repeat';

export interface Offers {
  readonly inSight: readonly OfferedVerb[];
  readonly behindMore: readonly OfferedVerb[];
}

/** Nothing is offered twice; refining is always in sight, and starting as it was only where that helps. */
export function offersFor({
  progress,
  maxResults,
}: Pick<SearchView, 'maxResults'> & { readonly progress: EndedProgress }): Offers {
  switch (progress.kind) {
    case 'done':
      return offersForDone(progress, maxResults);
    case 'failed':
      // What helps are its answers, which stand by themselves.
      if (progress.question !== null) return { inSight: [], behindMore: ['edit', 'run-again', 'download'] };
      if (!progress.canImportAgain) return { inSight: ['run-again', 'edit'], behindMore: [] };
      return {
        inSight: ['import-again', 'edit'],
        behindMore: progress.hasFile ? ['run-again', 'download'] : ['run-again'],
      };
    case 'stopped':
      return progress.canImportAgain
        ? { inSight: ['import-again', 'edit'], behindMore: ['run-again'] }
        : { inSight: ['run-again', 'edit'], behindMore: [] };
  }
}

/** Whether there may be more than was asked for. */
export function reachedMaximum(progress: EndedProgress, maxResults: number): boolean {
  return progress.kind === 'done' && progress.rows >= maxResults;
}

function offersForDone(
  { tab, ...progress }: Extract<EndedProgress, { kind: 'done' }>,
  maxResults: number,
): Offers {
  const hasMore = reachedMaximum({ tab, ...progress }, maxResults) && moreThan(maxResults) !== null;
  const edits: readonly OfferedVerb[] = hasMore ? ['edit-with-more'] : ['edit'];
  const plainEdit: readonly OfferedVerb[] = hasMore ? ['edit'] : [];
  const bringBack: readonly OfferedVerb[] = (progress.delivery?.deleted ?? 0) > 0 ? ['bring-back'] : [];
  switch (tab.kind) {
    case 'present':
      return {
        inSight: ['open-tab', ...bringBack, ...edits],
        behindMore: [...plainEdit, 'repeat', 'run-again', 'import-again', 'download'],
      };
    case 'removed':
      return { inSight: ['import-again', ...edits], behindMore: [...plainEdit, 'run-again', 'download'] };
    case 'none':
      return { inSight: ['edit'], behindMore: ['run-again'] };
  }
}
