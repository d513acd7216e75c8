// The sidebar without its looks: everything the components show, and everything they can ask for.
import type { Server, ServerOptions } from '../server';
import type { Region } from '../text/calendar';
import { createActions } from './actions';
import { announcementFor, newsAnnouncement } from './announcements';
import { openConnection } from './connection';
import { createGroupForm } from './group-form';
import { createGroups } from './groups';
import { createLists } from './lists';
import { createLog } from './log';
import type { KeyValueStore } from './memory';
import { createNews } from './news';
import { observable } from './observable';
import { hasMoved, type OtherWindows } from './other-windows';
import type { Page } from './page';
import { drivePolling } from './poll-driver';
import { createRemovals } from './removals';
import { createSchedules } from './schedules';
import { createSearchForm, START } from './search-form';
import { createSearches } from './searches';

export const SAVE_KEY = 'save-key';
export const REMOVE_KEY = 'remove-key';
export const FORGET_UNREADABLE = 'forget-unreadable';
export const TURN_ON_BACKGROUND_CHECK = 'turn-on-background-check';
export const RUN_SELF_TEST = 'run-self-test';
export const SHOW_HELP = 'show-help';
export const OFFLINE = 'You are offline. Searches that were started go on.';

export interface Surroundings {
  /** Opens the door to the server; late answers go to what is handed in. */
  readonly connect: (onLateState: ServerOptions['onLateState']) => Server;
  readonly page: Page;
  readonly otherWindows: OtherWindows;
  readonly store: KeyValueStore | null;
  readonly region: Region;
  /** Epoch milliseconds on this machine. */
  readonly now: () => number;
  readonly newId: () => string;
  /** What is shown first. */
  readonly opensWith: View;
  readonly closeSidebar: () => void;
  /** Moves the keyboard focus from the sidebar to the spreadsheet. */
  readonly focusSpreadsheet: () => void;
}

export type View = 'searches' | 'settings' | 'selected-cells';
export type SidebarModel = ReturnType<typeof createSidebarModel>;

export function createSidebarModel(around: Surroundings) {
  const { page, region, now, newId, closeSidebar } = around;
  const server = around.connect((state) => connection.accept(state, Number.NEGATIVE_INFINITY));
  const connection = openConnection(server, now);
  /** What the live region says. */
  const announcement = observable('');

  /** The same sentence twice has to look like another one to be said twice. */
  const announce = (sentence: string): void => {
    announcement.value = sentence === announcement.value ? `${sentence}\u00A0` : sentence;
  };
  const actions = createActions(() => announce(OFFLINE));
  const searches = createSearches(connection, actions, newId);
  const form = createSearchForm({ ...around, connection, actions });
  const news = createNews(connection, page, now);
  connection.onState((state, before) => {
    const sentence =
      before === null ? newsAnnouncement(state, region) : announcementFor(before, state, region);
    if (sentence !== null) announce(sentence);
    if (before !== null && hasMoved(before, state)) around.otherWindows.tell();
    if (state.apiKey.kind === 'set' && JSON.stringify(before?.apiKey) !== JSON.stringify(state.apiKey)) {
      // What was said of the key there was, or was not, is out of date.
      for (const key of [SAVE_KEY, START]) if (!actions.isBusy(key)) actions.settle(key);
    }
  });
  around.otherWindows.onTold(() => {
    if (page.online.value) void connection.look();
  });

  return {
    page,
    region,
    newId,
    closeSidebar,
    connection,
    actions,
    searches,
    schedules: createSchedules(connection, actions),
    news,
    lists: createLists(connection, actions),
    log: createLog(connection, actions),
    removals: createRemovals(connection, actions),
    form,
    groupForm: createGroupForm(connection, actions, form, newId),
    groups: createGroups(connection, actions, newId),
    view: observable<View>(around.opensWith),
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

    runSelfTest: () => actions.perform(RUN_SELF_TEST, () => connection.ask((to) => to.runSelfTest())),

    showHelp: () => actions.perform(SHOW_HELP, () => connection.ask((to) => to.showHelp())),

    /** Shows a search's tab and moves the keyboard there. */
    async openTab(id: string): Promise<void> {
      if (!(await searches.openTab(id))) return;
      news.dismiss(id);
      around.focusSpreadsheet();
    },
  };
}
