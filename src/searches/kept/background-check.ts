// The time trigger, from the searches' side: every minute while something is unfinished, hourly while a schedule waits
// for its hour, gone when nothing needs it.

import { EVERY_MINUTE, HOURLY_MINUTES } from '../../platform/background-trigger';
import type { Services } from '../../platform/services';
import { isUnfinished } from '../record/record';
import { changeLocked } from './locked-change';
import { isHourAwaited } from './schedule-properties';
import type { BackgroundCheck } from './settings';
import {
  type Changes,
  forgetBackgroundCheck,
  needsBackgroundCheck,
  readUserData,
  save,
  type UserData,
} from './user-data';

/** Nobody waits for these: a start, a stop and a poll come every few seconds. */
const LOCK_WAIT_MS = 5_000;
/** How often a running trigger leaves a note that it does. */
const RAN_NOTED_EVERY_MS = 5 * 60_000;
/** So many runs may be late before the trigger is taken for dead. */
const MISSED_RUNS = 3;

/**
 * Makes sure that there is one trigger, only one, and a live one, that runs every so many minutes (1 or 60) or as near
 * to that as the platform allows. Call it holding the lock. Answers what came of it, for the caller to save: an
 * execution killed before that leaves a trigger that finds nothing and removes itself.
 */
export function arm(services: Services, data: UserData, askedMinutes = EVERY_MINUTE): Changes {
  const { trigger, clock } = services;
  const known = isAlive(services, data) ? data.backgroundCheck : null;
  const isThere = known !== null && trigger.exists();
  if (isThere && known.askedMinutes <= askedMinutes) return {};
  // What is alive stays where Google gives no better one. What is dead makes room for another.
  const keptMinutes = isThere ? known.everyMinutes : null;
  const everyMinutes = trigger.create(askedMinutes) ?? keptMinutes ?? createdAnew(services, askedMinutes);
  if (everyMinutes !== null) {
    const isBlind = data.backgroundCheck?.kind === 'on' && data.backgroundCheck.isBlind;
    return { backgroundCheck: { kind: 'on', everyMinutes, askedMinutes, ranAt: clock.now(), isBlind } };
  }
  return { backgroundCheck: { kind: 'refused' }, missingPermissions: services.permissions.missing() };
}

/** In a published add-on one that is dead is in the way of another; where Google lets us remove none, there is no use. */
function createdAnew({ trigger }: Services, askedMinutes: number): number | null {
  return trigger.exists() && trigger.remove() ? trigger.create(askedMinutes) : null;
}

/**
 * For when the sidebar opens: makes the trigger again where it vanished, or where it is listed but has long not
 * run, as when somebody disabled it; and removes one that a run could not remove itself.
 */
export function mendBackgroundCheck(services: Services, data: UserData): UserData {
  if (!data.searches.some(isUnfinished)) {
    const rested = disarmIfIdle(services, data);
    if (!needsBackgroundCheck(rested)) return rested;
  }
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
function isAlive(
  services: Services,
  data: UserData,
): data is UserData & { readonly backgroundCheck: Extract<BackgroundCheck, { readonly kind: 'on' }> } {
  const { backgroundCheck } = data;
  if (backgroundCheck?.kind !== 'on') return false;
  const silentMs = services.clock.now() - backgroundCheck.ranAt;
  return silentMs < RAN_NOTED_EVERY_MS + MISSED_RUNS * backgroundCheck.everyMinutes * 60_000;
}

/** Notes that the trigger runs; not at each run, because a note is a call, nor at the last. */
export function noteRun(services: Services, data: UserData): void {
  const { backgroundCheck } = data;
  const ranAt = services.clock.now();
  if (backgroundCheck?.kind !== 'on' || !needsBackgroundCheck(data)) return;
  if (ranAt - backgroundCheck.ranAt < RAN_NOTED_EVERY_MS) return;
  // What a schedule finds waits for its spreadsheet then, and its user is to know why.
  const isBlind = isHourAwaited(data.schedules) && services.spreadsheet() === null;
  save(services.properties, data, { backgroundCheck: { ...backgroundCheck, ranAt, isBlind } });
}

/** Tries to have a trigger, where something needs one. */
export function turnOn(services: Services): UserData {
  const armed = changeLocked(services, LOCK_WAIT_MS, (fresh) => {
    if (!needsBackgroundCheck(fresh)) return fresh;
    const askedMinutes = fresh.searches.some(isUnfinished) ? EVERY_MINUTE : HOURLY_MINUTES;
    return save(services.properties, fresh, arm(services, fresh, askedMinutes));
  });
  return armed ?? readUserData(services.properties);
}

/** Removes the trigger, where one is known of, when nothing needs it any more; or lets it run hourly for schedules. */
export function disarmIfIdle(services: Services, data: UserData): UserData {
  return data.backgroundCheck === null ? data : disarmUnlessNeeded(services, data);
}

/** The same for the trigger itself, which knows that it exists. */
export function disarmUnlessNeeded(services: Services, data: UserData): UserData {
  if (data.searches.some(isUnfinished) || (isHourAwaited(data.schedules) && !isTooOften(data))) return data;
  const disarmed = changeLocked(services, LOCK_WAIT_MS, (fresh) => {
    if (fresh.searches.some(isUnfinished)) return fresh;
    if (isHourAwaited(fresh.schedules)) return runsHourly(services, fresh);
    services.trigger.remove();
    // Outside of a spreadsheet a published add-on does not see its triggers: the sidebar will remove it.
    return services.spreadsheetId() === null ? fresh : forgetBackgroundCheck(services.properties, fresh);
  });
  return disarmed ?? data;
}

/** Whether it runs more often than a schedule needs it to. */
function isTooOften({ backgroundCheck }: UserData): boolean {
  return backgroundCheck?.kind === 'on' && backgroundCheck.everyMinutes < HOURLY_MINUTES;
}

/** Call it holding the lock. Where Google gives no other one, the one there is goes on. */
function runsHourly(services: Services, data: UserData): UserData {
  const { backgroundCheck } = data;
  if (backgroundCheck?.kind !== 'on' || !isTooOften(data)) return data;
  const everyMinutes = services.trigger.create(HOURLY_MINUTES);
  if (everyMinutes === null) return data;
  const hourly = { everyMinutes, askedMinutes: HOURLY_MINUTES, ranAt: services.clock.now() };
  return save(services.properties, data, { backgroundCheck: { ...backgroundCheck, ...hourly } });
}
