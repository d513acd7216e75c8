// What is to be said of schedules: why one stands still, or a run was not made, and how it goes on.

import { counted, grouped } from '../text';

export const PAUSED_BY_USER = 'You paused it. Resume it when you want it to run again.';

export const PAUSED_WITHOUT_BALANCE =
  'Your Sixtyfour balance was too low for the last run, so this is paused. Add credit at app.sixtyfour.ai, then resume it.';

export const PAUSED_AFTER_FAILURES =
  'Three runs in a row failed, so this is paused and costs nothing more. See below why, then resume it or stop it.';

export const PAUSED_WITHOUT_LIST =
  'The tab that its results go into was deleted, so this is paused and nothing was started. Edit it to choose another tab, or stop it.';

export const ENDED = 'Its last day has passed. Edit it to go on, or stop it to take it off this list.';

export const WAITS_FOR_KEY =
  'It waits for an API key that Sixtyfour accepts; one run is then made of all that were missed.';

export const WAITS_FOR_PERMISSION =
  'It waits until you allow the add-on to connect to Sixtyfour; one run is then made of all that were missed.';

export const WAITS_FOR_SIDEBAR =
  'Google allows the add-on no background check here, so it runs when you open this sidebar at its hour or later.';

export const WAITS_FOR_OPENING =
  'Google lets the add-on search here at its hour, but not write while the spreadsheet is closed: results are written when you open this sidebar, and the next run is made after that.';

/** Unfinished at the hour of the next. */
export const WAITS_FOR_LAST_RUN =
  'The next run is made when the last one has ended and its results are here.';

export const NO_ROOM = 'So many searches were waiting that no more could be kept, so this run was not made.';

/** A month's maximum is used up. */
export function monthUsedUp(maximum: number): string {
  return `It could have gone beyond the ${grouped(maximum)} results that you allow a month, so this run was not made.`;
}

/** Stored, but damaged or written by a later version. */
export function unreadable(count: number): string {
  const what = `${counted(count, 'search that repeats', 'searches that repeat')} cannot be read`;
  return count === 1
    ? `${what}, so it does not run. Update the add-on; if it is still not shown then, remove it and repeat the search anew.`
    : `${what}, so they do not run. Update the add-on; if they are still not shown then, remove them and repeat the searches anew.`;
}
