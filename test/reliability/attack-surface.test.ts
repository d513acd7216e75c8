// Whoever can open the sidebar can call the server with anything: only what the contract names can be called, and
// a wrong call is answered with a sentence and changes nothing.
import { randomUUID } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { readBuiltAddOn } from '../../local/built-add-on';
import { projectPath } from '../../local/project';
import type { SidebarServer } from '../../src/contract';
import { allThatIsKept } from '../support/all-that-is-kept';
import { searchRequest, World } from '../support/world';

/** Each function of the contract, and how many arguments it takes. */
const ARGUMENTS: Readonly<Record<keyof SidebarServer, 0 | 1 | 2>> = {
  getState: 0,
  saveApiKey: 1,
  removeApiKey: 0,
  startSearch: 1,
  checkSearches: 0,
  stopSearch: 1,
  runAgain: 2,
  importAgain: 1,
  forgetSearch: 1,
  openTab: 1,
  turnOnBackgroundCheck: 0,
  getDownloadLink: 1,
  getSelectedText: 0,
};
const OF_MENU_AND_TRIGGERS = [
  'checkSearchesInBackground',
  'checkSearchesNow',
  'onInstall',
  'onOpen',
  'runSelfTest',
  'showSidebar',
];
/** The functions that are told which search is meant. */
const ABOUT_A_SEARCH = [
  'stopSearch',
  'runAgain',
  'importAgain',
  'forgetSearch',
  'openTab',
  'getDownloadLink',
] as const;

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
  world = await World.open();
  searchId = await world.start({ maxResults: 2 });
  await world.watch(2 * 60_000);
  // One that is under way, and asked after just now.
  await world.start({ query: 'Bakers in Graz' });
  await world.call('checkSearches');
});
afterAll(() => world.close());

test('only the functions of the contract, the menu and the triggers can be called', async () => {
  const { code } = await readBuiltAddOn(projectPath('dist'));
  // No service exists in this context, so that none can have been called while the script was evaluated.
  const context = createContext({});
  const before = new Set(Object.getOwnPropertyNames(context));
  runInContext(code, context);
  const functions = Object.entries(context)
    .filter(([name, value]) => typeof value === 'function' && !before.has(name))
    .map(([name]) => name);
  expect(functions.sort()).toEqual([...Object.keys(ARGUMENTS), ...OF_MENU_AND_TRIGGERS].sort());
});

test.each(['AddOn', 'AddOn.getState', 'eval', 'constructor', '__proto__', 'toString', ''])(
  'nothing answers to the name "%s"',
  async (name) => {
    const before = allThatIsKept(world);
    expect(await world.callRaw(name, searchId)).toMatchObject({ kind: 'threw' });
    expect(allThatIsKept(world)).toEqual(before);
  },
);

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

test("one's own search of another spreadsheet is out of reach", async () => {
  const other = world.runtime.addSpreadsheet({ name: 'Another' });
  const before = allThatIsKept(world);
  for (const functionName of ABOUT_A_SEARCH) {
    const request = { user: world.user, spreadsheet: other, functionName, args: [searchId, randomUUID()] };
    const outcome = await world.runtime.run({ ...request, entry: 'sidebar' });
    // Forgetting what is not there is no mistake: a double click does it.
    expect(outcome.kind).toBe(functionName === 'forgetSearch' ? 'returned' : 'threw');
  }
  expect(allThatIsKept(world)).toEqual(before);
  expect((await world.view(searchId)).progress).toMatchObject({ kind: 'done', tab: { kind: 'present' } });
});

test("another user's search is out of reach", async () => {
  const { runtime, spreadsheet } = world;
  const user = runtime.addUser();
  const before = allThatIsKept(world);
  for (const functionName of ABOUT_A_SEARCH) {
    const args = [searchId, randomUUID()];
    const outcome = await runtime.run({ user, spreadsheet, functionName, args, entry: 'sidebar' });
    expect(outcome.kind).toBe(functionName === 'forgetSearch' ? 'returned' : 'threw');
  }
  expect(allThatIsKept(world)).toEqual(before);
  expect(user.properties.entries()).toEqual({});
});

test('the same id in capitals is the same search', async () => {
  const other = await World.open();
  const id = await other.start({ maxResults: 2 });
  await other.call('startSearch', searchRequest(id.toUpperCase()));
  await other.call('runAgain', id, id.toUpperCase());
  expect(other.sixtyfour.searches).toHaveLength(1);
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
