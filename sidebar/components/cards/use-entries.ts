// Which of the searches are shown, and which of them as a note that they were removed.
import type { Removal } from '../../model/removals';
import type { EndedSearch } from '../../text/search-words';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export interface Entry {
  readonly search: EndedSearch;
  /** Stands in its place for as long as it can be had back; null where it was not removed. */
  readonly removal: Removal | null;
}

/** The entries of a list: of several that were removed at once, one note stands for all. */
export function useEntries(searches: readonly EndedSearch[]): readonly Entry[] {
  const removals = useValue(useModel().removals.removals);
  return searches.flatMap((search): readonly Entry[] => {
    const removal = removals.find(({ ids }) => ids.includes(search.id)) ?? null;
    if (removal === null) return [{ search, removal }];
    const present = removal.ids.find((id) => searches.some((one) => one.id === id));
    return removal.stage === 'can-be-undone' && present === search.id ? [{ search, removal }] : [];
  });
}
