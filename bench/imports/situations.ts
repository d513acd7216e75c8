// What the add-on does in everyday use, and the service calls that each of these takes.
import type { CallRecord } from '../../local/apps-script/runtime';
import type { World } from '../../test/support/world';
import { measuredIn, secondsOf } from './measured-import';
import { modelledWorld } from './modelled-world';

export interface MeasuredSituation {
  readonly calls: readonly CallRecord[];
  /** HTTP requests; each counts towards the daily quota, also inside one `fetchAll`. */
  readonly requests: number;
  /** Of the execution. */
  readonly seconds: number;
}

const MINUTE_MS = 60_000;
/** An interval of 12 s and the time of a start: the first question is due, the second is not. */
const UNTIL_ASKED_MS = 14_000;

type Situation = (world: World) => Promise<MeasuredSituation>;

export const SITUATIONS = {
  menuItem: async (world) => measured(world, () => world.menu('showSidebar')),

  firstLook: async (world) => measured(world, () => world.callRaw('getState')),

  async lookAtFiveTabs(world) {
    await startFive(world);
    await world.watch(4 * MINUTE_MS);
    return measured(world, () => world.callRaw('getState'));
  },

  async lookDuringImport(world) {
    await startFive(world);
    await world.watch(4 * MINUTE_MS);
    await world.start();
    return measured(world, () => world.callRaw('lookAtSearches'));
  },

  start: async (world) => measured(world, () => world.start()),

  async idlePoll(world) {
    await world.start();
    return measured(world, () => world.callRaw('checkSearches'));
  },

  async pollOfOne(world) {
    await world.start();
    await world.runtime.advanceBy(UNTIL_ASKED_MS);
    return measured(world, () => world.callRaw('checkSearches'));
  },

  async pollOfFive(world) {
    await startFive(world);
    await world.runtime.advanceBy(UNTIL_ASKED_MS);
    return measured(world, () => world.callRaw('checkSearches'));
  },

  async idleBackgroundRun(world) {
    await world.start();
    await world.runtime.advanceBy(UNTIL_ASKED_MS);
    // Somebody watches, so that this run has nothing to wait for either.
    await world.call('checkSearches');
    return measured(world, () => triggerRun(world));
  },

  lastBackgroundRun: async (world) => measured(world, () => triggerRun(world)),
} satisfies Readonly<Record<string, Situation>>;

export type SituationName = keyof typeof SITUATIONS;

/** Each in a world of its own. */
export async function measureSituation(name: SituationName): Promise<MeasuredSituation> {
  const world = await modelledWorld();
  try {
    return await SITUATIONS[name](world);
  } finally {
    await world.close();
  }
}

const TYPICAL_ROWS = 187;

/** From the click until the tab is there, all executions together; and how many of the calls are its import. */
export async function measureWholeSearch(): Promise<MeasuredSituation & { readonly importCalls: number }> {
  const world = await modelledWorld();
  try {
    const firstExecution = world.runtime.executions.length;
    const firstRequest = world.sixtyfour.requests.length;
    const startedAt = world.clock.now();
    const id = await world.start({ maxResults: TYPICAL_ROWS });
    await world.watch(3 * MINUTE_MS);
    const executions = world.runtime.executions.slice(firstExecution);
    const { progress } = await world.view(id);
    if (progress.kind !== 'done') throw new Error('The search is not done.');
    const { finishedAt } = progress;
    return {
      calls: executions.filter((one) => one.startedAt < finishedAt).flatMap(({ calls }) => calls),
      importCalls: (await measuredIn(world, id, TYPICAL_ROWS)).calls.length,
      requests: world.sixtyfour.requests.length - firstRequest,
      seconds: (finishedAt - startedAt) / 1000,
    };
  } finally {
    await world.close();
  }
}

/** With few results: none of the calls that are counted depend on them. */
async function startFive(world: World): Promise<void> {
  for (let search = 1; search <= 5; search += 1)
    await world.start({ query: `Invented query ${search}`, maxResults: 10 });
}

function triggerRun(world: World) {
  const { user, spreadsheet } = world;
  const functionName = 'checkSearchesInBackground';
  return world.runtime.run({ user, spreadsheet, entry: 'trigger', functionName });
}

async function measured(world: World, run: () => Promise<unknown>): Promise<MeasuredSituation> {
  const executionsBefore = world.runtime.executions.length;
  const requestsBefore = world.sixtyfour.requests.length;
  await run();
  const execution = world.runtime.executions[executionsBefore];
  if (execution === undefined) throw new Error('Nothing was run.');
  return {
    calls: execution.calls,
    requests: world.sixtyfour.requests.length - requestsBefore,
    seconds: secondsOf(execution),
  };
}
