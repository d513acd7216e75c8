import { closeScripts, failureOf, openScript, resultOf, START } from './script-under-test';

afterEach(closeScripts);

describe('an execution', () => {
  test('starts with a fresh global scope', async () => {
    const { call } = openScript('var count = 0; function increment() { count += 1; return count; }');
    expect(await call('increment')).toEqual({ kind: 'returned', value: 1 });
    expect(await call('increment')).toEqual({ kind: 'returned', value: 1 });
  });

  test('does not see what another one did to built-in objects', async () => {
    const { call } = openScript(`
      function spoil() { Array.prototype.map = null; JSON.stringify = null; Date.now = null; }
      function look() { return [typeof [].map, typeof JSON.stringify, typeof Date.now]; }`);
    await call('spoil');
    expect(await call('look')).toEqual({ kind: 'returned', value: ['function', 'function', 'function'] });
  });

  test.each([
    'process',
    'require',
    'module',
    'Buffer',
    'setTimeout',
    'queueMicrotask',
    'fetch',
    'URL',
    'TextEncoder',
    'atob',
    'crypto',
    'structuredClone',
    'performance',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'window',
  ])('has no %s', async (name) => {
    expect(await resultOf(`typeof ${name}`)).toBe('undefined');
  });

  test.each([
    ['its global object', 'globalThis'],
    ['a service', 'PropertiesService'],
    ['a method of a service', 'PropertiesService.getUserProperties'],
    ['an object of a service', 'PropertiesService.getUserProperties()'],
    ['a result', 'PropertiesService.getUserProperties().getProperties()'],
    ['a list of results', 'ScriptApp.getProjectTriggers()'],
    ['an enumeration', 'Utilities.Charset.UTF_8'],
    ['the console', 'console.log'],
    ['the clock', 'Date.now'],
    ['chance', 'Math.random'],
    ['an exception', '(() => { try { Utilities.sleep(-1) } catch (e) { return e } })()'],
    ['the frames of a stack', '(Error.prepareStackTrace = (e, frames) => frames, new Error().stack)'],
  ])('does not reach Node through %s', async (_what, expression) => {
    expect(await resultOf(`${expression}.constructor.constructor('return typeof process')()`)).toBe(
      'undefined',
    );
  });

  test('does not reach Node through an overflowing stack', async () => {
    const attempt = `(() => {
      const found = [];
      const dig = () => {
        try { dig() } catch (error) { found.push(error.constructor.constructor('return typeof process')()) }
        try { Date.now() } catch (error) { found.push(error.constructor.constructor('return typeof process')()) }
      };
      dig();
      return [...new Set(found)];
    })()`;
    expect(await resultOf(attempt)).toEqual(['undefined']);
  });

  test('does not reach Node through a dynamic import', async () => {
    const { call, runtime } = openScript(`function attempt() {
      import('node:fs').catch((error) => console.log(error.constructor.constructor('return typeof process')()));
    }`);
    await call('attempt');
    expect(runtime.executions[0]?.logLines).toMatchObject([{ text: 'undefined' }]);
  });

  test('sees results as objects of its own realm', async () => {
    expect(await resultOf('ScriptApp.getProjectTriggers() instanceof Array')).toBe(true);
    expect(
      await resultOf(
        'Object.getPrototypeOf(PropertiesService.getUserProperties().getProperties()) === Object.prototype',
      ),
    ).toBe(true);
  });

  test('catches what a service throws as an Exception in the language of its user', async () => {
    const { call, user } = openScript(`function fail() {
      try { Utilities.sleep('long') } catch (e) { return [e instanceof Error, String(e)] }
    }`);
    user.language = 'de';
    expect(await call('fail')).toEqual({
      kind: 'returned',
      value: [
        true,
        'Exception: Die Parameter (String) stimmen nicht mit der Methodensignatur für Utilities.sleep überein.',
      ],
    });
  });

  test.each([
    ['a method', 'SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById'],
    ['a method, though it is only looked for', 'typeof SpreadsheetApp.openById', 'SpreadsheetApp.openById'],
    ['a service', 'GmailApp.getInboxUnreadCount()', 'GmailApp'],
  ])('fails loudly at %s that does not exist here, and says what to do', async (_what, expression, name) => {
    expect(await failureOf(expression)).toBe(
      `${name} is not in the local runtime, which has what this project uses. Add it in local/apps-script, as strict as Google documents it, or do without it.`,
    );
  });

  test('reads the clock of the runtime', async () => {
    const { call, runtime } = openScript(
      'function now() { return [Date.now(), new Date().getTime(), new Date(5).getTime(), typeof Date()] }',
    );
    await runtime.advanceBy(1234);
    expect(await call('now')).toEqual({ kind: 'returned', value: [START + 1234, START + 1234, 5, 'string'] });
  });

  test('sleeps on the clock of the runtime', async () => {
    const { call, clock } = openScript('function nap() { Utilities.sleep(90000); return Date.now(); }');
    expect(await call('nap')).toEqual({ kind: 'returned', value: START + 90_000 });
    expect(clock.now()).toBe(START + 90_000);
  });

  test('lets its promises settle, and then ends', async () => {
    const { call, user } = openScript(`function later() {
      Promise.resolve().then(() => {}).then(() => PropertiesService.getUserProperties().setProperty('a', 'b'));
    }`);
    await call('later');
    expect(user.properties.entries()).toEqual({ a: 'b' });
  });

  test('answers nothing when it returns a promise', async () => {
    expect(await resultOf('Promise.resolve(1)')).toBeNull();
  });

  test('leaves what it wrote to the console in the log', async () => {
    const { call, runtime } = openScript(
      'function talk() { console.log("one", { two: 2 }); console.error("three"); }',
    );
    await call('talk');
    expect(runtime.executions[0]?.logLines).toEqual([
      { at: START, severity: 'info', text: 'one {"two":2}' },
      { at: START, severity: 'error', text: 'three' },
    ]);
  });

  test('notes a promise that nobody caught', async () => {
    const { call, runtime } = openScript('async function fail() { throw new Error("alone") }');
    expect(await call('fail')).toEqual({ kind: 'returned', value: null });
    expect(runtime.executions[0]?.logLines).toMatchObject([
      { severity: 'error', text: 'Uncaught (in promise) Error: alone' },
    ]);
  });

  test('is recorded with its service calls', async () => {
    const { call, runtime } = openScript(
      'function save() { PropertiesService.getUserProperties().getProperties(); }',
    );
    await call('save');
    expect(runtime.executions).toMatchObject([
      {
        id: '1',
        entry: 'sidebar',
        functionName: 'save',
        startedAt: START,
        endedAt: START,
        calls: [
          { service: 'PropertiesService', method: 'getUserProperties', at: START },
          { service: 'PropertiesService.Properties', method: 'getProperties', at: START },
        ],
        outcome: { kind: 'returned', value: null },
      },
    ]);
  });

  test('says that the script itself is broken, every time', async () => {
    const { call } = openScript('function broken( {');
    expect(await call('broken')).toMatchObject({ kind: 'threw', name: 'SyntaxError' });
    expect(await call('broken')).toMatchObject({ kind: 'threw', name: 'SyntaxError' });
  });
});

describe('a failure', () => {
  test('keeps its message and nothing else', async () => {
    const { call } = openScript('function fail() { throw Object.assign(new Error("no"), { secret: 1 }) }');
    expect(await call('fail')).toEqual({ kind: 'threw', name: 'Error', message: 'no' });
  });

  test('may carry the name of its class, which is not known for sure', async () => {
    const { call } = openScript('function fail() { throw new Error("no") }', {
      variants: { failuresNameTheirClass: true },
    });
    expect(await call('fail')).toMatchObject({ message: 'Error: no' });
  });
});
