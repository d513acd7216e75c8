// How many new ones a search that repeats has brought since the sidebar was last seen.
import type { ScheduleView } from '../../../src/contract';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export function useNewPeople({ runs }: ScheduleView): number {
  const fresh = useValue(useModel().news.ids);
  return runs
    .filter(({ searchId }) => fresh.has(searchId))
    .reduce((sum, { outcome }) => sum + (outcome.kind === 'done' ? (outcome.added ?? 0) : 0), 0);
}
