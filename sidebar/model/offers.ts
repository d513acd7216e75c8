// What can be done with a search that is over: the next thing in sight, the rest behind More.
import type { TabState } from '../../src/contract';
import type { EndedProgress } from '../text/search-words';

export type OfferedVerb = 'open-tab' | 'import-again' | 'run-again' | 'download';

export interface Offers {
  readonly inSight: readonly OfferedVerb[];
  readonly behindMore: readonly OfferedVerb[];
}

/** Nothing is offered twice, and starting a new search, which may cost money, is in sight only where it helps. */
export function offersFor(progress: EndedProgress): Offers {
  switch (progress.kind) {
    case 'done':
      return offersForTab(progress.tab);
    case 'failed':
      return progress.canImportAgain
        ? { inSight: ['import-again', 'run-again'], behindMore: ['download'] }
        : { inSight: ['run-again'], behindMore: [] };
    case 'stopped':
      return progress.canImportAgain
        ? { inSight: ['import-again'], behindMore: ['run-again'] }
        : { inSight: ['run-again'], behindMore: [] };
  }
}

function offersForTab(tab: TabState): Offers {
  switch (tab.kind) {
    case 'present':
      return { inSight: ['open-tab'], behindMore: ['run-again', 'import-again', 'download'] };
    case 'removed':
      return { inSight: ['import-again'], behindMore: ['run-again', 'download'] };
    case 'none':
      return { inSight: ['run-again'], behindMore: [] };
  }
}
