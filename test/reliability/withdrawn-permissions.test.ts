// Permissions that are withdrawn while searches are under way, before any service call, and granted again later; and
// executions that are killed where one is missed.
import type { TimedCall } from '../../local/apps-script/latency';
import { seeThrough, watchUntilOver } from '../support/coming-back';
import { heardWorlds } from '../support/heard-worlds';
import { brokenPromises } from '../support/kept-promises';
import { type GoesOn, inTurn } from '../support/kill-points';
import { LANGUAGES } from '../support/languages';
import { type Box, leaveEmpty, leftEmptyIn } from '../support/permissions';
import { fileOf, heavyRecords, TWO_CHUNKS } from '../support/results-by-hand';
import { LONG_NOTE, resultsCsv } from '../support/results-csv';
import { survivalCounter } from '../support/survival-counter';
import { searchRequest, World, type WorldOptions } from '../support/world';

const IS_DEEP = process.env.DEEP !== undefined;
const MINUTE_MS = 60_000;
const TIMEOUT_MS = 30 * MINUTE_MS;
const REQUEST = { ...searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000011'), maxResults: 5000 };
const SMALL = resultsCsv({ rows: 20, columns: 4 });
/** Too long for two chunks. */
const LARGE = resultsCsv({ rows: 5000, columns: 12, note: LONG_NOTE });

const open = heardWorlds();

const WITHDRAWN = LANGUAGES.flatMap((language) =>
  leftEmptyIn(language)
    .filter((boxes) => boxes.length > 0)
    .map((boxes) => ({ boxes, language, names: boxes.join(', ') })),
);

test.each(WITHDRAWN)(
  '$names withdrawn from a running search ($language) and granted again: it goes on by itself',
  async ({ boxes, language }) => {
    const world = await open({ language, sixtyfour: { resultsFile: SMALL } });
    await world.call('startSearch', REQUEST);
    await world.watch(MINUTE_MS / 2);
    leaveEmpty(world, boxes);
    await world.watch(2 * MINUTE_MS);
    await world.wait(10 * MINUTE_MS);
    leaveEmpty(world, []);
    await world.call('getState');
    await world.wait(10 * MINUTE_MS);
    expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
    expect((await world.call('getState')).permissions).toBeNull();
  },
);

/** A search that is watched from its start; `call` counts all service calls, and is told each after its effect. */
async function watchedSearch(file: Uint8Array, call: (world: World, number: number) => void): Promise<World> {
  let world: World | null = null;
  let calls = 0;
  const latency = (): number => {
    calls += 1;
    if (world !== null) call(world, calls);
    return 0;
  };
  const options: WorldOptions = {
    runtime: { latency },
    sixtyfour: { searchDurationMs: 20_000, resultsFile: file },
  };
  world = await World.open(options);
  calls = 0;
  // A click on Start that is refused is made again in the end.
  await world.call('startSearch', REQUEST).catch(() => null);
  await watchUntilOver(world);
  return world;
}

async function callsUntilOver(file: Uint8Array): Promise<number> {
  let last = 0;
  const world = await watchedSearch(file, (_, number) => {
    last = number;
  });
  await world.close();
  return last;
}

/** What is wrong in the end when these are withdrawn after a call's effect, and granted some minutes later. */
async function brokenAfter(number: number, boxes: readonly Box[], file: Uint8Array, how: GoesOn) {
  const world = await watchedSearch(file, (here, current) => {
    if (current === number) leaveEmpty(here, boxes);
  });
  leaveEmpty(world, []);
  await seeThrough(world, how, REQUEST);
  const broken = await brokenPromises(world, { searches: 1 });
  await world.close();
  return broken.map((one) => `Without ${boxes} after call ${number}, then ${how}: ${one}`);
}

const ONE_BY_ONE: readonly (readonly Box[])[] = [['spreadsheet'], ['requests'], ['triggers'], ['windows']];

/** Each call with the next of these, or in depth with each. */
function choicesAt(number: number): readonly { readonly boxes: readonly Box[]; readonly how: GoesOn }[] {
  const sets = [...ONE_BY_ONE, ['spreadsheet', 'requests', 'triggers', 'windows'] as const];
  const hows: readonly GoesOn[] = IS_DEEP ? ['sidebar', 'triggers'] : inTurn(number);
  const chosen = IS_DEEP ? sets : sets.filter((_, index) => number % sets.length === index);
  return chosen.flatMap((boxes) => hows.map((how) => ({ boxes, how })));
}

async function brokenAnywhere(file: Uint8Array, numbers: (calls: number) => readonly number[]) {
  const broken: string[] = [];
  for (const number of numbers(await callsUntilOver(file))) {
    for (const { boxes, how } of choicesAt(number))
      broken.push(...(await brokenAfter(number, boxes, file, how)));
  }
  return broken;
}

test(
  'a permission may be withdrawn after any call of a search',
  async () => {
    const everywhere = (calls: number) =>
      Array.from({ length: calls }, (_, index) => index + 1).filter((number) => IS_DEEP || number % 3 === 0);
    expect(await brokenAnywhere(SMALL, everywhere)).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'and between the chunks of a large result, which goes on from the last of them',
  async () => {
    const late = (calls: number) =>
      Array.from({ length: calls }, (_, index) => index + 1).filter(
        (number) => number > calls / 2 && (IS_DEEP || number % 35 === 0),
      );
    expect(await brokenAnywhere(LARGE, late)).toEqual([]);
  },
  TIMEOUT_MS,
);

test('withdrawn while a chunk of a large result is written, the spreadsheet is no trouble of the tab’s', async () => {
  const file = fileOf(heavyRecords(TWO_CHUNKS));
  let chunks = 0;
  let isToBeWithdrawn = true;
  const latency = ({ service, method }: TimedCall): number => {
    if (service === 'Range' && method === 'setValues') chunks += 1;
    if (isToBeWithdrawn && chunks === 1 && method === 'tryLock') leaveEmpty(world, ['spreadsheet']);
    return 0;
  };
  const world = await open({
    runtime: { latency },
    sixtyfour: { searchDurationMs: 20_000, resultsFile: file },
  });
  await world.call('startSearch', REQUEST);
  await world.watch(3 * MINUTE_MS);
  expect(chunks).toBe(1);
  isToBeWithdrawn = false;
  leaveEmpty(world, []);
  const [search] = (await world.call('getState')).searches;
  expect(search?.progress).toMatchObject({
    kind: 'importing',
    rowsTotal: TWO_CHUNKS,
    nextAttemptAt: null,
    problem: null,
  });
  await watchUntilOver(world);
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  expect(chunks).toBe(2);
});

describe('killed where a permission is missed', () => {
  const expectSurvival = survivalCounter('Killed where a permission is missed');

  test.each(ONE_BY_ONE.map((boxes) => ({ boxes, name: boxes[0] })))(
    '$name, after each call',
    async ({ boxes }) => {
      await expectSurvival(
        {
          world: { sixtyfour: { searchDurationMs: 20_000, resultsFile: SMALL } },
          async act(world) {
            await world.call('startSearch', REQUEST);
            leaveEmpty(world, boxes);
            await world.call('getState');
            await world.watch(MINUTE_MS);
            leaveEmpty(world, []);
            await world.call('getState');
            await watchUntilOver(world);
          },
          async goOn(world, how) {
            leaveEmpty(world, []);
            await seeThrough(world, how, REQUEST);
          },
          broken: (world) => brokenPromises(world, { searches: 1 }),
        },
        IS_DEEP ? {} : { moments: ['after-effect'], goesOn: inTurn, at: nowAndThen },
      );
    },
    TIMEOUT_MS,
  );
});

function nowAndThen(calls: readonly string[]): readonly number[] {
  return [...calls.keys()].filter((index) => index % 30 === 7);
}
