// The key is in the user's own properties and in requests to Sixtyfour's API, and nowhere else, whatever goes
// wrong and whatever is answered.
import { randomUUID } from 'node:crypto';
import type { HttpHandler } from '../../local/http';
import { faultPresets } from '../../local/sixtyfour/fault-presets';
import type { Fault, FaultPoint } from '../../local/sixtyfour/faults';
import { KeyHunt } from '../support/key-hunt';
import { KEY_HERE, quotingKey, SPELLINGS } from '../support/quoted-key';
import { searchRequest, World, type WorldOptions } from '../support/world';

/** With characters that JSON and URLs write differently. */
const KEY = 'Inv/ented+"QzX7vW2mN9pL4\\tR8yB3cD6fHk5J=';
const OTHER_KEY = 'another-invented-AZ81kq93XW72mv65';

/** Short enough for a search to be over before its fault is. */
const SEARCH_DURATION_MS = 20_000;

/** One search, from its start to what can be done with it afterwards, with this in the way. */
async function searchAmong(world: World, faults: readonly Fault[]): Promise<void> {
  const id = randomUUID();
  const ends = faults.map((fault) => world.sixtyfour.addFault(fault));
  await attempt(world.call('startSearch', { ...searchRequest(id), maxResults: 2 }));
  await world.watch(26_000);
  await world.wait(2 * 60_000);
  await attempt(world.call('getDownloadLink', id));
  await attempt(world.call('stopSearch', id));
  await attempt(world.call('importAgain', id));
  await world.watch(14_000);
  await attempt(world.call('saveApiKey', KEY));
  for (const end of ends) end();
  await attempt(world.call('saveApiKey', KEY));
  await attempt(world.call('stopSearch', id));
  await attempt(world.call('forgetSearch', id));
}

/** What else a user may do, with nothing in the way. */
async function everythingElse(world: World): Promise<void> {
  const id = randomUUID();
  await attempt(world.call('saveApiKey', OTHER_KEY));
  await attempt(world.call('startSearch', { ...searchRequest(id), maxResults: 2 }));
  await world.watch(60_000);
  await attempt(world.call('openTab', id));
  await attempt(world.call('getDownloadLink', id));
  await attempt(world.call('runAgain', id, randomUUID()));
  await world.menu('checkSearchesNow');
  await world.menu('runSelfTest');
  await world.call('getState');
  await world.callAs(world.runtime.addUser(), 'getState');
}

/** A call that may fail: what it fails with is looked through as well. */
async function attempt(call: Promise<unknown>): Promise<void> {
  await call.catch(() => {});
}

type Scenario = readonly [name: string, ...faults: Fault[]];

/** What the hunt finds, by scenario. Where Sixtyfour quotes the key, it spells it so. */
async function leaksIn(
  scenarios: readonly Scenario[],
  spell: ((key: string) => string) | null = null,
  options: WorldOptions = {},
): Promise<readonly string[]> {
  let answer: HttpHandler | null = null;
  const http: HttpHandler = (request) => {
    if (answer === null) throw new Error('Nothing is asked before the world is there.');
    return answer(request);
  };
  const sixtyfour = { searchDurationMs: SEARCH_DURATION_MS };
  const world = await World.open({ ...options, hasKey: false, runtime: { http }, sixtyfour });
  answer = spell === null ? world.sixtyfour.handle : quotingKey(world.sixtyfour.handle, KEY, spell);
  const hunt = new KeyHunt(world);
  const leaks: string[] = [];
  const look = (name: string) => {
    leaks.push(...hunt.leaksOf(KEY, OTHER_KEY).map((leak) => `${name}: ${leak}`));
  };
  try {
    await world.call('saveApiKey', KEY);
    for (const [name, ...faults] of scenarios) {
      const requestsBefore = world.sixtyfour.requests.length;
      await searchAmong(world, faults);
      if (world.sixtyfour.requests.length < requestsBefore + 3) throw new Error(`${name} proves nothing.`);
      look(name);
    }
    await everythingElse(world);
    look('everything else');
    return leaks;
  } finally {
    await world.close();
  }
}

const IS_DEEP = process.env.DEEP !== undefined;
const API_POINTS = ['start', 'status', 'download'] as const;
const POINTS: readonly FaultPoint[] = [...API_POINTS, 'file'];
const ERROR_STATUSES = [400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503];
const ERROR_BODIES = ['error-and-message', 'detail', 'detail-list'] as const;
/** Of each status all shapes of its text, or one after the other: a text is read in the same way whatever the status. */
const bodiesFor = (place: number) =>
  IS_DEEP ? ERROR_BODIES : ERROR_BODIES.filter((_, index) => index === place % ERROR_BODIES.length);
/** Before a request takes effect and after it, or one after the other: the error's text is the same. */
const momentsFor = (place: number) => {
  const moments = ['before', 'after'] as const;
  return IS_DEEP ? moments : moments.filter((_, index) => index === place % moments.length);
};
const QUOTED = `You sent ${KEY_HERE}. `;
/** Wherever a text is cut, in some place it goes through the middle of a key. */
const QUOTED_THROUGHOUT = `${'The key is '.repeat(3)}${KEY_HERE} `.repeat(40);

test('the hunt finds a key that is where it must not be', async () => {
  const world = await World.open({ hasKey: false });
  const hunt = new KeyHunt(world);
  await world.call('saveApiKey', KEY);
  expect(hunt.leaksOf(KEY)).toEqual([]);
  const [tab] = world.spreadsheet.tabs;
  if (tab === undefined) throw new Error('A spreadsheet has a tab.');
  world.spreadsheet.typed(tab.id, 1, 1, KEY.slice(9, 20));
  world.runtime.script.documentProperties(world.spreadsheet).set({ seen: KEY });
  expect(hunt.leaksOf(KEY).map((leak) => leak.split(':')[0])).toEqual(['document properties', 'cell']);
  await world.close();
});

test('the key does not leak where nothing goes wrong', async () => {
  expect(await leaksIn([['no fault']])).toEqual([]);
});

test('the key does not leak with any fault that the playground offers', async () => {
  expect(await leaksIn(faultPresets.map(({ id, faults }) => [id, ...faults]))).toEqual([]);
});

test.each(API_POINTS)('the key does not leak with an error of %s that quotes it', async (on) => {
  const scenarios = ERROR_STATUSES.flatMap((status, place) =>
    bodiesFor(place).map((body): Scenario => {
      const fault: Fault = { kind: 'http-status', on, status, body, message: QUOTED, times: 3 };
      return [`${status} as ${body}`, fault];
    }),
  );
  expect(await leaksIn(scenarios, SPELLINGS['escaped throughout'])).toEqual([]);
});

test.each(API_POINTS)('the key does not leak when %s redirects to another host', async (on) => {
  const headers = { Location: 'https://elsewhere.example.com/' };
  const scenarios = [301, 302, 303, 307, 308].map(
    (status): Scenario => [String(status), { kind: 'http-status', on, status, headers, times: 3 }],
  );
  expect(await leaksIn(scenarios)).toEqual([]);
});

test.each(POINTS)(
  'the key does not leak when %s gets no answer, and the error quotes the URL',
  async (on) => {
    const scenarios = (['dns', 'unreachable', 'time-out'] as const).flatMap((failure, place) =>
      momentsFor(place + POINTS.indexOf(on)).map(
        (moment): Scenario => [
          `${failure}, ${moment} it took effect`,
          { kind: 'network-failure', on, failure, moment, times: 3 },
        ],
      ),
    );
    expect(await leaksIn(scenarios, null, { language: on === 'status' ? 'de' : 'en' })).toEqual([]);
  },
);

test('the key does not leak to a storage that redirects, refuses, or is the API itself', async () => {
  const toApi = 'https://api.sixtyfour.ai/search/deep-search-status/x';
  const scenarios: readonly Scenario[] = [
    ['redirect to another host', { kind: 'redirect', on: 'file' }],
    ['redirect to the API', { kind: 'redirect', on: 'file', location: toApi }],
    ['link that leads to the API', quoting('download', { url: toApi })],
    ['HTML page', { kind: 'html-page', on: 'file' }],
    ['expired link', { kind: 'expired-link', on: 'file' }],
    ['URL over the limit', { kind: 'long-url', on: 'download' }],
    ['403', { kind: 'http-status', on: 'file', status: 403 }],
    ['404', { kind: 'http-status', on: 'file', status: 404 }],
    ['500', { kind: 'http-status', on: 'file', status: 500 }],
  ];
  expect(await leaksIn(scenarios)).toEqual([]);
});

/** Each place with so many of the spellings, and each spelling in so many of the places; in the deep run with all. */
const SPELLINGS_A_PLACE = 2;

test.each(Object.entries(SPELLINGS).map(([name, spell], number) => [name, spell, number] as const))(
  'the key does not leak from answers that hold it, %s',
  async (_, spell, number) => {
    const url = `https://storage.googleapis.com/x?key=${KEY_HERE}`;
    const scenarios: readonly Scenario[] = [
      ['progress message', quoting('status', { progress_message: QUOTED })],
      ['progress message that is cut', quoting('status', { progress_message: QUOTED_THROUGHOUT })],
      ['status word', quoting('status', { status: KEY_HERE })],
      ['reason', quoting('status', { status: 'failed', error: QUOTED })],
      ['reason that is cut', quoting('status', { status: 'failed', error: QUOTED_THROUGHOUT })],
      ['reason of another end', quoting('status', { status: 'timed_out', error: QUOTED })],
      ['task ID', quoting('start', { task_id: KEY_HERE })],
      ['resource handle', quoting('status', { status: 'completed', resource_handle_id: KEY_HERE })],
      ['signed URL', quoting('download', { url })],
      ...ERROR_BODIES.map(
        (body): Scenario => [
          `error that is cut, as ${body}`,
          { kind: 'http-status', on: 'start', status: 422, body, message: QUOTED_THROUGHOUT, times: 3 },
        ],
      ),
    ];
    const spellings = Object.keys(SPELLINGS).length;
    const inTurn = scenarios.filter((_scenario, place) => (place + number) % spellings < SPELLINGS_A_PLACE);
    expect(await leaksIn(IS_DEEP ? scenarios : inTurn, spell)).toEqual([]);
  },
);

test('the key does not leak to a signed URL that holds it percent-encoded', async () => {
  const url = `https://storage.googleapis.com/x?key=${KEY_HERE}`;
  expect(await leaksIn([['signed URL', quoting('download', { url })]], encodeURIComponent)).toEqual([]);
});

test('another user of the same spreadsheet has neither the key nor the searches', async () => {
  const world = await World.open();
  const other = world.runtime.addUser();
  await world.start({ maxResults: 2 });
  await world.watch(2 * 60_000);
  const state = await world.callAs(other, 'getState');
  expect(state).toMatchObject({ apiKey: { kind: 'missing' }, searches: [] });
  expect(other.properties.entries()).toEqual({});
  await world.close();
});

test('a key that was removed is gone', async () => {
  const world = await World.open({ hasKey: false });
  await world.call('saveApiKey', KEY);
  await world.start({ maxResults: 2 });
  await world.call('removeApiKey');
  expect(Object.values(world.user.properties.entries()).join()).not.toContain(KEY);
  await world.close();
});

test.each([
  ['an ordinary key shows its last four characters', OTHER_KEY, OTHER_KEY.slice(-4)],
  ['a short one shows none', 'k1-short-k2', ''],
])('%s', async (_, key, lastFour) => {
  const world = await World.open({ hasKey: false });
  expect((await world.call('saveApiKey', key)).apiKey).toEqual({ kind: 'set', lastFour });
  await world.close();
});

function quoting(on: 'start' | 'status' | 'download', fields: Readonly<Record<string, string>>): Fault {
  return { kind: 'replaced-fields', on, fields, skip: on === 'status' ? 1 : 0 };
}
