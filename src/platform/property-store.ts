// The user's own properties: seen by this user and this script alone, in every spreadsheet.

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
  const properties = once(() => PropertiesService.getUserProperties());
  return {
    readAll: () => properties().getProperties(),
    write: (entries) => {
      properties().setProperties({ ...entries });
    },
    remove: (keys) => {
      for (const key of keys) properties().deleteProperty(key);
    },
  };
}
