// The time trigger, from the searches' side: there while something is unfinished, gone when nothing is.

import type { Services } from '../platform/services';
import { isUnfinished } from './record';
import { type BackgroundCheck, forgetBackgroundCheck, readUserData, save, type UserData } from './user-data';

/** Nobody waits for these: a start, a stop and a poll come every few seconds. */
const LOCK_WAIT_MS = 5_000;

/**
 * Makes sure that there is one trigger, and only one. Call it holding the lock. Answers what came of it, for
 * the caller to save: an execution killed before that leaves a trigger that finds nothing and removes itself.
 */
export function arm(services: Services, data: UserData): BackgroundCheck {
  const { backgroundCheck } = data;
  if (backgroundCheck?.kind === 'on' && services.trigger.exists()) return backgroundCheck;
  services.trigger.remove();
  const everyMinutes = services.trigger.create();
  return everyMinutes === null ? { kind: 'refused' } : { kind: 'on', everyMinutes };
}

/** Makes the trigger again where it vanished, as when somebody disabled it. For when the sidebar opens. */
export function rearmIfGone(services: Services, data: UserData): UserData {
  if (!data.searches.some(isUnfinished) || data.backgroundCheck?.kind === 'refused') return data;
  if (data.backgroundCheck !== null && services.trigger.exists()) return data;
  return turnOn(services);
}

/** Tries to have a trigger, where something is unfinished that needs one. */
export function turnOn(services: Services): UserData {
  const turn = services.lock.hold(LOCK_WAIT_MS, () => {
    const fresh = readUserData(services.properties);
    if (!fresh.searches.some(isUnfinished)) return fresh;
    return save(services.properties, fresh, { backgroundCheck: arm(services, fresh) });
  });
  return turn.kind === 'held' ? turn.value : readUserData(services.properties);
}

/** Removes the trigger, where one is known of, when nothing is unfinished any more. */
export function disarmIfIdle(services: Services, data: UserData): UserData {
  return data.backgroundCheck === null ? data : disarmUnlessNeeded(services, data);
}

/** The same for the trigger itself, which knows that it exists. */
export function disarmUnlessNeeded(services: Services, data: UserData): UserData {
  if (data.searches.some(isUnfinished)) return data;
  const turn = services.lock.hold(LOCK_WAIT_MS, () => {
    const fresh = readUserData(services.properties);
    if (fresh.searches.some(isUnfinished)) return fresh;
    services.trigger.remove();
    return forgetBackgroundCheck(services.properties, fresh);
  });
  return turn.kind === 'held' ? turn.value : data;
}
