// The one time-driven trigger of this user, made while there is something unfinished to look after.

/** The function that the trigger calls; a name in main.ts, and in triggers that exist on users' accounts. */
export const BACKGROUND_FUNCTION = 'checkSearchesInBackground';

/** Allowed in a script bound to a spreadsheet. */
const EVERY_MINUTE = 1;
/** The most that a published editor add-on may have. */
const HOURLY_MINUTES = 60;

export interface BackgroundTrigger {
  /** Whether the platform has the trigger, however it came or went. */
  exists(): boolean;
  /** Makes it: every minute, or hourly where that is refused; null where both are. Answers its interval. */
  create(): number | null;
  remove(): void;
}

export const appsScriptTrigger: BackgroundTrigger = {
  exists: () => ours().length > 0,
  create() {
    if (tried(() => ScriptApp.newTrigger(BACKGROUND_FUNCTION).timeBased().everyMinutes(1).create())) {
      return EVERY_MINUTE;
    }
    if (tried(() => ScriptApp.newTrigger(BACKGROUND_FUNCTION).timeBased().everyHours(1).create())) {
      return HOURLY_MINUTES;
    }
    return null;
  },
  remove() {
    for (const trigger of ours()) ScriptApp.deleteTrigger(trigger);
  },
};

function ours(): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === BACKGROUND_FUNCTION);
}

/** The text of a refusal is in the user's language and, for some, unknown: any refusal means the same. */
function tried(create: () => unknown): boolean {
  try {
    create();
    return true;
  } catch {
    return false;
  }
}
