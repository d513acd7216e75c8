// How the trigger waits for the next question: for young searches that nobody watches, and paid for in advance.
import { modelledLatency } from '../../local/apps-script/runtime';
import { World, type WorldOptions } from '../support/world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A consumer account's 90 minutes of trigger runtime a day: waiting may take 20 of them. */
const DAILY_WAITING_MS = 20 * MINUTE_MS;
/** An execution that asks, waits for the next question, asks it, and waits again. */
const LONG_RUN_MS = 30_000;

let world: World;
afterEach(() => world.close());

async function open(options: WorldOptions = {}): Promise<void> {
  world = await World.open({ sixtyfour: { searchDurationMs: 4 * MINUTE_MS }, ...options });
}

const runs = () => world.runtime.executions.filter(({ entry }) => entry === 'trigger');
const longRuns = () =>
  runs().filter(({ startedAt, endedAt }) => (endedAt ?? startedAt) - startedAt > LONG_RUN_MS);
const gaps = (): readonly number[] => {
  const askedAt = world.sixtyfour.searches[0]?.askedAt ?? [];
  return askedAt.slice(1).map((time, index) => time - (askedAt[index] ?? 0));
};

test('a young search is asked after at its pace with the sidebar closed, not once a minute', async () => {
  await open();
  await world.start();
  await world.wait(4 * MINUTE_MS);
  expect(longRuns().length).toBeGreaterThan(0);
  expect(gaps().filter((gap) => gap <= 15_000).length).toBeGreaterThan(gaps().length / 2);
});

test('a search that an open sidebar asks after has no run of the trigger waiting for it', async () => {
  await open();
  await world.start();
  // Never in the same moment as the trigger, where chance decides who asks.
  await world.runtime.advanceBy(5_000);
  await world.watch(4 * MINUTE_MS);
  expect(runs().length).toBeGreaterThan(1);
  expect(longRuns()).toHaveLength(0);
});

test('runs that are killed while they wait have used up their time of the day all the same', async () => {
  await open({ runtime: { latency: modelledLatency } });
  world.sixtyfour.addFault({ kind: 'never-ends' });
  let waitedMs = 0;
  // A new young search each ten minutes, and every run that begins to wait is killed in its first sleep.
  for (let number = 0; number < 12; number += 1) {
    const id = await world.start();
    for (let minute = 0; minute < 9; minute += 1) {
      const plan = world.runtime.planKill({
        atCall: 1,
        when: 'after-effect',
        counts: ({ entry, calls }) => entry === 'trigger' && calls.at(-1)?.method === 'sleep',
      });
      await world.wait(MINUTE_MS);
      if (plan.struck !== null) waitedMs += LINGER_MS;
    }
    await world.call('stopSearch', id);
    await world.wait(MINUTE_MS);
  }
  expect(waitedMs).toBeGreaterThan(0);
  expect(waitedMs).toBeLessThanOrEqual(DAILY_WAITING_MS);
});

/** What a run that waits is charged: it is over before the next minute's run. */
const LINGER_MS = 45_000;

test('the next day has an allowance of its own', async () => {
  await open({ sixtyfour: { searchDurationMs: 10 * MINUTE_MS } });
  const longRunsOfOneMore = async (): Promise<number> => {
    const before = longRuns().length;
    await world.start();
    await world.wait(12 * MINUTE_MS);
    return longRuns().length - before;
  };
  const ofEach: number[] = [];
  for (let number = 0; number < 5; number += 1) ofEach.push(await longRunsOfOneMore());
  expect(ofEach[0]).toBeGreaterThan(5);
  expect(ofEach.at(-1)).toBe(0);
  await world.wait(24 * HOUR_MS);
  expect(await longRunsOfOneMore()).toBe(ofEach[0]);
});
