// Whoever can open the sidebar can call the server with anything: a wrong call is answered with a sentence and
// changes nothing.
import { randomUUID } from 'node:crypto';
import type { SidebarServer } from '../../src/contract';
import { allThatIsKept } from '../support/all-that-is-kept';
import { searchRequest, World } from '../support/world';
import { ABOUT_A_SEARCH, worldWithSearches } from '../support/world-with-searches';

const HTML = `<img src=x onerror="alert(1)"><script>alert('x')</script>&lt;b&gt;"'`;

const WRONG_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'apiKey',
  'search:',
  '../../etc/passwd',
  HTML,
  '=IMPORTXML("https://example.com","//a")',
  'x'.repeat(1_000_000),
  '\u0000',
  '\uD800',
  '00000000-0000-0000-0000-00000000000',
  '00000000-0000-0000-0000-0000000000000',
  ' 00000000-0000-4000-8000-000000000000',
  '00000000-0000-4000-8000-000000000000#1',
  '00000000-0000-4000-8000-000000000000\n',
  [],
  [[]],
  ['00000000-0000-4000-8000-000000000000'],
  {},
  { length: 36 },
  { toString: '00000000-0000-4000-8000-000000000000' },
  JSON.parse('{"__proto__":{"id":"00000000-0000-4000-8000-000000000000"}}'),
  JSON.parse('{"constructor":{"prototype":{"mode":"people"}}}'),
  nested(200),
];

/** A sentence or two for a salesperson; not one that blames Google for what the caller did. */
const SENTENCE = /^(?!Google Sheets did not do)[A-Z][^{}[\]<>]*[.]$/;
const MACHINE_WORDS = /undefined|null|NaN|object|TypeError|Error:|JSON|uuid/i;

let world: World;
let searchId: string;

beforeAll(async () => {
  ({ world, searchId } = await worldWithSearches());
});
afterAll(() => world.close());

describe('a wrong argument is answered with a sentence and changes nothing:', () => {
  test.each(ABOUT_A_SEARCH)('%s', async (name) => {
    for (const value of WRONG_VALUES) await expectRefused(name, value, randomUUID());
    await expectRefused(name);
  });

  test('runAgain, with a wrong new id', async () => {
    for (const value of WRONG_VALUES) await expectRefused('runAgain', searchId, value);
    await expectRefused('runAgain', searchId);
  });

  test('saveApiKey', async () => {
    const words = ['two words', 'a\r\nx-other: b', 'a\u0000b', 'clé', '🔑', 'k\uFEFFey', 'k'.repeat(501)];
    const values = WRONG_VALUES.filter((value) => typeof value !== 'string');
    for (const value of [...values, ...words, '', '  ', 'x'.repeat(1_000_000)]) {
      await expectRefused('saveApiKey', value);
    }
  });

  test('startSearch, with something else than a request', async () => {
    for (const value of WRONG_VALUES) await expectRefused('startSearch', value);
    await expectRefused('startSearch');
  });

  test.each([
    ['id', WRONG_VALUES],
    ['query', [...WRONG_VALUES.filter((value) => typeof value !== 'string'), '', ' \n\t', 'x'.repeat(4001)]],
    ['mode', [...WRONG_VALUES, 'People', 'people ', ['people'], 'companies']],
    ['maxResults', [...WRONG_VALUES, '10', 1.5, 0, -1, 5001, 1e9, [10]]],
    [
      'searchId',
      [
        ...WRONG_VALUES.filter((value) => typeof value !== 'string' && value !== null),
        'x'.repeat(129),
        'two\nlines',
        '\u0000',
        '\uD800',
        'half of a pair: \uDC00',
      ],
    ],
  ] as const)('startSearch, with a wrong %s', async (field, values: readonly unknown[]) => {
    for (const value of values) {
      await expectRefused('startSearch', { ...searchRequest(randomUUID()), [field]: value });
    }
  });
});

test('arguments that a function does not take are ignored', async () => {
  const before = allThatIsKept(world);
  for (const name of ['getState', 'getSelectedText', 'turnOnBackgroundCheck', 'checkSearches'] as const) {
    expect(await world.callRaw(name, ...WRONG_VALUES)).toMatchObject({ kind: 'returned' });
  }
  expect(allThatIsKept(world)).toEqual(before);
});

test('fields that a request does not have are ignored', async () => {
  const other = await World.open();
  const id = randomUUID();
  const request = {
    ...searchRequest(id),
    spreadsheetId: 'another',
    state: { kind: 'done' },
    apiKey: 'x',
    createdAt: 0,
  };
  expect(await other.callRaw('startSearch', request)).toMatchObject({ kind: 'returned' });
  const { createdAt, progress } = await other.view(id);
  expect({ createdAt, kind: progress.kind }).toEqual({ createdAt: other.clock.now(), kind: 'running' });
  const { spreadsheet } = other;
  expect(Object.keys(other.user.properties.entries()).join()).toContain(`${spreadsheet.id}:${id}`);
  await other.close();
});

/** Asserts that the call is refused in words, and leaves everything as it was. */
async function expectRefused(name: keyof SidebarServer, ...args: readonly unknown[]): Promise<void> {
  const before = allThatIsKept(world);
  const outcome = await world.callRaw(name, ...args);
  const call = `${name}(${JSON.stringify(args)?.slice(0, 80)})`;
  const message = outcome.kind === 'threw' ? outcome.message : '';
  expect({ call, kind: outcome.kind }).toEqual({ call, kind: 'threw' });
  expect(message).toMatch(SENTENCE);
  expect(message).not.toMatch(MACHINE_WORDS);
  expect(world.runtime.executions.at(-1)?.logLines).toEqual([]);
  expect(allThatIsKept(world)).toEqual(before);
}

function nested(depth: number): unknown {
  return depth === 0 ? 'bottom' : { id: nested(depth - 1) };
}
