// Checks that an answer is what the contract promises before the sidebar relies on it: a result that
// `google.script.run` cannot carry arrives as null, and after an update the server speaks another version.
import type { DownloadLink, SidebarState, TabLook, TabView } from '../src/contract';
import type { Selection } from '../src/contract/groups';
import { CallFailure } from './call-failure';

type Fields = Readonly<Record<string, unknown>>;

/** @throws CallFailure `outdated` for another version's answer, `unreadable` for what is no state. */
export function readState(answer: unknown, version: string): SidebarState {
  if (!hasFields(answer) || typeof answer.version !== 'string') throw unreadable();
  if (answer.version !== version) throw new CallFailure('outdated', 'The add-on was updated.');
  if (!isSidebarState(answer)) throw unreadable();
  const { permissions } = answer;
  // It becomes an href.
  const isLink = typeof permissions?.grantUrl === 'string' && isHttps(permissions.grantUrl);
  return isLink || !permissions ? answer : { ...answer, permissions: { ...permissions, grantUrl: null } };
}

/** @throws CallFailure `unreadable`, also for a link that is not https: it becomes an href. */
export function readDownloadLink(answer: unknown): DownloadLink {
  if (!hasFields(answer)) throw unreadable();
  const { url, expiresAt } = answer;
  if (typeof url !== 'string' || !isHttps(url) || typeof expiresAt !== 'number') throw unreadable();
  return { url, expiresAt };
}

/** @throws CallFailure `unreadable` */
export function readSelection(answer: unknown): Selection {
  if (!hasFields(answer) || !isSelection(answer)) throw unreadable();
  return answer;
}

/** @throws CallFailure `unreadable` */
export function readText(answer: unknown): string {
  if (typeof answer !== 'string') throw unreadable();
  return answer;
}

/** @throws CallFailure `unreadable` */
export function readTabs(answer: unknown): readonly TabView[] {
  if (!Array.isArray(answer)) throw unreadable();
  return answer;
}

/** @throws CallFailure `unreadable` */
export function readTabLook(answer: unknown): TabLook {
  if (!hasFields(answer) || !isTabLook(answer)) throw unreadable();
  return answer;
}

function unreadable(): CallFailure {
  return new CallFailure('unreadable', 'The add-on gave an answer that cannot be shown. Please try again.');
}

function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Server and sidebar of one version are built from one contract: what is left to check is that it is a state. */
function isSidebarState(answer: Fields): answer is Fields & SidebarState {
  return typeof answer.now === 'number' && Array.isArray(answer.searches) && Array.isArray(answer.groups);
}

function isSelection(answer: Fields): answer is Fields & Selection {
  return Array.isArray(answer.rows) && Array.isArray(answer.columns);
}

function isTabLook(answer: Fields): answer is Fields & TabLook {
  return typeof answer.sheetId === 'number' && Array.isArray(answer.columns);
}

function isHttps(url: string): boolean {
  try {
    return new URL(url).protocol === 'https:';
  } catch {
    return false;
  }
}
