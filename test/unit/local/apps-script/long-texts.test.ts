// What an execution and its services say to each other arrives as it was, whatever its length and its characters.
import { closeScripts, openScript } from './script-under-test';

afterEach(closeScripts);

const CODE = `
  function split(text) {
    console.log('before');
    const table = Utilities.parseCsv(text);
    console.log('after');
    return table[0][0];
  }`;

describe.each([
  ['a short text', 'a'],
  ['a text of two bytes and three for a letter', 'äñ€漢'],
  ['a letter outside of the first plane, and half of one', '\u{1F600}\uD800'],
  ['a long text', 'x'.repeat(400_000)],
  ['a long text of three bytes for a letter', '漢'.repeat(400_000)],
  ['a long text that ends in half a letter', `${'x'.repeat(400_000)}\uD83D`],
])('%s', (_what, text) => {
  test('goes there and comes back, with what is logged around it in order', async () => {
    const { call, runtime } = openScript(CODE);
    expect(await call('split', text)).toEqual({ kind: 'returned', value: text });
    expect(runtime.executions[0]?.logLines.map((line) => line.text)).toEqual(['before', 'after']);
  });
});

test('half a letter arrives in the message of an exception', async () => {
  const { call } = openScript(`function ask() {
    try { UrlFetchApp.fetch('\\uD800') } catch (error) { return error.message }
  }`);
  expect(await call('ask')).toMatchObject({ value: expect.stringContaining('\uD800') });
});
