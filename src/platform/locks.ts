// One execution at a time: of one user, whose two sidebars, trigger and impatient clicks share a lock, or of everybody
// in one spreadsheet.

import { throwDefect } from './defects';
import { once } from './once';

export type Locked<T> = { readonly kind: 'held'; readonly value: T } | { readonly kind: 'busy' };

export interface ExclusiveLock {
  /**
   * Runs `action` while no other execution that shares the lock does. Waits for its turn for `waitMs` at most, and
   * answers `busy`, having done nothing, where the turn did not come.
   */
  hold<T>(waitMs: number, action: () => T): Locked<T>;
}

export function appsScriptUserLock(): ExclusiveLock {
  return lockOf(() => LockService.getUserLock());
}

/** Shared by everybody in this spreadsheet. Where none is open, nobody shares it. */
export function appsScriptDocumentLock(): ExclusiveLock {
  return lockOf(() => LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null);
}

function lockOf(find: () => GoogleAppsScript.Lock.Lock | null): ExclusiveLock {
  const lock = once(find);
  return {
    hold(waitMs, action) {
      const shared = lock();
      if (shared === null) return { kind: 'held', value: action() };
      if (!acquired(shared, waitMs)) return { kind: 'busy' };
      try {
        return { kind: 'held', value: action() };
      } finally {
        shared.releaseLock();
      }
    },
  };
}

function acquired(lock: GoogleAppsScript.Lock.Lock, waitMs: number): boolean {
  try {
    return lock.tryLock(waitMs);
  } catch (error) {
    throwDefect(error);
    // tryLock itself is known to throw now and then; nothing was locked, so this is the same as being late.
    return false;
  }
}
