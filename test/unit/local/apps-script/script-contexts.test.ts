import { closeScripts, openScript } from './script-under-test';

afterEach(closeScripts);

describe.each(['fresh', 'kept'] as const)('executions in %s contexts', (contexts) => {
  const open = (code: string) => openScript(code, { contexts });

  test('begin with fresh variables', async () => {
    const { call } = open(`"use strict";var count = 0;
var AddOn = (() => { let inner = 0; return { next: () => (inner += 1) }; })();
function increment() { count += 1; return [count, AddOn.next()]; }`);
    expect(await call('increment')).toEqual({ kind: 'returned', value: [1, 1] });
    expect(await call('increment')).toEqual({ kind: 'returned', value: [1, 1] });
  });

  test('have their own arguments, services, time and chance', async () => {
    const { call, runtime } = open(`
function look(name) {
  const properties = PropertiesService.getUserProperties();
  const before = properties.getProperties();
  properties.setProperty(name, 'kept');
  Utilities.sleep(1000);
  return { before, at: Date.now(), type: typeof Math.random() };
}`);
    const first = await call('look', 'one');
    await runtime.advanceBy(60_000);
    const second = await call('look', 'two');
    expect(first).toMatchObject({ value: { before: {}, type: 'number' } });
    expect(second).toMatchObject({ value: { before: { one: 'kept' }, type: 'number' } });
    const at = (outcome: unknown) => (outcome as { readonly value: { readonly at: number } }).value.at;
    expect(at(second) - at(first)).toBe(61_000);
  });

  test('find what the script declares, and nothing else', async () => {
    const { call } = open('function declared() { return 1; }\nfunction hidden_() { return 2; }');
    expect(await call('declared')).toEqual({ kind: 'returned', value: 1 });
    for (const name of ['hidden_', 'parseInt', 'toString', 'absent']) {
      expect(await call(name)).toMatchObject({ kind: 'threw', message: expect.stringContaining(name) });
    }
  });

  test('go on after one that threw, and after one that was killed', async () => {
    const { call, runtime } = open(`
function fail() { throw new TypeError('on purpose'); }
function write() { PropertiesService.getUserProperties().setProperty('a', '1'); return 'written'; }`);
    expect(await call('fail')).toMatchObject({ kind: 'threw', name: 'TypeError', message: 'on purpose' });
    runtime.planKill({ atCall: 2, when: 'before-effect' });
    expect(await call('write')).toMatchObject({ kind: 'killed' });
    expect(await call('write')).toEqual({ kind: 'returned', value: 'written' });
  });

  test('fail alike where the script cannot be compiled', async () => {
    const { call } = open('function broken() { return ; ) }');
    for (let time = 1; time <= 2; time += 1) {
      expect(await call('broken')).toMatchObject({ kind: 'threw', name: 'SyntaxError' });
    }
  });
});

test('a script that leaves something in a global object that is kept breaks the run, so that it is noticed', async () => {
  const { call } = openScript('function leave() { globalThis.left = 1; }', { contexts: 'kept' });
  await expect(call('leave')).rejects.toThrow('left something');
});
