// What the user has granted on Google's consent screen, which has a box for each scope of the manifest. Looked at
// only when something has failed: an exception's text is in the user's language, and a look costs two calls.

import { throwDefect } from './defects';

export type Permission = 'spreadsheet' | 'requests' | 'triggers' | 'windows';

export interface Permissions {
  /** What is not granted, in the order of PERMISSIONS. Empty also where Google does not say. */
  missing(): readonly Permission[];
  /** Google's page on which it can be granted; null where Google names none. */
  grantUrl(): string | null;
}

/** The most serious first. */
export const PERMISSIONS: readonly Permission[] = ['spreadsheet', 'requests', 'windows', 'triggers'];

/** As they stand in the manifest. */
const SCOPES: Readonly<Record<Permission, string>> = {
  spreadsheet: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  requests: 'https://www.googleapis.com/auth/script.external_request',
  windows: 'https://www.googleapis.com/auth/script.container.ui',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
};

export const appsScriptPermissions: Permissions = {
  missing() {
    const granted = attempted(() => fullInfo().getAuthorizedScopes?.());
    return Array.isArray(granted) ? PERMISSIONS.filter((one) => !granted.includes(SCOPES[one])) : [];
  },
  grantUrl: () => attempted(() => fullInfo().getAuthorizationUrl()),
};

/**
 * Goes on where these are granted. Else, where Google can ask, it ends the execution and shows the consent screen:
 * so it must not be called where anything catches.
 */
export function askFor(needed: readonly Permission[]): void {
  ScriptApp.requireScopes(
    ScriptApp.AuthMode.FULL,
    needed.map((one) => SCOPES[one]),
  );
}

/** Newer than the types of Google's services, and than some of its documentation. */
type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo & {
  readonly getAuthorizedScopes?: () => unknown;
};

function fullInfo(): AuthorizationInfo {
  return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
}

/** Null where Google refuses. */
function attempted<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    throwDefect(error);
    return null;
  }
}
