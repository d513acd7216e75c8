// Changing what is stored, one execution at a time: read under the lock, so that nothing is changed that
// another execution has changed meanwhile.

import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { readUserData, type UserData } from './user-data';

/** Another execution's step may take this long; a click is worth waiting for. */
const CLICK_WAIT_MS = 25_000;

/** What `change` makes of the stored data; null, nothing done, where the turn did not come within `waitMs`. */
export function changeLocked<T extends object>(
  services: Services,
  waitMs: number,
  change: (data: UserData) => T,
): T | null {
  const turn = services.lock.hold(waitMs, () => change(readUserData(services.properties)));
  return turn.kind === 'held' ? turn.value : null;
}

/**
 * The same for a user's click. Where the turn does not come, `otherwise` may still find an answer in what is stored.
 * @throws UserError when nothing was done; `notDone` says what, as in "nothing was changed".
 */
export function changeOnClick<T extends object>(
  services: Services,
  notDone: string,
  change: (data: UserData) => T,
  otherwise: (data: UserData) => T | null = () => null,
): T {
  const changed =
    changeLocked(services, CLICK_WAIT_MS, change) ?? otherwise(readUserData(services.properties));
  if (changed !== null) return changed;
  throw new UserError(`Another window is busy with your searches, so ${notDone}. Try again in a moment.`);
}
