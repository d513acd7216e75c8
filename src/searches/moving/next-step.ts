// What to do next for a user's searches: a decision, taken from values alone.

import type { UserData } from '../kept/user-data';
import { waitsForItsList } from '../record/group';
import { MAX_IN_FLIGHT, UNWATCHED_ASK_INTERVAL_MS, YOUNG_MS } from '../record/pace';
import {
  type Asker,
  type Importing,
  isIn,
  isInFlight,
  type Running,
  type SearchIn,
  type Waiting,
} from '../record/record';

export type Step =
  | { readonly kind: 'start'; readonly search: SearchIn<Waiting> }
  /** Asks after all of them in one go. */
  | { readonly kind: 'ask'; readonly searches: readonly SearchIn<Running>[] }
  | { readonly kind: 'import'; readonly search: SearchIn<Importing> };

export interface Situation {
  readonly now: number;
  readonly by: Asker;
  /** The execution that asks, as named in leases. */
  readonly owner: string;
  /** Where a tab can be written; called only when something is there to write. */
  spreadsheetId(): string | null;
}

/** The step that is due first, or null when nothing is due now. */
export function nextStep(data: UserData, situation: Situation): Step | null {
  const { now } = situation;
  const search = canAsk(data) ? nextStart(data, now) : null;
  if (search !== null) return { kind: 'start', search };
  const searches = canAsk(data) ? dueQuestions(data, situation) : [];
  if (searches.length > 0) return { kind: 'ask', searches };
  const toImport = nextImport(data, situation);
  return toImport === null ? null : { kind: 'import', search: toImport };
}

/**
 * Without a key, with one that was refused, and where the user does not let the add-on send anything, Sixtyfour is
 * asked nothing; what is under way waits.
 */
export function canAsk(data: UserData): boolean {
  return data.apiKey !== null && !data.apiKeyRefused && isAllowedToAsk(data);
}

export function isAllowedToAsk({ missingPermissions }: UserData): boolean {
  return !missingPermissions.includes('requests');
}

function nextStart(data: UserData, now: number): SearchIn<Waiting> | null {
  return startable(data).find((search) => search.state.nextAt <= now) ?? null;
}

/**
 * The waiting searches that may be started: those whose start may have arrived already, and where one of the
 * five places is free, the first in line. The others wait for that one, so that they do not all knock.
 */
export function startable(data: UserData): readonly SearchIn<Waiting>[] {
  const sent = data.searches.filter((search) => isIn(search, 'waiting')).filter(isInFlight);
  const hasRoom = data.searches.filter(isInFlight).length < MAX_IN_FLIGHT;
  return hasRoom ? [...sent, ...waitingInLine(data).slice(0, 1)] : sent;
}

/** The waiting searches that Sixtyfour has not got and that do not stand still, in the order in which they are started. */
export function waitingInLine(data: UserData): readonly SearchIn<Waiting>[] {
  return data.searches
    .filter((search) => isIn(search, 'waiting'))
    .filter((search) => search.state.paused === null && !isInFlight(search));
}

function dueQuestions(data: UserData, { now, by }: Situation): readonly SearchIn<Running>[] {
  const due = data.searches
    .filter((search) => isIn(search, 'running'))
    .filter(({ state }) => state.nextAt <= now && (by === 'sidebar' || isDueUnwatched(state, now)));
  // Where asking came to no end, another's question is not to share that fate.
  const alone = due.find(({ state }) => state.askAlone || state.attemptsCutOff > 0);
  return alone === undefined ? due : [alone];
}

/** Whether the trigger asks now. What is not young it asks after in the first run of every five minutes. */
function isDueUnwatched({ asked, watchedSince }: Running, now: number): boolean {
  const span = (time: number) => Math.floor(time / UNWATCHED_ASK_INTERVAL_MS);
  return asked === null || now - watchedSince < YOUNG_MS || span(now) > span(asked.at);
}

/** A file in this execution's memory needs no key any more. */
function nextImport(data: UserData, situation: Situation): SearchIn<Importing> | null {
  const { now, owner } = situation;
  const due = data.searches
    .filter((search) => isIn(search, 'importing'))
    .filter((search) => !waitsForItsList(search, data.searches))
    .filter(({ state: { nextAt, lease, paused } }) => {
      if (paused !== null) return false;
      const isOurs = lease !== null && lease.owner === owner;
      const isTaken = lease !== null && !isOurs && lease.until > now;
      return isOurs || (nextAt <= now && !isTaken && canAsk(data));
    });
  if (due.length === 0) return null;
  const here = situation.spreadsheetId();
  return due.find((search) => search.spreadsheetId === here) ?? null;
}
