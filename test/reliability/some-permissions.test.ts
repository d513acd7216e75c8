// A user who has ticked only some of the boxes on Google's consent screen: what works, what is said, and that all
// goes on when the rest is granted.
import { watchUntilOver } from '../support/coming-back';
import { heardWorlds } from '../support/heard-worlds';
import { brokenPromises } from '../support/kept-promises';
import { LANGUAGES } from '../support/languages';
import { type Box, LEFT_EMPTY, leaveEmpty, leftEmptyIn } from '../support/permissions';
import { selfTest } from '../support/self-test-report';
import { API_KEY, searchRequest, type World } from '../support/world';

const open = heardWorlds();
const MINUTE_MS = 60_000;
const REQUEST = searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000010');

/** What the user reads where a call is refused; null where it is not. */
function refusalOf(call: Promise<unknown>): Promise<string | null> {
  return call.then(
    () => null,
    (error: Error) => error.message,
  );
}

async function openWithout(boxes: readonly Box[], language: 'en' | 'de' = 'en'): Promise<World> {
  const world = await open({ hasKey: false, language });
  leaveEmpty(world, boxes);
  return world;
}

async function permissionsOf(world: World) {
  return (await world.call('getState')).permissions;
}

const IN_EITHER_LANGUAGE = LANGUAGES.flatMap((language) =>
  leftEmptyIn(language).map((boxes) => ({ boxes, without: boxes.join(' and ') || 'nothing', language })),
);

test.each(IN_EITHER_LANGUAGE)(
  'without $without ($language) nothing is lost or started twice, and a click finishes it when all is granted',
  async ({ boxes, language }) => {
    const world = await openWithout(boxes, language);
    const canAsk = !boxes.includes('spreadsheet') && !boxes.includes('requests');

    const keyRefusal = await refusalOf(world.call('saveApiKey', API_KEY));
    const startRefusal = await refusalOf(world.call('startSearch', REQUEST));
    expect({ keyRefusal, startRefusal }).toEqual(
      canAsk
        ? { keyRefusal: null, startRefusal: null }
        : {
            keyRefusal: expect.stringMatching(/^You have not allowed this add-on to/),
            startRefusal: expect.any(String),
          },
    );
    expect(world.sixtyfour.searches).toHaveLength(canAsk ? 1 : 0);
    await watchUntilOver(world);
    expect(world.resultTabs).toHaveLength(canAsk ? 1 : 0);

    leaveEmpty(world, []);
    if (keyRefusal !== null) await world.call('saveApiKey', API_KEY);
    await world.call('startSearch', REQUEST);
    await world.wait(10 * MINUTE_MS);
    expect(await permissionsOf(world)).toBeNull();
    expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  },
);

test('nothing is looked up while all goes well', async () => {
  const world = await open();
  await world.start();
  await watchUntilOver(world);
  const looks = world.runtime.executions.flatMap(({ calls }) =>
    calls.filter(({ method }) => method === 'getAuthorizationInfo'),
  );
  expect(looks).toEqual([]);
});

describe('without the permission for triggers', () => {
  test('searches work while the sidebar is open, which says so and where to allow it', async () => {
    const world = await openWithout(['triggers']);
    await world.call('saveApiKey', API_KEY);
    await world.start();
    const { permissions, backgroundCheck } = await world.call('getState');
    expect(permissions).toEqual({
      sentence:
        'You have not allowed this add-on to run when you are not present, so results arrive only while this sidebar is open. Nothing is lost, and all goes on by itself once you allow it.',
      stops: 'background',
      grantUrl: expect.stringMatching(/^https:\/\/script\.google\.com\//),
    });
    expect(backgroundCheck).toMatchObject({
      kind: 'off',
      sentence: expect.stringMatching(/only while this sidebar is open/),
    });
    await watchUntilOver(world);
    expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  });

  test('the next look of the sidebar after it is granted makes the trigger', async () => {
    const world = await openWithout(['triggers']);
    await world.call('saveApiKey', API_KEY);
    await world.start();
    leaveEmpty(world, []);
    const { permissions, backgroundCheck } = await world.call('checkSearches');
    expect({ permissions, backgroundCheck }).toEqual({
      permissions: null,
      backgroundCheck: { kind: 'on', everyMinutes: 1 },
    });
    await world.wait(10 * MINUTE_MS);
    expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  });
});

describe('without the permission for requests', () => {
  test('a key is not called wrong or unreachable', async () => {
    const world = await openWithout(['requests']);
    expect(await refusalOf(world.call('saveApiKey', API_KEY))).toBe(
      'You have not allowed this add-on to connect to an external service (Sixtyfour), so this API key could not be checked and was not saved. Allow it at Google, then save the key again.',
    );
    expect(await permissionsOf(world)).toMatchObject({
      sentence: expect.stringMatching(
        /connect to an external service \(Sixtyfour\), so nothing can be started/,
      ),
      stops: 'searches',
      grantUrl: expect.stringMatching(/^https:/),
    });
  });

  test('a search that is started waits for it, and starts by itself', async () => {
    const world = await open();
    leaveEmpty(world, ['requests']);
    const id = await world.start();
    expect((await world.view(id)).progress).toEqual({
      kind: 'waiting',
      sentence:
        'This search waits until you allow the add-on to connect to Sixtyfour; then it starts by itself.',
      nextAttemptAt: null,
      placeInLine: null,
      mayBeUnderWay: false,
    });
    await world.watch(5 * MINUTE_MS);
    expect(world.sixtyfour.searches).toHaveLength(0);
    leaveEmpty(world, []);
    await world.call('getState');
    await watchUntilOver(world);
    expect(await brokenPromises(world, { searches: 1 })).toEqual([]);
  });

  test('a link to a file is refused for what it is', async () => {
    const world = await open();
    const id = await world.start();
    await watchUntilOver(world);
    leaveEmpty(world, ['requests']);
    expect(await refusalOf(world.call('getDownloadLink', id))).toMatch(/not allowed .* so there is no link/);
  });
});

describe('without the permission for the spreadsheet', () => {
  test('the sidebar is told what stands still, and that nothing is lost', async () => {
    const world = await open();
    const id = await world.start();
    leaveEmpty(world, ['spreadsheet']);
    const state = await world.call('checkSearches');
    expect(state).toMatchObject({
      searches: [],
      apiKey: { kind: 'set' },
      permissions: { stops: 'everything' },
    });
    expect(state.permissions?.sentence).toMatch(
      /view and manage this spreadsheet, so your searches cannot be shown/,
    );
    leaveEmpty(world, []);
    expect((await world.view(id)).progress.kind).toBe('running');
  });

  test.each([
    ['openTab', []],
    ['stopSearch', []],
    ['getSelectedText', null],
  ] as const)('%s says why it does nothing', async (name, args) => {
    const world = await open();
    const id = await world.start();
    leaveEmpty(world, ['spreadsheet']);
    const outcome = await world.callRaw(name, ...(args === null ? [] : [id]));
    expect(outcome).toMatchObject({
      kind: 'threw',
      message: expect.stringMatching(/^You have not allowed this add-on to view and manage this spreadsheet/),
    });
  });
});

describe('from the menu', () => {
  const NEEDED: readonly (readonly [string, readonly Box[]])[] = [
    ['showSidebar', ['spreadsheet', 'requests', 'windows']],
    ['checkSearchesNow', ['spreadsheet', 'requests']],
    ['runSelfTest', ['spreadsheet', 'windows']],
  ];
  const CLICKS = NEEDED.flatMap(([item, needed]) =>
    LEFT_EMPTY.map((boxes) => ({ item, boxes, needed, without: boxes.join(' and ') || 'nothing' })),
  );

  test.each(CLICKS)('$item without $without', async ({ item, boxes, needed }) => {
    const world = await open();
    leaveEmpty(world, boxes);
    const asked: number[] = [];
    world.runtime.on((event) => {
      if (event.kind !== 'shown' || event.shown.kind !== 'consent') return;
      asked.push(event.shown.scopes.length);
      event.shown.grant(event.shown.scopes);
    });
    const missing = boxes.filter((box) => needed.includes(box)).length;
    const first = await world.menu(item);
    expect(asked).toEqual(missing === 0 ? [] : [missing]);
    expect(first.kind).toBe(missing === 0 ? 'returned' : 'threw');
    expect((await world.menu(item)).kind).toBe('returned');
  });
});

test('the self-test says which permissions are granted', async () => {
  const world = await open();
  leaveEmpty(world, ['requests', 'triggers']);
  const { rows } = await selfTest(world);
  const found = rows.filter(({ checked }) => checked.startsWith('Permission ')).map(({ found }) => found);
  expect(found).toEqual(['Granted', 'Not granted', 'Granted', 'Not granted']);
});
