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
  // Where Google does not let us remove what may be there, another one would be its twin.
  const everyMinutes = services.trigger.remove() ? services.trigger.create() : null;
  if (everyMinutes !== null) {
    return { backgroundCheck: { kind: 'on', everyMinutes, ranAt: services.clock.now() } };
  }
  return { backgroundCheck: { kind: 'refused' }, missingPermissions: services.permissions.missing() };
}

/**
 * For when the sidebar opens: makes the trigger again where it vanished, or where it is listed but has long not
 * run, as when somebody disabled it; and removes one that a run could not remove itself.
 */
export function mendBackgroundCheck(services: Services, data: UserData): UserData {
  if (!data.searches.some(isUnfinished)) return disarmIfIdle(services, data);
  if (data.backgroundCheck?.kind === 'refused') return data;
  if (data.backgroundCheck !== null && isAlive(services, data) && services.trigger.exists()) return data;
  // Google runs no trigger of a user who has not granted all there is; a new one would be as silent.
  const missingPermissions = services.permissions.missing();
  if (missingPermissions.length > 0) return save(services.properties, data, { missingPermissions });
  return turnOn(services);
}

/** What is missing, for the sidebar to show at its next look. */
export function noteMissingPermissions({ properties, permissions }: Services): void {
  save(properties, readUserData(properties), { missingPermissions: permissions.missing() });
}

/**
 * For where something has failed for want of a permission: looks what is missing now. With the last one granted, the
 * trigger is made that was refused. Costs nothing where nothing was missing.
 */
export function lookForPermissions(services: Services, data: UserData): UserData {
  const known = data.missingPermissions;
  if (known.length === 0) return data;
  const missingPermissions = services.permissions.missing();
  if (missingPermissions.join() === known.join()) return data;
  const looked = save(services.properties, data, { missingPermissions });
  return missingPermissions.length === 0 ? turnOn(services) : looked;
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
