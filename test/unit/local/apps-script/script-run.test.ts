import { carriedResult } from '../../../../local/apps-script/script-run-values';
import { closeScripts, openScript, resultOf, START } from './script-under-test';

afterEach(closeScripts);

const ECHO = 'function echo(value) { return value; }';

describe('google.script.run', () => {
  test('carries strings, finite numbers, booleans, null, arrays and objects both ways', async () => {
    const value = { text: 'ä\u0000"', list: [1, -2.5, true, null, []], __proto__: null, deep: { $: 'x' } };
    const { call } = openScript(ECHO);
    expect(await call('echo', value)).toEqual({ kind: 'returned', value: { ...value } });
  });

  test('carries a key named __proto__ as a key', async () => {
    const { call } = openScript('function own(value) { return Object.keys(value); }');
    expect(await call('own', JSON.parse('{"__proto__": 1}'))).toEqual({
      kind: 'returned',
      value: ['__proto__'],
    });
  });

  test.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['an instance of a class', new Map()],
    ['a big integer', 1n],
  ])('refuses a call with %s inside', async (_what, value) => {
    const { call, runtime } = openScript(ECHO);
    expect(await call('echo', { list: [value] })).toMatchObject({
      kind: 'threw',
      message: 'Failed due to illegal value in property: 0.list.0.',
    });
    expect(runtime.executions).toEqual([]);
  });

  test.each([
    'new Date()',
    '[1, NaN]',
    '{ deep: { a: Infinity } }',
    '() => 1',
    '[new Map()]',
    'SpreadsheetApp',
    '(() => { const a = []; a.push(a); return a })()',
  ])('carries null instead of %s', async (expression) => {
    expect(await resultOf(expression)).toBeNull();
  });

  test('leaves undefined out of a result', () => {
    expect(carriedResult({ a: undefined, b: [undefined, 1] })).toEqual({ b: [null, 1] });
  });

  test.each([
    ['a private function', 'hidden_', 'function hidden_() {}'],
    ['a function that was assigned', 'assigned', 'globalThis.assigned = function () {}'],
    ['a function inside another', 'inner', 'function outer() { function inner() {} }'],
    ['a built-in function', 'parseInt', ''],
    ['eval', 'eval', ''],
    ['a property of all objects', 'toString', ''],
    ['a function that there is not', 'missing', ''],
  ])('does not see %s', async (_what, name, code) => {
    expect(await openScript(code).call(name)).toEqual({
      kind: 'threw',
      name: 'Exception',
      message: `Script function not found: ${name}`,
    });
  });

  test('runs ten calls at once and lets later ones wait', async () => {
    const { call, runtime } = openScript('function nap() { Utilities.sleep(1000); }');
    await Promise.all(Array.from({ length: 25 }, () => call('nap')));
    const starts = runtime.executions.map(({ startedAt }) => startedAt - START);
    expect(starts).toEqual([...Array(10).fill(0), ...Array(10).fill(1000), ...Array(5).fill(2000)]);
  });
});
