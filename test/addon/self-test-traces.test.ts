// What a self-test leaves behind, which is nothing: beside searches, beside itself, and when it is killed.
import { BACKGROUND_FUNCTION } from '../../src/platform/background-trigger';
import { changing } from '../support/kill-points';
import { selfTest, traces } from '../support/self-test-report';
import { World } from '../support/world';

const IS_DEEP = process.env.DEEP !== undefined;
const HOUR_MS = 60 * 60_000;
/** Where something is left that was not there before: what lies in a tab goes with the tab. */
const LEAVES_MORE = /^(Spreadsheet|PropertiesService|ScriptApp)\b/;

let world: World;

beforeEach(async () => {
  world = await World.open();
});
afterEach(() => world.close());

/** Kills a self-test right after its first call that leaves a trigger. */
async function killWithTriggerLeft(): Promise<void> {
  const counts = () => world.runtime.triggersOf(world.user).length > 0;
  world.runtime.planKill({ atCall: 1, when: 'before-effect', counts });
  expect((await world.menu('runSelfTest')).kind).toBe('killed');
  expect(world.runtime.triggersOf(world.user)).toHaveLength(1);
}

test('the tab that the user looks at stays in front', async () => {
  const { id } = world.spreadsheet.addTab({ title: 'Notes' });
  world.spreadsheet.select(world.user, id);
  const before = traces(world);
  await selfTest(world);
  expect(before.inFront).toBe(id);
  expect(traces(world)).toEqual(before);
});

test('what a killed self-test left is removed by the next, wherever it was killed', async () => {
  const before = traces(world);
  const counting = world.runtime.planKill({ atCall: Number.POSITIVE_INFINITY, when: 'before-effect' });
  await selfTest(world);
  world.runtime.cancelKill(counting);
  const seen = { tabs: 0, triggers: 0, properties: 0 };
  const calls = (world.runtime.executions.at(-1)?.calls ?? []).map(
    (call) => `${call.service}.${call.method}`,
  );
  expect(calls).toHaveLength(counting.calls);
  // Before a call nothing is otherwise than after the one before it; and after one that only reads, than before it.
  const telling = changing(calls).filter((index) => LEAVES_MORE.test(calls[index] ?? ''));
  for (const index of IS_DEEP ? calls.keys() : telling) {
    world.runtime.planKill({ atCall: index + 1, when: 'after-effect' });
    expect(await world.menu('runSelfTest')).toEqual({ kind: 'killed', why: 'plan' });
    const left = traces(world);
    seen.tabs += left.tabs.length - before.tabs.length;
    seen.triggers += left.triggers.length;
    seen.properties += Object.keys(left.properties).length - Object.keys(before.properties).length;

    expect((await selfTest(world)).otherwise).toEqual([]);
    expect(traces(world)).toEqual(before);
  }
  // There was something to remove.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

test('the trigger of a killed self-test goes by itself', async () => {
  await killWithTriggerLeft();
  await world.wait(HOUR_MS);
  expect(world.runtime.triggersOf(world.user)).toEqual([]);
});

test('a search started after a killed self-test keeps its own trigger', async () => {
  await killWithTriggerLeft();
  const id = await world.start();
  const [trigger, ...others] = world.runtime.triggersOf(world.user);
  expect(others).toEqual([]);
  await selfTest(world);
  expect(world.runtime.triggersOf(world.user)).toEqual([trigger]);
  await world.wait(HOUR_MS);
  expect((await world.view(id)).progress).toMatchObject({ kind: 'done', rows: 187 });
  expect(world.runtime.triggersOf(world.user)).toEqual([]);
});

test('a search under way is not disturbed, and its trigger is left alone', async () => {
  const id = await world.start();
  const before = traces(world);
  const { otherwise, rows } = await selfTest(world);
  expect(otherwise).toEqual([
    'Trigger every minute: In use by your searches',
    'Trigger every hour: In use by your searches',
  ]);
  expect(rows.filter(({ result }) => result === 'Not tried')).toHaveLength(2);
  expect(traces(world)).toEqual(before);
  await world.wait(HOUR_MS);
  expect((await world.view(id)).progress).toMatchObject({
    kind: 'done',
    rows: 187,
    verification: { kind: 'verified' },
  });
});

test('a trigger that somebody made by hand is left alone', async () => {
  const { user, spreadsheet, runtime } = world;
  const functionName = BACKGROUND_FUNCTION;
  runtime.script.triggers.make({ user, spreadsheet, functionName, intervalMs: HOUR_MS });
  const before = traces(world);
  await selfTest(world);
  expect(traces(world)).toEqual(before);
});

test('of two at once in one spreadsheet, one runs and the other says so', async () => {
  const before = traces(world);
  const toasts: string[] = [];
  world.runtime.on((event) => {
    if (event.kind === 'shown' && event.shown.kind === 'toast') toasts.push(event.shown.message);
  });
  const [report, other] = await Promise.all([selfTest(world), world.menu('runSelfTest')]);
  expect(report.otherwise).toEqual([]);
  expect(other.kind).toBe('returned');
  expect(toasts).toEqual(['Another self-test or a search is writing here just now. Try again in a minute.']);
  expect(traces(world)).toEqual(before);
});
