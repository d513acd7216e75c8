// The form: what was typed, what is wrong with it, and starting its search exactly once.
import { DEFAULT_MAX_RESULTS, type SidebarState } from '../../src/contract';
import type { Actions } from './actions';
import type { Connection } from './connection';
import { checkDraft, type Draft, type DraftErrors, EMPTY_DRAFT, sameWish } from './draft';
import { type KeyValueStore, recall, remember } from './memory';
import { observable } from './observable';
import { attemptFor, hasArrived, type StartAttempt } from './start-attempt';

export const START = 'start';
export const USE_SELECTED_CELL = 'use-selected-cell';

export interface FormSurroundings {
  readonly connection: Connection;
  readonly actions: Actions;
  readonly store: KeyValueStore | null;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Puts a text into the query's field as if the user had typed it, where that is possible. */
export type TypeQuery = (text: string) => void;

export type StartOutcome = 'started' | 'refused' | 'invalid' | 'key-missing' | 'under-way';
export type SearchForm = ReturnType<typeof createSearchForm>;

export function createSearchForm({ connection, actions, store, now, newId }: FormSurroundings) {
  const memory = recall(store);
  const draft = observable<Draft>(memory.draft);
  const errors = observable<DraftErrors>({});
  /** The start whose answer is not known: under way, or lost. */
  const attempt = observable<StartAttempt | null>(memory.attempt);
  /** Whether a key was set when the server last said so, if need be when the sidebar was last open. */
  const keyWasSet = observable(memory.keyWasSet);
  /** The same of tabs that results could join. */
  const hadLists = observable(memory.hadLists);
  /** What the form held before something else was put into it; null where that was nothing worth having back. */
  const replaced = observable<Draft | null>(null);

  for (const part of [draft, attempt, keyWasSet, hadLists]) {
    part.subscribe(() =>
      remember(store, {
        draft: draft.value,
        attempt: attempt.value,
        keyWasSet: keyWasSet.value,
        hadLists: hadLists.value,
      }),
    );
  }
  connection.onState((state: SidebarState) => {
    keyWasSet.value = state.apiKey.kind !== 'missing';
    if (state.lists !== null) hadLists.value = state.lists.length > 0;
    if (attempt.value !== null && hasArrived(attempt.value, state)) finish(attempt.value);
  });

  /** The search exists: the form is empty again, unless it holds something else by now. */
  function finish(arrived: StartAttempt): void {
    if (attempt.value?.id !== arrived.id) return;
    attempt.value = null;
    replaced.value = null;
    actions.settle(START);
    const checked = checkDraft(draft.value, arrived.wish.maxResults);
    if (checked.kind === 'valid' && sameWish(checked.wish, arrived.wish)) {
      draft.value = { ...EMPTY_DRAFT, mode: draft.value.mode };
    }
  }

  /** What the maximum is while none was typed: the last search's. */
  const rememberedMaxResults = (): number => connection.state.value?.defaultMaxResults ?? DEFAULT_MAX_RESULTS;

  /** Takes over what was typed; complaints about what was there before are gone. */
  function edit(change: Partial<Draft>): void {
    draft.value = { ...draft.value, ...change };
    const left = { ...errors.value };
    if (change.query !== undefined || change.mode !== undefined) delete left.query;
    if (change.maxResults !== undefined) delete left.maxResults;
    if (change.searchId !== undefined) delete left.searchId;
    errors.value = left;
    if (!actions.isBusy(START)) actions.settle(START);
  }

  /** Puts something else into the form, and keeps what was there. `type` puts a query in as if it were typed. */
  function fill(change: Partial<Draft>, type: TypeQuery): void {
    const before = draft.value;
    if (change.query !== undefined) type(change.query);
    edit(change);
    replaced.value = before.query.trim() === '' || before.query === draft.value.query ? null : before;
  }

  return {
    draft,
    errors,
    replaced,
    fill,

    /** Swaps what the form holds for what it held before. */
    putBack(type: TypeQuery): void {
      if (replaced.value !== null) fill(replaced.value, type);
    },

    attempt,
    keyWasSet,
    hadLists,
    rememberedMaxResults,
    edit,

    /** Starts the search that the form describes. What was typed stays until the server has the search. */
    async start(): Promise<StartOutcome> {
      if (actions.isBusy(START)) return 'under-way';
      const checked = checkDraft(draft.value, rememberedMaxResults());
      if (checked.kind === 'invalid') {
        errors.value = checked.errors;
        return 'invalid';
      }
      if (connection.state.value?.apiKey.kind === 'missing') return 'key-missing';

      const mine = attemptFor(checked.wish, attempt.value, now(), newId);
      // Kept before the request goes out: a sidebar closed now still knows the id when it is opened again.
      attempt.value = mine;
      const answered = await actions.perform(START, async () => {
        await connection.update((server) => server.startSearch({ ...mine.wish, id: mine.id }));
        finish(mine);
      });
      return answered || attempt.value?.id !== mine.id ? 'started' : 'refused';
    },

    /** Replaces the query with the text of the selected cell. Answers whether there was any. */
    async takeSelectedCell(type: TypeQuery): Promise<'taken' | 'empty' | 'failed'> {
      let text = '';
      const answered = await actions.perform(USE_SELECTED_CELL, async () => {
        text = (await connection.ask((server) => server.getSelectedText())).trim();
      });
      if (!answered) return 'failed';
      if (text === '') return 'empty';
      fill({ query: text }, type);
      return 'taken';
    },
  };
}
