// What test files find as globals, for running them again and again in one process: jest's own `expect`, mocks and
// timers, with a register of tests and hooks.
import { ModernFakeTimers } from '@jest/fake-timers';
import { expect } from 'expect';
import { ModuleMocker } from 'jest-mock';

const HOOKS = ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'];

/** The globals, and the tests that were registered with them: each with an id, in their order. */
export function testGlobals() {
  const tests = [];
  let block = newBlock(null, '');

  const test = (title, run) => {
    const name = `${block.name}${title}`;
    const count = tests.filter((one) => one.name === name).length;
    tests.push({ id: count === 0 ? name : `${name} (${count + 1})`, name, block, run });
  };
  const describe = (title, register) => {
    const outer = block;
    block = newBlock(outer, `${outer.name}${title} › `);
    register();
    block = outer;
  };
  const hooks = HOOKS.map((name) => [name, (hook) => block[name].push(hook)]);

  return {
    tests,
    globals: {
      test: withEach(test),
      it: withEach(test),
      describe: withEach(describe),
      ...Object.fromEntries(hooks),
      expect,
      jest: mocks(),
    },
  };
}

/** Runs one of the tests. `begun`: the blocks whose first test has run. Throws what the test throws. */
export async function runTest({ block, run }, begun) {
  const blocks = outermostFirst(block);
  for (const one of blocks) {
    if (begun.has(one)) continue;
    begun.add(one);
    for (const hook of one.beforeAll) await hook();
  }
  try {
    for (const one of blocks) for (const hook of one.beforeEach) await hook();
    await run();
  } finally {
    for (const one of blocks.toReversed()) for (const hook of one.afterEach) await hook();
  }
}

/** Ends what the blocks have begun. */
export async function endBlocks(begun) {
  for (const block of [...begun].reverse()) for (const hook of block.afterAll) await hook();
}

function newBlock(outer, name) {
  return { outer, name, ...Object.fromEntries(HOOKS.map((hook) => [hook, []])) };
}

function outermostFirst(block) {
  return block === null ? [] : [...outermostFirst(block.outer), block];
}

function withEach(register) {
  const each = (rows) => (title, run) => {
    // As in jest: rows are lists of arguments where all of them are lists.
    const isTable = rows.every(Array.isArray);
    rows.forEach((row, index) => {
      register(`${title} ${index + 1}`, () => run(...(isTable ? row : [row])));
    });
  };
  return Object.assign(register, { each });
}

function mocks() {
  const mocker = new ModuleMocker(globalThis);
  const timers = new ModernFakeTimers({
    config: { fakeTimers: {}, rootDir: process.cwd() },
    global: globalThis,
  });
  return {
    fn: (implementation) => mocker.fn(implementation),
    spyOn: (object, method) => mocker.spyOn(object, method),
    restoreAllMocks: () => mocker.restoreAllMocks(),
    useFakeTimers: (options) => timers.useFakeTimers(options),
    useRealTimers: () => timers.useRealTimers(),
    advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
    advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
  };
}
