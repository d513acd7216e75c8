// The steps that talk to Sixtyfour, each repeatable: the record is saved before the request goes out and
// after its answer. Call them holding the lock, with the data as it is stored.

import { peopleInTabs } from '../../lists/leaving-out/people-in-tabs';
import { Defect, throwDefect } from '../../platform/defects';
import type { Services } from '../../platform/services';
import { type SixtyfourClient, sixtyfourClient } from '../../sixtyfour/client';
import type { ApiFailure } from '../../sixtyfour/failures';
import { type Changes, save, type UserData } from '../kept/user-data';
import { isCutOffTooOften, type Moment } from '../record/change';
import { withRestOfGroup } from '../record/group';
import { type Lease, leased } from '../record/importing';
import {
  type Asker,
  isIn,
  type Running,
  type SearchIn,
  type SearchRecord,
  type Waiting,
} from '../record/record';
import * as running from '../record/running';
import { started, startFailed, startGivenUp, startSent } from '../record/waiting';

/** Sends the start request. The search ID in it makes a repeat the same search. */
export function start(services: Services, data: UserData, search: SearchIn<Waiting>): UserData {
  if (isCutOffTooOften(search.state)) {
    const searches = [startGivenUp(search, services.clock.now())];
    return save(services.properties, data, { searches });
  }
  const sent = startSent(search, momentOf(services));
  return sendStart(services, save(services.properties, data, { searches: [sent] }), sent);
}

/** The same for a record that was saved as sent already. */
export function sendStart(services: Services, data: UserData, sent: SearchIn<Waiting>): UserData {
  const answer = clientOf(services, data).start(sent, idsToLeaveOut(services, sent));
  const moment = momentOf(services);
  if (answer.kind === 'failure') {
    const failed = startFailed(sent, answer.failure, moment);
    // A low balance is met once by a group, and not by each of its searches.
    const pause = answer.failure.kind === 'no-balance' ? ({ kind: 'balance' } as const) : null;
    const searches = withRestOfGroup(failed, data.searches, pause);
    return save(services.properties, data, { searches, ...learned(services, answer.failure) });
  }
  return save(services.properties, data, { searches: [started(sent, answer.value, moment.now)] });
}

/**
 * Whom Sixtyfour is told to leave out, so that they do not use up the maximum. Nobody where the tabs cannot be read here:
 * they are left out when the results arrive in any case.
 */
function idsToLeaveOut(
  services: Services,
  { leaveOut, mode, spreadsheetId }: SearchRecord,
): readonly string[] {
  if (leaveOut.length === 0 || services.spreadsheetId() !== spreadsheetId) return [];
  try {
    const spreadsheet = services.spreadsheet();
    return spreadsheet === null ? [] : peopleInTabs(spreadsheet, leaveOut, mode).ids;
  } catch (error) {
    throwDefect(error);
    return [];
  }
}

/**
 * Asks after all the searches at once; one by itself where a batch was lost before. What turns out to be
 * completed is the lease's owner's to fetch, which saves claiming it in a step of its own.
 */
export function ask(
  services: Services,
  data: UserData,
  searches: readonly SearchIn<Running>[],
  by: Asker,
  lease: Lease,
): UserData {
  const begun = momentOf(services);
  const asked = searches
    .filter(({ state }) => !isCutOffTooOften(state))
    .map((search) => running.askSent(search, by, begun));
  const givenUp = searches
    .filter(({ state }) => isCutOffTooOften(state))
    .map((search) => running.watchingGivenUp(search, begun.now));
  const claimed = save(services.properties, data, { searches: [...asked, ...givenUp] });
  if (asked.length === 0) return claimed;
  const client = clientOf(services, data);
  const questions = asked.map((search) => search.state);
  const [only] = questions;
  const answers =
    only !== undefined && questions.length === 1 ? [client.status(only)] : client.statuses(questions);
  if (answers === null) {
    return save(services.properties, claimed, { searches: asked.map(running.batchLost) });
  }
  const moment = momentOf(services);
  const changed: SearchRecord[] = [];
  let refused: Changes = {};
  asked.forEach((search, index) => {
    const answer = answers[index];
    if (answer === undefined) return;
    if (answer.kind === 'failure') refused = { ...refused, ...learned(services, answer.failure) };
    const next =
      answer.kind === 'ok'
        ? running.answered(search, answer.value, moment)
        : running.askFailed(search, answer.failure, moment);
    const isHere = isIn(next, 'importing') && next.spreadsheetId === services.spreadsheetId();
    // Those that make one list take turns.
    const isOurs = isHere && next.destination.kind !== 'new-list';
    changed.push(isOurs ? leased(next, lease, moment.random) : next);
  });
  return save(services.properties, claimed, { searches: changed, ...refused });
}

/** Sixtyfour, with this user's key. */
export function clientOf(services: Services, data: UserData): SixtyfourClient {
  if (data.apiKey === null) throw new Defect('Nothing is asked without a key.');
  return sixtyfourClient(services.http, data.apiKey, services.clock.now);
}

/** Now, with a chance value for back-off. */
export function momentOf(services: Services): Moment {
  return { now: services.clock.now(), random: services.clock.random() };
}

/** What a failure says about more than its search. */
function learned({ permissions }: Services, failure: ApiFailure): Changes {
  switch (failure.kind) {
    case 'key-refused':
      return { apiKeyRefused: true };
    case 'not-permitted':
      return { missingPermissions: permissions.missing() };
    default:
      return {};
  }
}
