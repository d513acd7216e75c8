// Many searches from the cells that are selected: read, planned as they will be sent, and started exactly once.
import type { StartSearchesRequest } from '../../src/contract';
import type { Selection } from '../../src/contract/groups';
import { type GroupPlan, planGroup } from '../../src/groups/plan';
import type { Actions } from './actions';
import type { Connection } from './connection';
import { checkDraft } from './draft';
import { observable } from './observable';
import type { SearchForm } from './search-form';

export const READ_SELECTION = 'read-selection';
export const START_ALL = 'start-all';

interface Attempt {
  /** What is asked for: the same once more is the same group. */
  readonly wish: string;
  readonly request: StartSearchesRequest;
}

/** People or companies, the maximum, where results go and who is left out are those of the form for one search. */
export function createGroupForm(
  connection: Connection,
  actions: Actions,
  form: SearchForm,
  newId: () => string,
) {
  /** What was selected when it was last read; null before. */
  const selection = observable<Selection | null>(null);
  const template = observable('');
  /** Whether all results go to one new tab, nobody twice; else each search has a tab of its own. */
  const isOneList = observable(false);
  let attempt: Attempt | null = null;

  /** The searches that it will be; null before anything was read. */
  function plan(): GroupPlan | null {
    return selection.value === null ? null : planGroup(selection.value, template.value);
  }

  function maxResults(): number | null {
    const draft = { ...form.draft.value, query: 'any', searchId: '' };
    const checked = checkDraft(draft, form.rememberedMaxResults());
    return checked.kind === 'valid' ? checked.wish.maxResults : null;
  }

  function attemptFor(queries: readonly string[], maximum: number): Attempt {
    const { mode, destination, leaveOut } = form.draft.value;
    const wish = JSON.stringify([queries, mode, maximum, isOneList.value, destination, leaveOut]);
    if (attempt?.wish === wish) return attempt;
    const searches = queries.map((query) => ({
      id: newId(),
      query,
      mode,
      maxResults: maximum,
      searchId: '',
    }));
    const [first = ''] = queries;
    const title = template.value.trim() === '' ? first : template.value;
    const isNewList = isOneList.value && destination.kind === 'new-tab';
    const goesTo = isNewList ? ({ kind: 'new-list', title } as const) : destination;
    const others = leaveOut.length === 0 ? {} : { leaveOut };
    return { wish, request: { groupId: newId(), destination: goesTo, searches, ...others } };
  }

  return {
    selection,
    template,
    isOneList,
    plan,
    maxResults,

    /** Reads what is selected now. */
    read: () =>
      actions.perform(READ_SELECTION, async () => {
        selection.value = await connection.ask((server) => server.getSelection());
      }),

    edit(text: string): void {
      template.value = text;
      if (!actions.isBusy(START_ALL)) actions.settle(START_ALL);
    },

    /** Starts them all. Answers the group's id, or null where nothing was started. */
    async start(): Promise<string | null> {
      const planned = plan();
      const maximum = maxResults();
      if (planned?.kind !== 'planned' || planned.isTooMany || planned.queries.length === 0) return null;
      if (maximum === null || actions.isBusy(START_ALL)) return null;
      const mine = attemptFor(
        planned.queries.map(({ query }) => query),
        maximum,
      );
      attempt = mine;
      if (
        !(await actions.perform(START_ALL, () => connection.update((to) => to.startSearches(mine.request))))
      ) {
        return null;
      }
      attempt = null;
      selection.value = null;
      template.value = '';
      return mine.request.groupId;
    },
  };
}
