// Small texts that stay: the user's own, seen by this user and this script alone in every spreadsheet, and the
// document's, seen by every user of the add-on in this one.

import { once } from './once';

export interface PropertyStore {
  /** Every property, in one service call. */
  readAll(): Readonly<Record<string, string>>;
  /** Writes all entries in one service call. */
  write(entries: Readonly<Record<string, string>>): void;
  /** Removes the keys, one service call each; there is no call that removes several. */
  remove(keys: readonly string[]): void;
}

export function userProperties(): PropertyStore {
  return storeOf(() => PropertiesService.getUserProperties());
}

/** Where no document is open, there is nothing, and nothing is kept. */
export function documentProperties(): PropertyStore {
  return storeOf(() => PropertiesService.getDocumentProperties() as Properties | null);
}

type Properties = GoogleAppsScript.Properties.Properties;

function storeOf(find: () => Properties | null): PropertyStore {
  const properties = once(find);
  return {
    readAll: () => properties()?.getProperties() ?? {},
    write: (entries) => {
      properties()?.setProperties({ ...entries });
    },
    remove: (keys) => {
      for (const key of keys) properties()?.deleteProperty(key);
    },
  };
}
