// Several people and triggers at once, in an order that a seed decides: whose service call is answered next,
// who gets the lock, when a trigger fires, and when a window asks again.
import { createHash } from 'node:crypto';
import { modelledLatency, type User } from '../../local/apps-script/runtime';
import { SeededRandom } from '../../local/seeded-random';
import { brokenPromises } from './kept-promises';
import { LONG_NOTE, resultsCsv } from './results-csv';
import { giveKey, World } from './world';

export type Call = () => Promise<unknown>;

/** Who does what at the same time. */
export interface Cast {
  readonly users: readonly User[];
  /** Pressed at the same moment. */
  readonly clicks: readonly Call[];
  /** Made at the same moment, again and again: open windows, and runs of a trigger beside its own. */
  readonly repeated: readonly Call[];
  /** Pressed at the same moment when everything else is over. */
  readonly clicksAfterwards?: readonly Call[];
  /** How many searches there are in the end. */
  readonly searches: number;
  /** What is wrong in the end; whatever is promised of searches with a tab each, unless said. */
  readonly broken?: () => Promise<readonly string[]>;
}

export interface Interleaving {
  /** A fingerprint of which execution made which call, one after the other. */
  readonly order: string;
  readonly broken: readonly string[];
}

const FEW_ROWS = resultsCsv({ rows: 20, columns: 4 });
/** Two chunks. */
const MANY_ROWS = resultsCsv({ rows: 2500, columns: 12, note: LONG_NOTE });
/** One seed in so many is for an import that takes two chunks. */
const SEEDS_BETWEEN_LARGE_ONES = 25;
const ROUNDS = 6;
const SHORTEST_ROUND_MS = 4_000;
const LONGEST_ROUND_MS = 14_000;
const UNTIL_ALL_IS_OVER_MS = 5 * 60_000;

/** Plays one order. Every other one knows what a service call takes; the rest meet at one moment. */
export async function interleavingOf(
  seed: number,
  castOf: (world: World) => Promise<Cast>,
): Promise<Interleaving> {
  const random = new SeededRandom(seed).next;
  const world = await World.open({
    runtime: { seed, ...(seed % 2 === 0 ? {} : { latency: modelledLatency }) },
    sixtyfour: {
      searchDurationMs: 15_000 + Math.floor(random() * 20_000),
      resultsFile: seed % SEEDS_BETWEEN_LARGE_ONES === 0 ? MANY_ROWS : FEW_ROWS,
    },
  });
  try {
    const cast = await castOf(world);
    const rounds = Array.from({ length: ROUNDS }, () => cast.repeated);
    for (const clicks of [cast.clicks, cast.clicksAfterwards ?? []]) {
      if (clicks.length > 0) await play(world, [clicks, ...rounds], random);
    }
    return { order: orderOf(world), broken: await (cast.broken?.() ?? brokenPromises(world, cast)) };
  } catch (error) {
    return { order: orderOf(world), broken: [String(error)] };
  } finally {
    await world.close();
  }
}

/** Another user of the same spreadsheet, with a key. */
export async function addColleague(world: World): Promise<User> {
  const colleague = world.runtime.addUser();
  await giveKey(colleague);
  return colleague;
}

/** A run of the user's trigger beside those of its own time, as when the last one still goes on. */
export async function triggerRun(world: World, user: User): Promise<void> {
  const { spreadsheet } = world;
  const functionName = 'checkSearchesInBackground';
  const outcome = await world.runtime.run({ user, spreadsheet, entry: 'trigger', functionName });
  if (outcome.kind !== 'returned') throw new Error(`The trigger's run ${JSON.stringify(outcome)}.`);
}

async function play(world: World, rounds: readonly (readonly Call[])[], random: () => number): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  for (const round of rounds) {
    underWay.push(...round.map((call) => call()));
    await world.runtime.advanceBy(
      SHORTEST_ROUND_MS + Math.floor(random() * (LONGEST_ROUND_MS - SHORTEST_ROUND_MS)),
    );
  }
  await Promise.all(underWay);
  await world.wait(UNTIL_ALL_IS_OVER_MS);
}

function orderOf({ runtime }: World): string {
  const hash = createHash('sha256');
  const calls = runtime.executions.flatMap(({ id, calls }) =>
    calls.map(({ method, at }, index) => ({ id, method, at, index })),
  );
  for (const { id, method, at, index } of calls) hash.update(`${id} ${index} ${method} ${at}\n`);
  return hash.digest('hex');
}
