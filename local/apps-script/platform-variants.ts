// Which way the platform turns out where nobody knows for sure. Each default is the likeliest or the
// strictest; a test or the playground may change any of them while the runtime runs.

export interface PlatformVariants {
  /** Which time triggers `create()` refuses, on top of what the kind of installation refuses anyway. */
  intervalTriggers: 'allowed' | 'every-minute-refused' | 'refused';
  /** So many of the next `create()` calls fail with a server error. */
  triggerCreationFailures: number;
  /** So many of the next `create()` calls make the trigger and then fail with a server error all the same. */
  triggersMadeInSpiteOfFailure: number;
  /** Whether a trigger can be deleted through the object that `create()` answered; seen to fail with a server error. */
  createdTriggersCanBeDeleted: boolean;
  /** Whether `getActiveSpreadsheet()` answers in a time trigger; unproven for published add-ons. */
  activeSpreadsheetInTriggers: boolean;
  /** So many of the next `tryLock` calls throw. */
  tryLockFailures: number;
  /** A redirect takes all headers along, also to another host. */
  redirectsKeepHeaders: boolean;
  /** The share of the values looked for in a cache that were forgotten before their time, from 0 to 1. */
  cacheForgets: number;
  /** A fixed time-out for every fetch, whatever `timeoutSeconds` says; null to honour it. */
  fixedFetchTimeoutMs: number | null;
  /** Runtime a day of each user's triggers: 90 minutes for consumer accounts, 360 for Workspace. */
  dailyTriggerMinutes: number;
  /** A failure handler gets `Error: sentence` rather than `sentence`. */
  failuresNameTheirClass: boolean;
}

/** How the script came to the user: bound to one spreadsheet, or as a published editor add-on. */
export type Installation = 'container-bound' | 'published';

export function likeliestVariants(installation: Installation): PlatformVariants {
  return {
    intervalTriggers: 'allowed',
    triggerCreationFailures: 0,
    triggersMadeInSpiteOfFailure: 0,
    createdTriggersCanBeDeleted: false,
    activeSpreadsheetInTriggers: installation === 'container-bound',
    tryLockFailures: 0,
    redirectsKeepHeaders: true,
    cacheForgets: 0,
    fixedFetchTimeoutMs: null,
    dailyTriggerMinutes: 90,
    failuresNameTheirClass: false,
  };
}
