import type { RuntimeOptions } from '../../../../local/apps-script/runtime';
import { closeScripts, openScript, START } from './script-under-test';

afterEach(closeScripts);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const TRIGGERS = `
  function everyMinute() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
  function everyHour() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function tick(event) {
    const properties = PropertiesService.getUserProperties();
    properties.setProperty('ticks', String(Number(properties.getProperty('ticks')) + 1));
    properties.setProperty('event', JSON.stringify([event.triggerUid, String(event.authMode), event.minute]));
    properties.setProperty('file', String(SpreadsheetApp.getActiveSpreadsheet() !== null));
  }
  function list() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction()); }
  function removeAll() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }`;

function openTriggers(options: Partial<RuntimeOptions> = {}) {
  const opened = openScript(TRIGGERS, options);
  return { ...opened, ticks: () => Number(opened.user.properties.get('ticks')) };
}

describe('a time trigger', () => {
  test('fires every minute for an hour', async () => {
    const { click, runtime, ticks } = openTriggers();
    await click('everyMinute');
    await runtime.advanceBy(HOUR_MS - 1);
    expect(ticks()).toBe(59);
    await runtime.advanceBy(1);
    expect(ticks()).toBe(60);
    expect(runtime.executions.at(-1)).toMatchObject({
      entry: 'trigger',
      authMode: 'FULL',
      startedAt: START + HOUR_MS,
    });
  });

  test('fires at the moments of its seed', async () => {
    const { click, runtime, ticks } = openTriggers({ seed: 3 });
    await click('everyMinute');
    await runtime.advanceBy(10 * MINUTE_MS);
    const [, ...runs] = runtime.executions;
    expect(ticks()).toBe(10);
    expect(runs[0]?.startedAt).toBeGreaterThan(START);
    expect(runs[0]?.startedAt).toBeLessThan(START + MINUTE_MS);
  });

  test('hands an event object to its function', async () => {
    const { click, runtime, user } = openTriggers();
    await click('everyMinute');
    await runtime.advanceBy(MINUTE_MS);
    const [trigger] = runtime.triggersOf(user);
    expect(JSON.parse(user.properties.get('event') ?? '')).toEqual([trigger?.id, 'FULL', 1]);
  });

  test('is gone after it was deleted', async () => {
    const { click, call, runtime, ticks } = openTriggers();
    await click('everyMinute');
    await runtime.advanceBy(MINUTE_MS);
    await click('removeAll');
    await runtime.advanceBy(HOUR_MS);
    expect(ticks()).toBe(1);
    expect(await call('list')).toEqual({ kind: 'returned', value: [] });
  });

  test('is seen by its user only', async () => {
    const { click, runtime, spreadsheet } = openTriggers();
    await click('everyMinute');
    const user = runtime.addUser();
    const outcome = await runtime.run({ user, spreadsheet, entry: 'sidebar', functionName: 'list' });
    expect(outcome).toEqual({ kind: 'returned', value: [] });
  });

  test('is one of twenty at most', async () => {
    const { click } = openTriggers();
    for (let count = 0; count < 20; count += 1) await click('everyMinute');
    expect(await click('everyMinute')).toMatchObject({
      message:
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    });
  });

  test.each([
    ['every-minute-refused', 'threw', 'returned'],
    ['refused', 'threw', 'threw'],
  ] as const)('may be refused: %s', async (intervalTriggers, everyMinute, everyHour) => {
    const { click } = openTriggers({ variants: { intervalTriggers } });
    expect((await click('everyMinute')).kind).toBe(everyMinute);
    expect((await click('everyHour')).kind).toBe(everyHour);
  });

  test('may fail to be made now and then', async () => {
    const { click } = openTriggers({ variants: { triggerCreationFailures: 1 } });
    expect((await click('everyMinute')).kind).toBe('threw');
    expect((await click('everyMinute')).kind).toBe('returned');
  });

  test('may disappear behind the script', async () => {
    const { click, call, runtime, user, ticks } = openTriggers();
    await click('everyMinute');
    runtime.disableTriggers(user, 'removed');
    await runtime.advanceBy(HOUR_MS);
    expect(ticks()).toBe(0);
    expect(await call('list')).toEqual({ kind: 'returned', value: [] });
  });

  test('may stop firing although it is on the list', async () => {
    const { click, call, runtime, user, ticks } = openTriggers();
    await click('everyMinute');
    runtime.disableTriggers(user, 'listed');
    await runtime.advanceBy(HOUR_MS);
    expect(ticks()).toBe(0);
    expect(await call('list')).toEqual({ kind: 'returned', value: ['tick'] });
  });

  test('does not run without the consent of its user', async () => {
    const { click, runtime, user, ticks } = openTriggers();
    await click('everyMinute');
    user.isAuthorised = false;
    await runtime.advanceBy(2 * MINUTE_MS);
    expect(ticks()).toBe(0);
    expect(runtime.executions.at(-1)?.outcome).toMatchObject({
      kind: 'threw',
      message: 'Authorization is required to perform that action.',
    });
  });

  test('has the runtime of a day', async () => {
    const { runtime, click, user } = openScript(
      `function start() { ScriptApp.newTrigger('work').timeBased().everyMinutes(10).create(); }
       function work() { Utilities.sleep(300000); }`,
      { variants: { dailyTriggerMinutes: 20 } },
    );
    await click('start');
    await runtime.advanceBy(HOUR_MS);
    const outcomes = runtime.executions
      .filter(({ entry }) => entry === 'trigger')
      .map(({ outcome }) => outcome);
    expect(outcomes.slice(0, 4)).toEqual(Array(4).fill({ kind: 'returned', value: null }));
    expect(outcomes[4]).toMatchObject({ message: 'Service using too much computer time for one day' });
    expect(user.quotas.usedOf('trigger-runtime-ms', START)).toBe(20 * MINUTE_MS);
    await runtime.advanceBy(24 * HOUR_MS);
    expect(runtime.executions.at(-1)?.outcome).not.toBeNull();
  });
});

describe('a published add-on', () => {
  const published = { installation: 'published' } as const;

  test('has triggers once an hour at most', async () => {
    const { click } = openTriggers(published);
    expect((await click('everyMinute')).kind).toBe('threw');
    expect((await click('everyHour')).kind).toBe('returned');
  });

  test('has one time trigger for each user and document', async () => {
    const { click } = openTriggers(published);
    await click('everyHour');
    expect(await click('everyHour')).toMatchObject({
      message:
        'This add-on has created too many time-based triggers in this document for this Google user account.',
    });
  });

  test('sees the triggers of this document only', async () => {
    const { click, runtime, user } = openTriggers(published);
    await click('everyHour');
    const other = runtime.addSpreadsheet();
    const outcome = await runtime.run({ user, spreadsheet: other, entry: 'sidebar', functionName: 'list' });
    expect(outcome).toEqual({ kind: 'returned', value: [] });
  });

  test('may have no active spreadsheet in a trigger', async () => {
    const { click, runtime, user } = openTriggers(published);
    await click('everyHour');
    await runtime.advanceBy(HOUR_MS);
    expect(user.properties.get('file')).toBe('false');
    runtime.variants.activeSpreadsheetInTriggers = true;
    await runtime.advanceBy(HOUR_MS);
    expect(user.properties.get('file')).toBe('true');
  });
});
