// What the sidebar and the server say to each other. Everything here survives `google.script.run`:
// strings, finite numbers, booleans, null, arrays and plain objects only. Times are epoch milliseconds. What is about
// schedules stands in contract/.

import type {
  ApiKeyState,
  BackgroundCheckState,
  PermissionsState,
  UnreadableState,
} from './contract/account';
import type { GroupView, Selection } from './contract/groups';
import type {
  DeliveryAnswer,
  Destination,
  GroupDestination,
  ListView,
  TabLook,
  TabView,
} from './contract/lists';
import type { LogView } from './contract/log';
import type { SearchProgress } from './contract/progress';
import type { ScheduleCalls, ScheduleView } from './contract/schedules';
import type { SearchMode } from './contract/search-mode';

export type * from './contract/account';
export type * from './contract/lists';
export type * from './contract/log';
export type * from './contract/progress';
export type * from './contract/schedules';
export type * from './contract/search-mode';

/** The longest query that Sixtyfour is sent, in UTF-16 code units. */
export const MAX_QUERY_CHARACTERS = 4000;
/** A CSV export of Sixtyfour holds at most this many results. */
export const MAX_RESULTS_LIMIT = 5000;
/** What Sixtyfour uses when nothing is asked for. */
export const DEFAULT_MAX_RESULTS = 1000;
/** The longest search ID that we send, in characters. */
export const MAX_SEARCH_ID_CHARACTERS = 128;

export interface StartSearchRequest {
  /** A UUID made in the sidebar before the click is sent: the same call twice is one search. */
  readonly id: string;
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** The user's own search ID, or '' to let the add-on use `id`. */
  readonly searchId: string;
  /** Where the results go; absent: a new tab. */
  readonly destination?: Destination;
  /** Sheet ids of tabs whose people or companies are left out; absent: nobody is. */
  readonly leaveOut?: readonly number[];
}

/** Many searches by one click, in the order in which they are started. */
export interface StartSearchesRequest {
  /** A UUID made in the sidebar before the click is sent: the same call twice is one group. */
  readonly groupId: string;
  readonly destination: GroupDestination;
  /** At most 100. */
  readonly searches: readonly Pick<StartSearchRequest, 'id' | 'query' | 'mode' | 'maxResults' | 'searchId'>[];
  readonly leaveOut?: readonly number[];
}

/** Everything the sidebar shows; every call but a few answers with it whole. */
export interface SidebarState {
  /** The version of the server code; a sidebar of another version asks to be reopened. */
  readonly version: string;
  /** The server's clock when this was answered, so that the sidebar's own clock does not matter. */
  readonly now: number;
  readonly apiKey: ApiKeyState;
  readonly backgroundCheck: BackgroundCheckState;
  /** What the form offers: the maximum of the last search started, or the default. */
  readonly defaultMaxResults: number;
  /** This user's searches in this spreadsheet, newest first. */
  readonly searches: readonly SearchView[];
  /** Those of them that were started by one click, newest first. */
  readonly groups: readonly GroupView[];
  /** What the user has not granted at Google; null where nothing has failed for it. */
  readonly permissions: PermissionsState | null;
  /** What this user repeats in this spreadsheet, newest first. */
  readonly schedules: readonly ScheduleView[];
  /** Searches of this spreadsheet, and what repeats in it, that are stored but cannot be read; null where all can. */
  readonly unreadable: UnreadableState | null;
  /**
   * The tabs that results can join, the newest first; null where this answer did not look for them (it costs calls):
   * then what was known before still holds. `getState` always looks.
   */
  readonly lists: readonly ListView[] | null;
  /** The log of this spreadsheet; null where this answer did not look for it, as with the lists. */
  readonly log: LogView | null;
}

export interface SearchView {
  readonly id: string;
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** The `search_id` that Sixtyfour was sent. */
  readonly searchId: string;
  readonly destination: Destination;
  /** Sheet ids of the tabs whose people or companies are left out. */
  readonly leaveOut: readonly number[];
  readonly createdAt: number;
  /** The schedule that made it; null where a user started it. */
  readonly scheduleId: string | null;
  /** The group that it was started with; null where it was started by itself. */
  readonly groupId: string | null;
  /** It ended, and no sidebar has shown that yet; `markSeen` takes the news off. */
  readonly isNew: boolean;
  readonly progress: SearchProgress;
}

export interface DownloadLink {
  /** A signed URL; anyone who has it can read the file until it expires. */
  readonly url: string;
  readonly expiresAt: number;
}

/** What `google.script.run` offers the sidebar, by name. */
export interface SidebarServer extends ScheduleCalls<SidebarState> {
  /** For when the sidebar opens: also mends what was interrupted, and looks for the trigger and the newest tabs. */
  getState(): SidebarState;
  /** What is stored, and nothing else: light enough to be asked every few seconds while rows arrive. */
  lookAtSearches(): SidebarState;
  saveApiKey(key: string): SidebarState;
  removeApiKey(): SidebarState;
  startSearch(request: StartSearchRequest): SidebarState;
  /** What is selected, to make many searches of it. */
  getSelection(): Selection;
  /** Saves all of the searches, or none; they are started one after the other, five at a time. */
  startSearches(request: StartSearchesRequest): SidebarState;
  /** Stops what is unfinished of a group: what Sixtyfour has begun goes on there. */
  stopGroup(groupId: string): SidebarState;
  /** Goes on with a group that stands still. */
  resumeGroup(groupId: string): SidebarState;
  /**
   * Each failed search of a group once more: with what Sixtyfour has of it, or else as a new one by the next of the
   * ids, in its place.
   */
  runFailedAgain(groupId: string, newIds: readonly string[]): SidebarState;
  checkSearches(): SidebarState;
  stopSearch(id: string): SidebarState;
  runAgain(id: string, newId: string): SidebarState;
  importAgain(id: string): SidebarState;
  forgetSearch(id: string): SidebarState;
  /** Takes several finished searches off the list at once; what is no longer there, or under way again, is left out. */
  forgetFinished(ids: readonly string[]): SidebarState;
  /** Somebody has seen that these searches ended: they are new no more. */
  markSeen(ids: readonly string[]): SidebarState;
  /** Removes what is stored of this spreadsheet's searches, and of what repeats in it, that cannot be read. */
  forgetUnreadable(): SidebarState;
  openTab(id: string): SidebarState;
  turnOnBackgroundCheck(): SidebarState;
  /** Keeps the tab *Sixtyfour log*, for all users of the spreadsheet, or does no longer. */
  keepLog(isKept: boolean): SidebarState;
  /** Goes on with results that could not join their list, as the user has decided. */
  answerDelivery(id: string, answer: DeliveryAnswer): SidebarState;
  /** Adds those again who are among the results of a search and whose rows the user had deleted from its list. */
  bringBack(id: string): SidebarState;
  /** From now on people are told apart by that column in a list; null: by what fits best. */
  chooseColumn(sheetId: number, column: string | null): SidebarState;
  /** The tabs that people see, as they are called now; for when the user opens a choice of tabs. */
  getTabs(): readonly TabView[];
  /** Looks at the rows of a tab, which may take some seconds where there are many. */
  lookAtTab(sheetId: number): TabLook;
  getDownloadLink(id: string): DownloadLink;
  getSelectedText(): string;
  /** Runs the self-test and shows its dialog over the spreadsheet. */
  runSelfTest(): void;
  /** Shows the user guide in a dialog over the spreadsheet. */
  showHelp(): void;
}
