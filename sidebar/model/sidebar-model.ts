// The sidebar without its looks: everything the components show, and everything they can ask for.
import type { Server, ServerOptions } from '../server';
import type { Region } from '../text/calendar';
import { createActions } from './actions';
import { announcementFor } from './announcements';
import { openConnection } from './connection';
import type { KeyValueStore } from './memory';
import { observable } from './observable';
import type { Page } from './page';
import { drivePolling } from './poll-driver';
import { createSearchForm } from './search-form';
import { createSearches } from './searches';

export const SAVE_KEY = 'save-key';
export const REMOVE_KEY = 'remove-key';
export const FORGET_UNREADABLE = 'forget-unreadable';
export const TURN_ON_BACKGROUND_CHECK = 'turn-on-background-check';

export interface Surroundings {
  /** Opens the door to the server; late answers go to what is handed in. */
  readonly connect: (onLateState: ServerOptions['onLateState']) => Server;
  readonly page: Page;
  readonly store: KeyValueStore | null;
  readonly region: Region;
  /** Epoch milliseconds on this machine. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly closeSidebar: () => void;
  /** Moves the keyboard focus from the sidebar to the spreadsheet. */
  readonly focusSpreadsheet: () => void;
}

export type View = 'searches' | 'settings';
export type SidebarModel = ReturnType<typeof createSidebarModel>;

export function createSidebarModel(around: Surroundings) {
  const { page, region, now, newId, closeSidebar } = around;
  const server = around.connect((state) => connection.accept(state, Number.NEGATIVE_INFINITY));
  const connection = openConnection(server, now);
  const actions = createActions();
  const searches = createSearches(connection, actions, newId);
  /** What the live region says. */
  const announcement = observable('');

  const announce = (sentence: string): void => {
    announcement.value = sentence;
  };
  connection.onState((state, before) => {
    const sentence = before === null ? null : announcementFor(before, state, region);
    if (sentence !== null) announce(sentence);
  });

  return {
    page,
    region,
    closeSidebar,
    connection,
    actions,
    searches,
    form: createSearchForm({ ...around, connection, actions }),
    view: observable<View>('searches'),
    announcement,

    /** Has a screen reader say something, once the current sentence is over. */
    announce,

    /** The server's clock, in epoch milliseconds. */
    serverNow: () => now() + connection.clockOffsetMs(),

    /** Begins to talk to the server. */
    run: () => drivePolling(connection, page, now),

    saveKey: (key: string) => actions.perform(SAVE_KEY, () => connection.update((to) => to.saveApiKey(key))),

    removeKey: () => actions.perform(REMOVE_KEY, () => connection.update((to) => to.removeApiKey())),

    turnOnBackgroundCheck: () =>
      actions.perform(TURN_ON_BACKGROUND_CHECK, () => connection.update((to) => to.turnOnBackgroundCheck())),

    forgetUnreadable: () =>
      actions.perform(FORGET_UNREADABLE, () => connection.update((to) => to.forgetUnreadable())),

    /** Shows a search's tab and moves the keyboard there. */
    async openTab(id: string): Promise<void> {
      if (await searches.openTab(id)) around.focusSpreadsheet();
    },
  };
}
