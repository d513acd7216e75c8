// Failures in the words of a salesperson: what happened, what it means for the search, what to do.

import type { ApiFailure } from '../../sixtyfour/failures';
import { counted } from '../../text';
import type { Pause } from './record';

/** Failures that end an attempt for good, when a search is started. */
export function startRefused(
  failure: Extract<ApiFailure, { kind: 'rejected' | 'no-balance' | 'not-enabled' }>,
) {
  switch (failure.kind) {
    case 'rejected':
      return `Sixtyfour did not accept this search${reason(failure.detail)}, so nothing was started. Change it and start again.`;
    case 'no-balance':
      return 'Your Sixtyfour balance is too low, so this search was not started. Add credit at app.sixtyfour.ai, then start it again.';
    case 'not-enabled':
      return 'Deep Search is not enabled for your Sixtyfour organisation, so this search was not started. Ask Sixtyfour to enable it, then start it again.';
  }
}

/** The same when the start is repeated, and the first request may have arrived. */
export function repeatRefused(
  failure: Extract<ApiFailure, { kind: 'rejected' | 'no-balance' | 'not-enabled' }>,
): string {
  const because = {
    rejected: 'did not accept this search when it was sent again',
    'no-balance': 'found your balance too low when this search was sent again',
    'not-enabled': 'refused this search when it was sent again',
  }[failure.kind];
  return `Sixtyfour ${because}, and its first answer was lost, so it may be under way or not. Press Watch again to find out; it never starts a second one.`;
}

/** Failures that end the watching of a search that Sixtyfour had accepted. */
export function watchingRefused(
  failure: Extract<
    ApiFailure,
    { kind: 'rejected' | 'no-balance' | 'not-enabled' | 'unknown-id' | 'already-started' }
  >,
): string {
  switch (failure.kind) {
    case 'unknown-id':
      return 'Sixtyfour does not know this search any more, so it cannot be followed. Try Watch again, or run it again.';
    case 'no-balance':
      return 'Your Sixtyfour balance is too low to follow this search, but nothing of it is lost. Add credit at app.sixtyfour.ai, then press Watch again.';
    case 'not-enabled':
      return 'Sixtyfour refused to say how this search is doing, but nothing of it is lost. Check that Deep Search is enabled for your organisation, then press Watch again.';
    case 'rejected':
    case 'already-started':
      return 'Sixtyfour did not accept the question about this search, but nothing of it is lost. Press Watch again later.';
  }
}

/** Why the rest of a group stands still. */
export function groupPaused(pause: Pause): string {
  switch (pause.kind) {
    case 'balance':
      return 'Your Sixtyfour balance is too low, so the rest of this group was not started. Add credit at app.sixtyfour.ai, then press Go on.';
    case 'room':
      return `This spreadsheet is full: the next results need ${counted(pause.missingCells, 'more cell')} than Google allows in one, so the rest of this group waits. Delete tabs or rows that you do not need, then press Go on.`;
  }
}

export const TOO_MANY_SEARCHES =
  'Sixtyfour is working on as many searches as your organisation may have at once; this one waits its turn and starts by itself.';

export const TOO_MANY_REQUESTS =
  'Sixtyfour asked the add-on to slow down; your search goes on, and the add-on looks again soon.';

/** Sixtyfour is unwell while a start request is out. */
export function startUncertain(detail: string): string {
  return `${detail}. The add-on tries again by itself, and the search is never started twice.`;
}

/** Sixtyfour is unwell while a search runs. */
export function watchingInterrupted(detail: string): string {
  return `${detail}. Your search goes on, and the add-on looks again by itself.`;
}

export function searchFailed(error: string): string {
  return error === ''
    ? 'Sixtyfour could not finish this search and gave no reason. Run it again, or change the query.'
    : `Sixtyfour could not finish this search: ${error}${/[.!?]$/.test(error) ? '' : '.'} Run it again, or change the query.`;
}

/** A terminal status other than `failed`. */
export function searchEnded(word: string, error: string): string {
  const said = word.replace(/[_-]/g, ' ').replace(/^time ?(?:d ?)?out$/, 'timed out');
  return `Sixtyfour ended this search (${said})${reason(error)}. Run it again to get results.`;
}

/** A search is completed, and yet an error is named. */
export function completedWith(error: string): string {
  return `Sixtyfour finished this search but reported a problem (${error.replace(/\.$/, '')}), so results may be missing.`;
}

/** The first path that a task is asked after at does not know it. */
export const UNKNOWN_AT_FIRST =
  'Sixtyfour did not find this search at the first address; the add-on looks at another one.';

export function unknownStatus(word: string): string {
  return `Sixtyfour says "${word}", which this add-on does not know; it takes the search as still under way.`;
}

/** Shown while it is tried again: the execution before came to no end. */
export const CUT_OFF =
  'The last attempt was cut off before it came to an end. Nothing is lost, and it is made again by itself.';

/** It was cut off again and again. */
export const START_CUT_OFF =
  'Handing this search to Sixtyfour was cut off again and again, so it may be under way or not. Press Watch again to find out; it never starts a second one.';

export const WATCHING_CUT_OFF =
  'Asking Sixtyfour about this search was cut off again and again, so that was stopped. Nothing of it is lost: press Watch again later.';

export const IMPORT_CUT_OFF =
  'Fetching and writing the results was cut off again and again, so that was stopped. Press Import again later, or Download CSV for the file itself.';

/** Somebody else delivers into the same list. */
export const LIST_BUSY = 'Other results are joining the same list just now; these come next, by themselves.';

/** A fault of the add-on's own. */
export function defect(hasFile: boolean): string {
  const act = hasFile ? 'Import again' : 'Watch again';
  return `A fault in this add-on stopped it here, so it does not try again by itself. Nothing at Sixtyfour is lost: press ${act} after an update, or look for the results at app.sixtyfour.ai.`;
}

export const DEFECT_BEFORE_START =
  'A fault in this add-on stopped it here, so this search was not started. Start it again after an update.';

export const WITHOUT_FILE =
  'Sixtyfour says that the search is finished but not where its results are; the add-on asks again.';

export const NEVER_GOT_FILE =
  'Sixtyfour finished this search but never said where its results are. Try Watch again later, or contact Sixtyfour with the details.';

export const GIVEN_UP =
  'Sixtyfour has not finished this search within 24 hours, so the add-on stopped looking. Press Watch again to go on.';

/** A start was answered with "already started", and then the task was not known. */
export const STARTED_ELSEWHERE =
  'Sixtyfour says that a search with this search ID was already started, but not how to follow it. Nothing was started twice: look for it at app.sixtyfour.ai, or run it again as a new search.';

function reason(detail: string): string {
  return detail === '' ? '' : ` (${detail.replace(/\.$/, '')})`;
}
