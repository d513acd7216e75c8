// The one function that moves searches on, whoever calls it: an open sidebar, the menu or the trigger.

import { isDefect, kindAndPlace } from '../../platform/defects';
import type { Services } from '../../platform/services';
import { disarmIfIdle, lookForPermissions } from '../kept/background-check';
import { changeLocked } from '../kept/locked-change';
import { readUserData, save, searchOf, type UserData } from '../kept/user-data';
import { isCutOffTooOften } from '../record/change';
import { withDestination, withRestOfGroup } from '../record/group';
import {
  importFailed,
  importGivenUp,
  knownToComeInSlices,
  type Lease,
  leased,
  slicesKept,
  waitsUntil,
} from '../record/importing';
import {
  type Asker,
  type Importing,
  isIn,
  isUnfinished,
  type SearchIn,
  type SearchRecord,
} from '../record/record';
import { endedByDefect } from '../record/resuming';
import { announceArrival } from './arrival';
import { ask, clientOf, momentOf, start } from './ask-sixtyfour';
import { withWhatIsThere } from './fetch-for-list';
import { type FetchedResults, fetchDueResults } from './fetch-results';
import { nextStep, type Situation, type Step } from './next-step';
import { discardHalfWritten, writeResults } from './write-results';

/** An execution is killed after 6 minutes; nothing is begun when this much of them has passed. */
export const EXECUTION_BUDGET_MS = 4.5 * 60_000;
/** A step takes seconds; who does not get the lock by then leaves the work to whoever has it. */
const LOCK_WAIT_MS = 5_000;
/** A lock that refuses at once is not asked all the time. */
const BUSY_LOCK_PAUSE_MS = 1_000;

/** What was fetched just in time is not thrown away: its first rows may be written as much later. */
const WRITING_GRACE_MS = 30_000;

/** One execution's run of moving: who lets it happen, its claim on files, and those in its memory. */
interface Run {
  readonly services: Services;
  readonly by: Asker;
  readonly lease: Lease;
  readonly files: Map<string, FetchedResults>;
}

/**
 * Does all that is due, one step at a time, until nothing is or `deadline` (epoch ms) has come. The lock is
 * held for one step and never while a file is fetched. Answers the data as it then is.
 */
export function moveSearches(services: Services, by: Asker, deadline: number): UserData {
  const { clock } = services;
  const owner = `${clock.now().toString(36)}.${clock.random().toString(36).slice(2)}`;
  const run: Run = { services, by, lease: { owner, until: deadline + WRITING_GRACE_MS }, files: new Map() };
  const isOver = () => clock.now() >= (run.files.size === 0 ? deadline : run.lease.until);
  let data = lookForPermissions(services, readUserData(services.properties));
  while (!isOver() && nextStep(data, situationOf(run)) !== null) {
    const moved = changeLocked(services, LOCK_WAIT_MS, (fresh) => {
      // Another execution may have done it while we waited for the lock.
      const step = nextStep(fresh, situationOf(run));
      return step === null ? fresh : performed(run, fresh, step);
    });
    if (moved === null) {
      if (run.files.size === 0) break;
      // Nobody else may write what this run has fetched before its lease is over.
      clock.sleep(BUSY_LOCK_PAUSE_MS);
      continue;
    }
    data = fetchClaimed(run, moved, deadline);
  }
  return disarmIfIdle(services, data);
}

function situationOf({ services, by, lease: { owner } }: Run): Situation {
  return { now: services.clock.now(), by, owner, spreadsheetId: services.spreadsheetId };
}

/** Does the step. What the add-on itself is at fault for ends the searches that it was about, at once and visibly. */
function performed(run: Run, data: UserData, step: Step): UserData {
  try {
    return perform(run, data, step);
  } catch (error) {
    if (!isDefect(error)) throw error;
    return endedByDefects(run, step.kind === 'ask' ? step.searches : [step.search], step.kind, error);
  }
}

/** Call it holding the lock. Something may have been saved before the defect, so the records are read again. */
function endedByDefects(
  { services, files }: Run,
  searches: readonly SearchRecord[],
  doing: Step['kind'] | 'fetch',
  error: unknown,
): UserData {
  console.error(`Unexpected ${kindAndPlace(error)}, step ${doing}.`);
  const data = readUserData(services.properties);
  const concerned = searches
    .map(({ spreadsheetId, id }) => searchOf(data, spreadsheetId, id))
    .filter((search) => search !== null)
    .filter(isUnfinished);
  for (const { id } of concerned) files.delete(id);
  const ended = concerned.map((search) => endedByDefect(search, services.clock.now()));
  const saved = save(services.properties, data, { searches: ended });
  for (const search of concerned) if (isIn(search, 'importing')) discardHalfWritten(services, search);
  return saved;
}

function perform(run: Run, data: UserData, step: Step): UserData {
  const { services } = run;
  switch (step.kind) {
    case 'start':
      return start(services, data, step.search);
    case 'ask':
      return ask(services, data, step.searches, run.by, run.lease);
    case 'import': {
      const { search } = step;
      const results = run.files.get(search.id);
      if (results === undefined || search.state.lease?.owner !== run.lease.owner) {
        run.files.delete(search.id);
        return claim(run, data, search);
      }
      return importResults(run, data, search, results);
    }
  }
}

function claim({ services, lease }: Run, data: UserData, search: SearchIn<Importing>): UserData {
  const { now, random } = momentOf(services);
  if (!isCutOffTooOften(search.state)) {
    const claimed = withDestination(search, data.searches);
    return save(services.properties, data, { searches: [leased(claimed, lease, random)] });
  }
  const givenUp = save(services.properties, data, { searches: [importGivenUp(search, now)] });
  // Saved before, because this may be what every execution dies at.
  discardHalfWritten(services, search);
  return givenUp;
}

/** Fetches the file of a search that this run has just claimed, while others may move. */
function fetchClaimed(run: Run, data: UserData, deadline: number): UserData {
  const isOurs = ({ state: { lease } }: SearchIn<Importing>) => lease?.owner === run.lease.owner;
  const claimed = data.searches
    .filter((search) => isIn(search, 'importing'))
    .find((search) => isOurs(search) && !run.files.has(search.id));
  if (claimed === undefined || claimed.spreadsheetId !== run.services.spreadsheetId()) return data;
  try {
    const client = clientOf(run.services, data);
    const fetched = fetchDueResults(run.services, client, claimed, deadline, (share) => {
      changeLocked(run.services, LOCK_WAIT_MS, (fresh) => {
        const search = searchOf(fresh, claimed.spreadsheetId, claimed.id);
        if (search === null || !isIn(search, 'importing') || !isOurs(search)) return fresh;
        return save(run.services.properties, fresh, { searches: [slicesKept(search, share)] });
      });
    });
    run.files.set(claimed.id, withWhatIsThere(run.services, data, client, claimed, fetched, deadline));
    return data;
  } catch (error) {
    if (!isDefect(error)) throw error;
    const ended = run.services.lock.hold(LOCK_WAIT_MS, () => endedByDefects(run, [claimed], 'fetch', error));
    return ended.kind === 'held' ? ended.value : data;
  }
}

function importResults(
  run: Run,
  data: UserData,
  search: SearchIn<Importing>,
  results: FetchedResults,
): UserData {
  const { services } = run;
  let current = data;
  const saveRecord = (record: SearchRecord) => {
    const searches = withRestOfGroup(record, current.searches);
    current = save(services.properties, current, { searches });
  };
  if (results.kind === 'table') {
    const spreadsheet = services.spreadsheet();
    if (spreadsheet === null) return data;
    const record = writeResults(services, spreadsheet, search, results, saveRecord);
    if (!isIn(record, 'importing')) run.files.delete(search.id);
    announceArrival(spreadsheet, record, current.searches);
    return current;
  }
  run.files.delete(search.id);
  if (results.kind !== 'failure') {
    const learned =
      results.kind === 'key-refused'
        ? ({ apiKeyRefused: true } as const)
        : { missingPermissions: services.permissions.missing() };
    const searches = [waitsUntil(search, services.clock.now())];
    return save(services.properties, data, { searches, ...learned });
  }
  const learned = results.inSlices ? knownToComeInSlices(search) : search;
  saveRecord(importFailed(learned, results.failure, momentOf(services)));
  return current;
}
