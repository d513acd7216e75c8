// The spreadsheet's tabs, as far as a search has to do with them: those that results can join, and those whose people
// can be left out. What is known of them is kept while the sidebar is open.
import type { ListView, Recognition, SidebarState, TabLook, TabView } from '../../src/contract';
import type { Actions } from './actions';
import type { Connection } from './connection';
import { observable } from './observable';

export const LIST_TABS = 'list-tabs';
const LOOK_FOR_LISTS = 'look-for-lists';

export const lookKey = (sheetId: number): string => `look-at-tab:${sheetId}`;
export const columnKey = (sheetId: number): string => `choose-column:${sheetId}`;

export type Lists = ReturnType<typeof createLists>;

export function createLists(connection: Connection, actions: Actions) {
  /** Those that results can join, the newest first; null before the server has looked for them. */
  const joinable = observable<readonly ListView[] | null>(null);
  /** Every tab that people see; null until somebody wants to choose one. */
  const tabs = observable<readonly TabView[] | null>(null);
  const looks = observable<ReadonlyMap<number, TabLook>>(new Map());

  connection.onState((state, before) => {
    if (state.lists !== null) joinable.value = state.lists;
    else if (before !== null && hasArrivals(before, state)) void lookForLists();
  });

  /** A tab that has just been filled is one that others can join. */
  const lookForLists = () => actions.perform(LOOK_FOR_LISTS, () => connection.update((to) => to.getState()));

  const lookAt = async (sheetId: number): Promise<void> => {
    const look = await connection.ask((to) => to.lookAtTab(sheetId));
    looks.value = new Map(looks.value).set(sheetId, look);
  };

  return {
    joinable,
    tabs,
    looks,

    /** What a tab is called, as far as that is known; null for one that is not there, or was never seen. */
    titleOf(sheetId: number): string | null {
      const look = looks.value.get(sheetId);
      const seen = [...(tabs.value ?? []), ...(joinable.value ?? [])];
      return look?.title ?? seen.find((tab) => tab.sheetId === sheetId)?.title ?? null;
    },

    /** By what its rows are recognised, as far as that is known. */
    recognitionOf(sheetId: number): Recognition | null {
      const list = joinable.value?.find((known) => known.sheetId === sheetId);
      return looks.value.get(sheetId)?.recognition ?? list?.recognition ?? null;
    },

    /** Asks for the tabs as they are called now. */
    loadTabs: () =>
      actions.perform(LIST_TABS, async () => {
        tabs.value = await connection.ask((to) => to.getTabs());
      }),

    /** Looks at the rows of a tab, which may take some seconds. */
    look: (sheetId: number) => actions.perform(lookKey(sheetId), () => lookAt(sheetId)),

    /** From now on people are told apart by that column in that tab. */
    chooseColumn: (sheetId: number, column: string | null) =>
      actions.perform(columnKey(sheetId), async () => {
        await connection.update((to) => to.chooseColumn(sheetId, column));
        await lookAt(sheetId);
      }),
  };
}

function hasArrivals(before: SidebarState, after: SidebarState): boolean {
  const isDone = ({ progress }: SidebarState['searches'][number]) => progress.kind === 'done';
  const doneBefore = new Set(before.searches.filter(isDone).map(({ id }) => id));
  return after.searches.some((search) => isDone(search) && !doneBefore.has(search.id));
}
