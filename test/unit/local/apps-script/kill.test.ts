import { closeScripts, openScript, START } from './script-under-test';

afterEach(closeScripts);

const TWO_WRITES = `function write() {
  const properties = PropertiesService.getUserProperties();
  try {
    properties.setProperty('first', '1');
    properties.setProperty('second', '2');
  } catch (error) {
    properties.setProperty('caught', '1');
  } finally {
    properties.setProperty('finally', '1');
  }
}`;

describe('a kill plan', () => {
  test('kills before the effect of a call, and no finally runs', async () => {
    const { call, runtime, user } = openScript(TWO_WRITES);
    runtime.planKill({ atCall: 3, when: 'before-effect' });
    expect(await call('write')).toEqual({ kind: 'killed', why: 'plan' });
    await runtime.settle();
    expect(user.properties.entries()).toEqual({ first: '1' });
  });

  test('kills after the effect of a call, and no finally runs', async () => {
    const { call, runtime, user } = openScript(TWO_WRITES);
    runtime.planKill({ atCall: 3, when: 'after-effect' });
    expect(await call('write')).toEqual({ kind: 'killed', why: 'plan' });
    expect(user.properties.entries()).toEqual({ first: '1', second: '2' });
  });

  test('counts over several executions and strikes once', async () => {
    const { call, runtime } = openScript(TWO_WRITES);
    const plan = runtime.planKill({ atCall: 6, when: 'before-effect' });
    expect((await call('write')).kind).toBe('returned');
    expect((await call('write')).kind).toBe('killed');
    expect((await call('write')).kind).toBe('returned');
    expect(plan.struck?.id).toBe('2');
  });

  test('counts the calls of chosen executions only', async () => {
    const { call, click, runtime } = openScript(TWO_WRITES);
    const plan = runtime.planKill({
      atCall: 1,
      when: 'before-effect',
      counts: ({ entry }) => entry === 'menu',
    });
    expect((await call('write')).kind).toBe('returned');
    expect((await click('write')).kind).toBe('killed');
    expect(plan.calls).toBe(1);
  });

  test('tells how many calls a scenario makes', async () => {
    const { call, runtime } = openScript(TWO_WRITES);
    const plan = runtime.planKill({ atCall: Number.POSITIVE_INFINITY, when: 'before-effect' });
    await call('write');
    expect(plan.calls).toBe(4);
    expect(runtime.serviceCalls).toBe(4);
    expect(plan.struck).toBeNull();
  });

  test('kills in the middle of a request that has arrived', async () => {
    const arrived: string[] = [];
    const { call, runtime } = openScript('function ask() { UrlFetchApp.fetch("https://example.com/") }', {
      http: async ({ url }) => {
        arrived.push(url);
        return { status: 200, headers: {}, body: new Uint8Array(), tookMs: 5000 };
      },
    });
    runtime.planKill({ atCall: 1, when: 'after-effect' });
    expect((await call('ask')).kind).toBe('killed');
    expect(arrived).toEqual(['https://example.com/']);
  });
});

describe('an execution that is killed', () => {
  test('releases its locks', async () => {
    const { call, click, runtime } = openScript(`
      function hold() { LockService.getUserLock().tryLock(1); Utilities.sleep(1000); }
      function take() { return LockService.getUserLock().tryLock(10000); }`);
    runtime.planKill({
      atCall: 3,
      when: 'after-effect',
      counts: ({ functionName }) => functionName === 'hold',
    });
    const [held, taken] = await Promise.all([call('hold'), click('take')]);
    expect(held.kind).toBe('killed');
    expect(taken).toEqual({ kind: 'returned', value: true });
    expect(runtime.executions[1]?.endedAt).toBe(START + 1000);
  });

  test('does nothing any more, whatever its code would still do', async () => {
    const { call, runtime, user } = openScript(`
      function insist() {
        const properties = PropertiesService.getUserProperties();
        for (let times = 0; ; times++) {
          try { properties.setProperty('times', String(times)); } catch (error) { console.log(error.message); }
        }
      }
      function promise() {
        const properties = PropertiesService.getUserProperties();
        const late = () => properties.setProperty('late', '1');
        try { Utilities.sleep(1000); } finally { Promise.resolve().then(late).catch(late); console.log('finally'); }
      }
      function ask() { return PropertiesService.getUserProperties().getProperty('times'); }`);
    for (const name of ['insist', 'promise']) {
      runtime.planKill({ atCall: 2, when: 'before-effect' });
      expect(await call(name)).toEqual({ kind: 'killed', why: 'plan' });
    }
    expect(await call('ask')).toEqual({ kind: 'returned', value: null });
    expect(user.properties.entries()).toEqual({});
    expect(runtime.executions.flatMap(({ logLines }) => logLines)).toEqual([]);
  });

  test('may be stopped by hand while it waits', async () => {
    const { call, runtime } = openScript('function nap() { for (;;) Utilities.sleep(60000); }');
    const stop = runtime.on((event) => {
      if (event.kind === 'execution-started') queueMicrotask(() => runtime.killExecution(event.execution.id));
    });
    expect(await call('nap')).toEqual({ kind: 'killed', why: 'stopped' });
    stop();
    expect(runtime.killExecution('1')).toBe(false);
  });

  test('has run for six minutes', async () => {
    const { call, clock, user } = openScript(`function nap() {
      try { for (;;) Utilities.sleep(50000); } finally { PropertiesService.getUserProperties().setProperty('a', 'b'); }
    }`);
    expect(await call('nap')).toEqual({ kind: 'killed', why: 'time-limit' });
    expect(clock.now()).toBe(START + 360_000);
    expect(user.properties.entries()).toEqual({});
  });

  test('by a broken part of the runtime itself makes the run fail', async () => {
    const { call, runtime } = openScript('function ask() { UrlFetchApp.fetch("https://example.com/") }', {
      http: () => Promise.reject(new TypeError('The simulator is broken.')),
    });
    await expect(call('ask')).rejects.toThrow('The simulator is broken.');
    expect(runtime.executions[0]?.outcome).toEqual({ kind: 'killed', why: 'crashed' });
    await expect(runtime.settle()).rejects.toThrow('The simulator is broken.');
  });

  test('has run for 30 seconds as a simple trigger', async () => {
    const { runAs, clock } = openScript('function onOpen() { Utilities.sleep(50000); }');
    expect(await runAs('onOpen')('onOpen')).toEqual({ kind: 'killed', why: 'time-limit' });
    expect(clock.now()).toBe(START + 30_000);
  });
});
