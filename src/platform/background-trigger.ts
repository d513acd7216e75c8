// The one time-driven trigger of this user, made while there is something to look after.

import { throwDefect } from './defects';

/** The function that the trigger calls; a name in main.ts, and in triggers that exist on users' accounts. */
export const BACKGROUND_FUNCTION = 'checkSearchesInBackground';

/** Allowed in a script bound to a spreadsheet. */
export const EVERY_MINUTE = 1;
/** The most that a published editor add-on may have. */
export const HOURLY_MINUTES = 60;
/** Each twice at most, because making a trigger is known to fail now and then for no reason. */
const INTERVALS_TRIED_MINUTES = [EVERY_MINUTE, EVERY_MINUTE, HOURLY_MINUTES, HOURLY_MINUTES];

export interface BackgroundTrigger {
  /** Whether the platform has the trigger, however it came or went; false where it does not say. */
  exists(): boolean;
  /**
   * Makes a trigger that runs every so many minutes (1 or 60), or hourly where that is refused, in place of what there
   * is: that goes only when the new one is there, so that whoever is killed between leaves one. Answers its interval;
   * null where none was made, and what there was is there still.
   */
  create(everyMinutes: number): number | null;
  /** Removes all there are. Answers false where Google does not let us, and one may be left. */
  remove(): boolean;
}

export const appsScriptTrigger: BackgroundTrigger = {
  exists: () => (ours() ?? []).length > 0,
  create(everyMinutes) {
    const before = ours();
    // Without the permission, any interval is refused; and what may be there must not get a twin.
    if (before === null) return null;
    const made = firstMade(
      INTERVALS_TRIED_MINUTES.filter((one) => one >= everyMinutes),
      before.length,
    );
    if (made !== null) for (const trigger of before) tried(() => ScriptApp.deleteTrigger(trigger));
    return made;
  },
  remove() {
    const listed = ours();
    return listed?.every((trigger) => tried(() => ScriptApp.deleteTrigger(trigger))) ?? false;
  },
};

function firstMade(intervalsMinutes: readonly number[], before: number): number | null {
  for (const minutes of intervalsMinutes) {
    if (tried(() => make(minutes))) return minutes;
    const listed = ours();
    if (listed === null) return null;
    // One that was made although the platform said that it failed must not get a twin.
    if (listed.length > before) return minutes;
  }
  return null;
}

function make(everyMinutes: number): void {
  const timed = ScriptApp.newTrigger(BACKGROUND_FUNCTION).timeBased();
  (everyMinutes < HOURLY_MINUTES ? timed.everyMinutes(everyMinutes) : timed.everyHours(1)).create();
}

/** Null where Google does not list them, for want of the permission or for no reason. */
function ours(): readonly GoogleAppsScript.Script.Trigger[] | null {
  try {
    return ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === BACKGROUND_FUNCTION);
  } catch (error) {
    throwDefect(error);
    return null;
  }
}

/** The text of a refusal is in the user's language and, for some, unknown: any refusal means the same. */
function tried(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    throwDefect(error);
    return false;
  }
}
