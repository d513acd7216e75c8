// The one time-driven trigger of this user, made while there is something unfinished to look after.

import { throwDefect } from './defects';

/** The function that the trigger calls; a name in main.ts, and in triggers that exist on users' accounts. */
export const BACKGROUND_FUNCTION = 'checkSearchesInBackground';

/** Allowed in a script bound to a spreadsheet. */
const EVERY_MINUTE = 1;
/** The most that a published editor add-on may have. */
const HOURLY_MINUTES = 60;
/** Every minute twice, because making a trigger is known to fail now and then for no reason. */
const INTERVALS_TRIED_MINUTES = [EVERY_MINUTE, EVERY_MINUTE, HOURLY_MINUTES];

export interface BackgroundTrigger {
  /** Whether the platform has the trigger, however it came or went; false where it does not say. */
  exists(): boolean;
  /** Makes it: every minute, or hourly where that is refused; null where both are. Answers its interval. */
  create(): number | null;
  /** Removes all there are. Answers false where Google does not let us, and one may be left. */
  remove(): boolean;
}

export const appsScriptTrigger: BackgroundTrigger = {
  exists: () => (ours() ?? []).length > 0,
  create() {
    for (const minutes of INTERVALS_TRIED_MINUTES) {
      if (tried(() => make(minutes))) return minutes;
      const listed = ours();
      // Without the permission, any interval is refused.
      if (listed === null) return null;
      // One that was made although the platform said that it failed must not get a twin.
      if (listed.length > 0) return minutes;
    }
    return null;
  },
  remove() {
    const listed = ours();
    return listed?.every((trigger) => tried(() => ScriptApp.deleteTrigger(trigger))) ?? false;
  },
};

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
