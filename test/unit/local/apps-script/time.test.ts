import { modelledLatency } from '../../../../local/apps-script/runtime';
import { RealClock } from '../../../../local/clock';
import { closeScripts, openScript, START } from './script-under-test';

afterEach(closeScripts);

describe('virtual time', () => {
  test('passes as far as was asked, and no farther', async () => {
    const { runtime, call, clock } = openScript(`
      function start() { ScriptApp.newTrigger('work').timeBased().everyMinutes(1).create(); }
      function work() { Utilities.sleep(5000); }`);
    await call('start');
    await runtime.advanceBy(62_500);
    expect(clock.now()).toBe(START + 62_500);
    expect(runtime.executions[1]?.outcome).toBeNull();
    await runtime.settle();
    expect(clock.now()).toBe(START + 65_000);
    expect(runtime.executions[1]?.outcome).toEqual({ kind: 'returned', value: null });
  });

  test('does not pass while code runs', async () => {
    const { call, clock } = openScript(
      'function count() { for (let i = 0; i < 1e6; i += 1); return Date.now(); }',
    );
    expect(await call('count')).toEqual({ kind: 'returned', value: START });
    expect(clock.now()).toBe(START);
  });

  test('passes with every call where calls have a latency', async () => {
    const { call, clock } = openScript(
      `function write() {
        const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, 100, 10);
        range.setValues(Array.from({ length: 100 }, () => Array(10).fill(1)));
        return range.getValues().length;
      }`,
      { latency: modelledLatency },
    );
    expect(await call('write')).toEqual({ kind: 'returned', value: 100 });
    expect(clock.now()).toBe(START + 4 * 200 + 25 + 10);
  });

  test('of two executions with latencies passes for both at once', async () => {
    const { call, clock } = openScript(
      'function touch() { PropertiesService.getUserProperties().getProperties(); }',
      {
        latency: () => 100,
      },
    );
    await Promise.all([call('touch'), call('touch')]);
    expect(clock.now()).toBe(START + 200);
  });
});

describe('real time', () => {
  test('wakes a sleeper early when it is skipped', async () => {
    const clock = new RealClock();
    const { call, runtime } = openScript('function nap() { Utilities.sleep(60000); return Date.now(); }', {
      clock,
    });
    const before = clock.now();
    const skipOnceAsleep = (): void => {
      if (runtime.executions[0]?.calls.length === 1) clock.skip(60_000);
      else setImmediate(skipOnceAsleep);
    };
    skipOnceAsleep();
    const outcome = await call('nap');
    expect(outcome.kind).toBe('returned');
    expect(outcome.kind === 'returned' && Number(outcome.value) - before).toBeGreaterThanOrEqual(60_000);
  });

  test('lets a trigger fire when it is skipped', async () => {
    const { call, runtime, user } = openScript(
      `function start() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
       function tick() { PropertiesService.getUserProperties().setProperty('ticked', 'yes'); }`,
      { clock: new RealClock() },
    );
    await call('start');
    await runtime.advanceBy(61_000);
    await runtime.settle();
    expect(user.properties.get('ticked')).toBe('yes');
  });
});
