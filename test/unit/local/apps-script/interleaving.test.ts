import { closeScripts, openScript, START } from './script-under-test';

afterEach(closeScripts);

const APPEND = `function append(name) {
  const properties = PropertiesService.getUserProperties();
  for (let i = 0; i < 4; i += 1) {
    properties.setProperty('order', (properties.getProperty('order') || '') + name);
  }
}`;

async function orderWith(seed?: number): Promise<string | null> {
  const { call, user } = openScript(APPEND, seed === undefined ? {} : { seed });
  await Promise.all([call('append', 'a'), call('append', 'b'), call('append', 'c')]);
  return user.properties.get('order');
}

describe('executions at once', () => {
  test('take turns call by call without a seed', async () => {
    // All three read, then all three write: the last one wins each time.
    expect(await orderWith()).toBe('cccc');
  });

  test('are interleaved the same way for the same seed', async () => {
    expect(await orderWith(7)).toBe(await orderWith(7));
  });

  test('are interleaved in many ways across seeds', async () => {
    const orders = new Set<string | null>();
    for (let seed = 0; seed < 20; seed += 1) orders.add(await orderWith(seed));
    expect(orders.size).toBeGreaterThan(10);
  });

  test('get the same chance again for the same seed, and another for another', async () => {
    const code = 'function chance() { return [Math.random(), Math.random()]; }';
    const one = await openScript(code, { seed: 1 }).call('chance');
    expect(await openScript(code, { seed: 1 }).call('chance')).toEqual(one);
    expect(await openScript(code, { seed: 2 }).call('chance')).not.toEqual(one);
  });

  test('are at most 30 a user', async () => {
    const { click, runtime } = openScript('function nap() { Utilities.sleep(1000); }');
    const outcomes = await Promise.all(Array.from({ length: 31 }, () => click('nap')));
    expect(outcomes.filter(({ kind }) => kind === 'threw')).toEqual([
      {
        kind: 'threw',
        name: 'Exception',
        message: 'There are too many scripts running simultaneously for this Google user account.',
      },
    ]);
    expect(runtime.executions).toHaveLength(31);
  });
});

describe('a lock', () => {
  const LOCKED = `
    function hold(ms) {
      const lock = LockService.getUserLock();
      if (!lock.tryLock(60000)) throw new Error('Never mine.');
      const at = Date.now();
      Utilities.sleep(ms);
      return at;
    }
    function attempt(ms) { return [LockService.getUserLock().tryLock(ms), Date.now()]; }
    function again() {
      const lock = LockService.getUserLock();
      return [lock.tryLock(0), lock.tryLock(0), lock.releaseLock()];
    }
    function documents() { return [LockService.getDocumentLock()]; }`;

  test('is held by one execution at a time, in the order of their coming', async () => {
    const { call } = openScript(LOCKED);
    const held = await Promise.all([call('hold', 1000), call('hold', 1000), call('hold', 1000)]);
    expect(held.map((outcome) => outcome.kind === 'returned' && outcome.value)).toEqual([
      START,
      START + 1000,
      START + 2000,
    ]);
  });

  test('is handed over in a seeded order', async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 10; seed += 1) {
      const { call } = openScript(LOCKED, { seed });
      const held = await Promise.all([
        call('hold', 10),
        call('hold', 10),
        call('hold', 10),
        call('hold', 10),
      ]);
      orders.add(JSON.stringify(held));
    }
    expect(orders.size).toBeGreaterThan(3);
  });

  test('is not waited for longer than asked', async () => {
    const { call } = openScript(LOCKED);
    const [, attempted] = await Promise.all([call('hold', 5000), call('attempt', 2000)]);
    expect(attempted).toEqual({ kind: 'returned', value: [false, START + 2000] });
  });

  test('is re-entrant within an execution', async () => {
    const { call } = openScript(LOCKED);
    expect(await call('again')).toEqual({ kind: 'returned', value: [true, true, null] });
  });

  test('of another user is another lock', async () => {
    const { runtime, call, spreadsheet } = openScript(LOCKED);
    const other = runtime.addUser();
    const [, attempted] = await Promise.all([
      call('hold', 1000),
      runtime.run({ user: other, spreadsheet, entry: 'sidebar', functionName: 'attempt', args: [0] }),
    ]);
    expect(attempted).toEqual({ kind: 'returned', value: [true, START] });
  });

  test('of a document is null without one', async () => {
    const { runtime, user } = openScript(
      'function none() { return LockService.getDocumentLock() === null; }',
    );
    const outcome = await runtime.run({ user, spreadsheet: null, entry: 'sidebar', functionName: 'none' });
    expect(outcome).toEqual({ kind: 'returned', value: true });
  });

  test('may throw while it is asked for', async () => {
    const { call } = openScript(LOCKED, { variants: { tryLockFailures: 1 } });
    expect(await call('attempt', 0)).toMatchObject({ kind: 'threw' });
    expect(await call('attempt', 0)).toMatchObject({ kind: 'returned' });
  });
});
