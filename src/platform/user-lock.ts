// One user's executions, one at a time: two sidebars, a trigger and an impatient click share this lock.

import { throwDefect } from './defects';
import { once } from './once';

export type Locked<T> = { readonly kind: 'held'; readonly value: T } | { readonly kind: 'busy' };

export interface UserLock {
  /**
   * Runs `action` while no other execution of this user does. Waits for its turn for `waitMs` at most, and
   * answers `busy`, having done nothing, where the turn did not come.
   */
  hold<T>(waitMs: number, action: () => T): Locked<T>;
}

export function appsScriptUserLock(): UserLock {
  const lock = once(() => LockService.getUserLock());
  return {
    hold(waitMs, action) {
      if (!acquired(lock(), waitMs)) return { kind: 'busy' };
      try {
        return { kind: 'held', value: action() };
      } finally {
        lock().releaseLock();
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
