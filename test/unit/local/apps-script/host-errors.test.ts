// An execution leaves its own realm whenever it asks for the time, logs or calls a service. What goes wrong
// out there is the script's own doing only where the script had filled the stack before.
import path from 'node:path';
import { closeScripts, openScript, resultOf } from './script-under-test';

afterEach(closeScripts);

/** Evaluates `step` at each of the deepest frames of a full stack, and answers what was thrown there. */
const thrownWhereTheStackIsFull = (step: string): Promise<unknown> =>
  resultOf(`(() => {
    const thrown = new Set();
    const note = (error) => thrown.add(error instanceof RangeError ? error.message : 'Alien: ' + error);
    let tries = 0;
    const dig = () => {
      try { dig() } catch (error) { note(error) }
      if (tries === 1500) return;
      tries += 1;
      try { ${step} } catch (error) { note(error) }
    };
    dig();
    return [...thrown];
  })()`);

describe('a stack that the script has filled overflows as its own error', () => {
  test.each([
    ['at the clock', 'Date.now()'],
    ['at chance', 'Math.random()'],
    ['at the console', 'console.log("deep")'],
    ['at a service that it meets for the first time', 'UrlFetchApp.fetch'],
  ])('%s', async (_where, step) => {
    expect(await thrownWhereTheStackIsFull(step)).toEqual(['Maximum call stack size exceeded']);
  });

  test('at a service call, and every later call gets its own answer', async () => {
    const step = `
      const properties = PropertiesService.getUserProperties().setProperty('tries', String(tries));
      if (properties.getProperty('tries') !== String(tries)) throw new Error('The answer to another call.');`;
    expect(await thrownWhereTheStackIsFull(step)).toEqual(['Maximum call stack size exceeded']);
  });
});

test('a defect of the runtime fails the run, and is nothing for the script to catch', async () => {
  const { call, runtime } = openScript(
    `function ask() {
      try { LockService.getUserLock() } catch (error) { return String(error) } finally { console.log('went on') }
    }`,
    { workerFile: path.join(__dirname, 'broken-worker.cjs') },
  );
  await expect(call('ask')).rejects.toThrow('The signal came without an answer.');
  expect(runtime.executions).toMatchObject([{ outcome: { kind: 'killed', why: 'crashed' }, logLines: [] }]);
});
