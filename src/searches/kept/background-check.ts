// The time trigger, from the searches' side: there while something is unfinished, gone when nothing is.

import type { Services } from '../../platform/services';
import { isUnfinished } from '../record/record';
import { changeLocked } from './locked-change';
import { type Changes, forgetBackgroundCheck, readUserData, save, type UserData } from './user-data';

/** Nobody waits for these: a start, a stop and a poll come every few seconds. */
const LOCK_WAIT_MS = 5_000;
/** How often a running trigger leaves a note that it does. */
const RAN_NOTED_EVERY_MS = 5 * 60_000;
/** So many runs may be late before the trigger is taken for dead. */
const MISSED_RUNS = 3;

/**
 * Makes sure that there is one trigger, only one, and a live one. Call it holding the lock. Answers what came of
 * it, for the caller to save: an execution killed before that leaves a trigger that finds nothing and removes
 * itself.
 */
export function arm(services: Services, data: UserData): Changes {
  if (isAlive(services, data) && services.trigger.exists()) return {};
  services.trigger.remove();
  const everyMinutes = services.trigger.create();
  return {
    backgroundCheck:
      everyMinutes === null ? { kind: 'refused' } : { kind: 'on', everyMinutes, ranAt: services.clock.now() },
  };
}

/**
 * For when the sidebar opens: makes the trigger again where it vanished, or where it is listed but has long not
 * run, as when somebody disabled it; and removes one that a run could not remove itself.
 */
export function mendBackgroundCheck(services: Services, data: UserData): UserData {
  if (!data.searches.some(isUnfinished)) return disarmIfIdle(services, data);
  if (data.backgroundCheck?.kind === 'refused') return data;
  if (data.backgroundCheck !== null && isAlive(services, data) && services.trigger.exists()) return data;
  return turnOn(services);
}

/** Whether the trigger has run, or was made, as lately as it should. */
function isAlive(services: Services, { backgroundCheck }: UserData): boolean {
  if (backgroundCheck?.kind !== 'on') return false;
  const silentMs = services.clock.now() - backgroundCheck.ranAt;
  return silentMs < RAN_NOTED_EVERY_MS + MISSED_RUNS * backgroundCheck.everyMinutes * 60_000;
}

/** Notes that the trigger runs; not at each run, because a note is a call, nor at the last. */
export function noteRun(services: Services, data: UserData): void {
  const { backgroundCheck } = data;
  const ranAt = services.clock.now();
  if (backgroundCheck?.kind !== 'on' || !data.searches.some(isUnfinished)) return;
  if (ranAt - backgroundCheck.ranAt < RAN_NOTED_EVERY_MS) return;
  save(services.properties, data, { backgroundCheck: { ...backgroundCheck, ranAt } });
}

/** Tries to have a trigger, where something is unfinished that needs one. */
export function turnOn(services: Services): UserData {
  const armed = changeLocked(services, LOCK_WAIT_MS, (fresh) =>
    fresh.searches.some(isUnfinished) ? save(services.properties, fresh, arm(services, fresh)) : fresh,
  );
  return armed ?? readUserData(services.properties);
}

/** Removes the trigger, where one is known of, when nothing is unfinished any more. */
export function disarmIfIdle(services: Services, data: UserData): UserData {
  return data.backgroundCheck === null ? data : disarmUnlessNeeded(services, data);
}

/** The same for the trigger itself, which knows that it exists. */
export function disarmUnlessNeeded(services: Services, data: UserData): UserData {
  if (data.searches.some(isUnfinished)) return data;
  const disarmed = changeLocked(services, LOCK_WAIT_MS, (fresh) => {
    if (fresh.searches.some(isUnfinished)) return fresh;
    services.trigger.remove();
    // Outside of a spreadsheet a published add-on does not see its triggers: the sidebar will remove it.
    return services.spreadsheetId() === null ? fresh : forgetBackgroundCheck(services.properties, fresh);
  });
  return disarmed ?? data;
}
