// What an execution may do: by the scopes of the manifest, by those that its user has granted, and by the mode it
// runs in.
import type { AuthMode, ExecutionEntry } from './execution-record';
import { missingScope, noPermission, notGranted } from './platform-errors';
import type { ServiceObject } from './service-object';
import type { User } from './user';

export const CURRENT_ONLY_SCOPE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
export const EXTERNAL_REQUEST_SCOPE = 'https://www.googleapis.com/auth/script.external_request';
export const SCRIPT_APP_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';
export const CONTAINER_UI_SCOPE = 'https://www.googleapis.com/auth/script.container.ui';

const RANKS: Readonly<Record<AuthMode, number>> = { NONE: 0, LIMITED: 1, FULL: 2 };

/** What an execution holds of these was got while the scope was granted, and is of no use without it. */
const SCOPES_OF_OBJECTS: ReadonlyMap<string, string> = new Map([
  ...['Spreadsheet', 'Sheet', 'Range', 'RangeList', 'Filter', 'Protection'].map(
    (name) => [name, CURRENT_ONLY_SCOPE] as const,
  ),
  ['ScriptApp.ClockTriggerBuilder', SCRIPT_APP_SCOPE],
]);

/** Surfaces on which the platform can show its consent screen in the middle of an execution. */
const ASKING_ENTRIES: ReadonlySet<ExecutionEntry> = new Set(['menu']);

/** Documented: everything but `onOpen` runs in full mode. */
export function usualAuthMode(entry: ExecutionEntry): AuthMode {
  return entry === 'onOpen' ? 'LIMITED' : 'FULL';
}

/** @throws ScriptError when the manifest does not name the scope, or the user has not granted it */
export function requireScope(
  scopes: readonly string[],
  user: Pick<User, 'withheldScopes'>,
  scope: string,
  method = 'this method',
): void {
  if (!scopes.includes(scope)) throw missingScope(method, scope);
  if (user.withheldScopes.has(scope)) throw notGranted(method, scope);
}

/** The scopes that a user has not granted, of those that are asked for. */
export function withheldOf(scopes: readonly string[], user: User): readonly string[] {
  return user.isAuthorised ? scopes.filter((scope) => user.withheldScopes.has(scope)) : scopes;
}

/** @throws ScriptError when an object's method is called whose scope was withdrawn since the object was got */
export function requireStillGranted(service: ServiceObject, method: string, user: User): void {
  const { serviceName } = service;
  const scope = SCOPES_OF_OBJECTS.get(serviceName);
  if (scope !== undefined && user.withheldScopes.has(scope)) {
    throw notGranted(`${serviceName}.${method}`, scope);
  }
}

export function canAskForConsent(entry: ExecutionEntry): boolean {
  return ASKING_ENTRIES.has(entry);
}

/** @throws ScriptError in a lesser mode */
export function requireAuth(mode: AuthMode, lowest: AuthMode, method: string): void {
  if (RANKS[mode] < RANKS[lowest]) throw noPermission(method);
}
