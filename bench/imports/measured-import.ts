// One search's results on their way into a tab, timed from the moment when Sixtyfour says `completed`.
import type { CallRecord, ExecutionRecord } from '../../local/apps-script/runtime';
import type { World } from '../../test/support/world';
import { modelledWorld } from './modelled-world';

export interface MeasuredImport {
  readonly rows: number;
  /** Since the answer that said `completed`. Service calls of the executions that wrote, in order. */
  readonly calls: readonly CallRecord[];
  /** Requests that went out since then; each counts towards the daily quota. */
  readonly requests: number;
  readonly chunks: number;
  /** Executions that wrote rows. */
  readonly executions: number;
  /** From `completed` until the last row was read back. */
  readonly verifiedSeconds: number;
  /** From `completed` until the tab was dressed, named and saved as done. */
  readonly doneSeconds: number;
}

/** Longer than any import takes, in polls of 12 s. */
const MOST_POLLS = 100;
const POLL_MS = 12_000;

/** Imports a file of so many rows, or, without one, the people that a search finds, with the sidebar open. */
export async function measureImport(rows: number, file: Uint8Array | null): Promise<MeasuredImport> {
  const world = await modelledWorld(file === null ? {} : { sixtyfour: { resultsFile: file } });
  try {
    const id = await world.start({ maxResults: Math.min(rows, 5000) });
    await watchUntilDone(world, id);
    return await measuredIn(world, id, rows);
  } finally {
    await world.close();
  }
}

async function watchUntilDone(world: World, id: string): Promise<void> {
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    await world.watch(POLL_MS);
    const { progress } = await world.view(id);
    if (progress.kind !== 'done') continue;
    if (progress.verification.kind !== 'verified')
      throw new Error('An import that differs is no measurement.');
    return;
  }
  throw new Error(`An import was not done after ${MOST_POLLS} polls.`);
}

/** The import of a search that is done. */
export async function measuredIn(world: World, id: string, rows: number): Promise<MeasuredImport> {
  const { requests } = world.sixtyfour;
  const firstLink = requests.findIndex(({ url }) => url.includes('/search/download'));
  const saidCompleted = requests[firstLink - 1]?.at ?? Number.NaN;
  const writers = world.runtime.executions.filter((execution) => execution.calls.some(writesRows));
  const calls = writers.flatMap(({ calls: all }) => all.filter(({ at }) => at > saidCompleted));
  const [firstCall] = calls;
  const readBack = calls.findLastIndex(({ method }) => method === 'getValues');
  const { progress } = await world.view(id);
  if (firstCall === undefined || progress.kind !== 'done') throw new Error('Nothing was imported.');
  const secondsUntil = (time: number) => (time - firstCall.at) / 1000;
  return {
    rows,
    calls,
    requests: requests.length - firstLink,
    chunks: calls.filter(({ method }) => method === 'setValues').length,
    executions: writers.length,
    verifiedSeconds: secondsUntil(calls[readBack + 1]?.at ?? Number.NaN),
    doneSeconds: secondsUntil(progress.finishedAt),
  };
}

function writesRows({ method }: CallRecord): boolean {
  return method === 'setValues';
}

/** How long an execution took, in seconds. */
export function secondsOf({ startedAt, endedAt }: ExecutionRecord): number {
  return ((endedAt ?? Number.NaN) - startedAt) / 1000;
}
