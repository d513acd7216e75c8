// Everything of Apps Script that the add-on touches, in one value. Nothing is called before it is needed:
// each call costs a fifth of a second, and none may happen while the script is evaluated.

import { appsScriptTrigger, type BackgroundTrigger } from './background-trigger';
import { appsScriptClock, type Clock } from './clock';
import { type Http, urlFetch } from './http';
import { appsScriptDocumentLock, appsScriptUserLock, type ExclusiveLock } from './locks';
import { once } from './once';
import { appsScriptPermissions, type Permissions } from './permissions';
import { documentProperties, type PropertyStore, userProperties } from './property-store';
import { type UserCache, userCache } from './user-cache';
import { type WallClock, wallClockIn } from './wall-clock';

export interface Services {
  readonly clock: Clock;
  readonly http: Http;
  readonly properties: PropertyStore;
  /** What every user of the add-on in the open spreadsheet shares. */
  readonly documentProperties: PropertyStore;
  readonly cache: UserCache;
  readonly lock: ExclusiveLock;
  /** Flush before it is released. */
  readonly documentLock: ExclusiveLock;
  readonly trigger: BackgroundTrigger;
  readonly permissions: Permissions;
  /** The spreadsheet that is open, or null in a trigger of a published add-on. */
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  /** The id of that spreadsheet. */
  spreadsheetId(): string | null;
  /** That spreadsheet's time zone, by its IANA name; null where none is open. */
  timeZone(): string | null;
  wallClockIn(timeZone: string): WallClock;
  /** SHA-256 of a text, in hexadecimal. */
  digest(text: string): string;
}

export function appsScriptServices(): Services {
  const spreadsheet = once(() => SpreadsheetApp.getActiveSpreadsheet());
  const spreadsheetId = once(() => spreadsheet()?.getId() ?? null);
  return {
    clock: appsScriptClock,
    http: urlFetch(appsScriptPermissions),
    properties: userProperties(),
    documentProperties: documentProperties(),
    cache: userCache(sha256),
    lock: appsScriptUserLock(),
    documentLock: appsScriptDocumentLock(),
    trigger: appsScriptTrigger,
    permissions: appsScriptPermissions,
    spreadsheet,
    spreadsheetId,
    timeZone: once(() => spreadsheet()?.getSpreadsheetTimeZone() ?? null),
    wallClockIn,
    digest: sha256,
  };
}

function sha256(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  // Java's bytes are signed.
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}
