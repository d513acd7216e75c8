// The background check: there before it is needed, whatever the platform allows, and gone afterwards.
import type { BackgroundCheckState } from '../../src/contract';
import { watchUntilOver } from '../support/coming-back';
import { brokenPromises } from '../support/kept-promises';
import { World, type WorldOptions } from '../support/world';

let world: World;

async function open(options: WorldOptions = {}): Promise<void> {
  world = await World.open(options);
}
afterEach(() => world.close());

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

async function backgroundCheck(): Promise<BackgroundCheckState> {
  return (await world.call('getState')).backgroundCheck;
}

async function expectAllWell(): Promise<void> {
  expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
}

test('is armed before the start request goes out', async () => {
  await open();
  const startsSent: number[] = [];
  world.runtime.on(({ kind }) => {
    if (kind !== 'trigger-made') return;
    startsSent.push(world.sixtyfour.requests.filter(({ method }) => method === 'POST').length);
  });
  await world.start();
  expect(startsSent).toEqual([0]);
  expect(world.sixtyfour.searches).toHaveLength(1);
});

test('runs every minute where that is allowed', async () => {
  await open();
  await world.start();
  expect(await backgroundCheck()).toEqual({ kind: 'on', everyMinutes: 1 });
});

test('runs hourly where every minute is refused, and results arrive all the same', async () => {
  await open({ runtime: { variants: { intervalTriggers: 'every-minute-refused' } } });
  await world.start();
  expect(await backgroundCheck()).toEqual({ kind: 'on', everyMinutes: 60 });
  await world.wait(2 * HOUR_MS);
  await expectAllWell();
});

test('survives a server error while it is made', async () => {
  await open({ runtime: { variants: { triggerCreationFailures: 1 } } });
  await world.start();
  expect((await backgroundCheck()).kind).toBe('on');
  await world.wait(2 * HOUR_MS);
  await expectAllWell();
});

test('that is made although the platform says that it failed gets no twin', async () => {
  await open({ runtime: { variants: { triggersMadeInSpiteOfFailure: 1 } } });
  await world.start();
  expect(world.runtime.triggersOf(world.user)).toHaveLength(1);
  expect(await backgroundCheck()).toEqual({ kind: 'on', everyMinutes: 1 });
  await world.wait(5 * MINUTE_MS);
  await expectAllWell();
});

describe('refused altogether', () => {
  beforeEach(() => open({ runtime: { variants: { intervalTriggers: 'refused' } } }));

  test('does not stand in the way of a search, and the sidebar says what that means', async () => {
    await world.start();
    const check = await backgroundCheck();
    expect(check.kind === 'off' && check.sentence).toMatch(/only while this sidebar is open/);
    await watchUntilOver(world);
    await expectAllWell();
  });

  test('can be turned on later', async () => {
    await world.start();
    world.runtime.variants.intervalTriggers = 'allowed';
    const { backgroundCheck } = await world.call('turnOnBackgroundCheck');
    expect(backgroundCheck).toEqual({ kind: 'on', everyMinutes: 1 });
    await world.wait(5 * MINUTE_MS);
    await expectAllWell();
  });
});

test.each(['removed', 'listed'] as const)(
  'disabled behind our back (%s) is noticed when the sidebar opens, and made again',
  async (how) => {
    await open();
    await world.start();
    world.runtime.disableTriggers(world.user, how);
    await world.wait(10 * MINUTE_MS);
    expect(world.resultTabs).toHaveLength(0);
    await world.call('getState');
    expect(world.runtime.triggersOf(world.user)).toHaveLength(1);
    await world.wait(10 * MINUTE_MS);
    await expectAllWell();
  },
);

describe('without an active spreadsheet, as in a published add-on', () => {
  beforeEach(() => open({ runtime: { installation: 'published' } }));

  test('asks, keeps the answer, and leaves the writing to the next time the sidebar opens', async () => {
    const id = await world.start();
    await world.wait(3 * HOUR_MS);
    expect(world.resultTabs).toHaveLength(0);
    expect((await world.view(id)).progress).toMatchObject({ kind: 'importing', problem: null });
    const [search] = world.sixtyfour.searches;
    // Completed at the first question, and not asked after again.
    expect(search?.askedAt).toHaveLength(1);
    await world.call('checkSearches');
    await expectAllWell();
  });

  test('is gone after the sidebar has shown a search that failed meanwhile', async () => {
    world.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', error: 'The query is too vague.' });
    const id = await world.start();
    await world.wait(3 * HOUR_MS);
    expect((await world.view(id)).progress.kind).toBe('failed');
    await world.wait(3 * HOUR_MS);
    expect(world.runtime.triggersOf(world.user)).toHaveLength(0);
  });
});

test('without authorisation loses nothing, and goes on when it is given again', async () => {
  await open();
  await world.start();
  world.user.isAuthorised = false;
  await world.wait(HOUR_MS);
  const outcomes = world.runtime.executions
    .filter(({ entry }) => entry === 'trigger')
    .map(({ outcome }) => outcome?.kind);
  expect(new Set(outcomes)).toEqual(new Set(['threw']));
  expect(world.resultTabs).toHaveLength(0);
  world.user.isAuthorised = true;
  await world.wait(5 * MINUTE_MS);
  await expectAllWell();
});
