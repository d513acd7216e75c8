// The menu's self-test, on spreadsheets that behave as the facts say, and on some that do not.
import { readFileSync } from 'node:fs';
import { modelledLatency } from '../../local/apps-script/runtime';
import { Grid } from '../../local/apps-script/spreadsheet/grid';
import { MAX_CELLS } from '../../local/apps-script/spreadsheet/local-spreadsheet';
import { cannotStoreValue } from '../../local/apps-script/spreadsheet/spreadsheet-errors';
import { projectPath } from '../../local/project';
import { selfTest, traces } from '../support/self-test-report';
import { API_KEY, World, type WorldOptions } from '../support/world';

const worlds: World[] = [];

async function openWorld(options: WorldOptions = {}): Promise<World> {
  const world = await World.open(options);
  worlds.push(world);
  return world;
}

afterEach(async () => {
  jest.restoreAllMocks();
  for (const world of worlds.splice(0)) await world.close();
});

/** A spreadsheet that makes something else of what is written into its cells. */
function whenWriting(change: (value: unknown) => unknown): void {
  const { write } = Grid.prototype;
  jest.spyOn(Grid.prototype, 'write').mockImplementation(function (this: Grid, area, source, rules) {
    write.call(this, area, (row, column) => change(source(row, column)), rules);
  });
}

describe.each(['en_US', 'de_DE', 'fr_FR'])('in a spreadsheet of the locale %s', (locale) => {
  test.each(['en', 'de'] as const)(
    'a user whose errors are in the language %s reads that all is well',
    async (language) => {
      const world = await openWorld({ locale, language });
      const before = traces(world);
      const { rows, otherwise, summary, html } = await selfTest(world);
      expect(otherwise).toEqual([]);
      expect(rows.length).toBeGreaterThan(50);
      expect(summary).toBe(`${rows.length} checks, none with another result than expected.`);
      expect(html).toContain(`locale ${locale}`);
      expect(traces(world)).toEqual(before);
    },
  );
});

test('the table can be read by a screen reader and holds no markup of what was tried', async () => {
  const { html, rows } = await selfTest(await openWorld());
  expect(html).toMatch(/^<!doctype html><html lang="en">/);
  expect(html.match(/<th scope="col">/g)).toHaveLength(4);
  expect(html.match(/<th scope="row">/g)).toHaveLength(rows.length);
  expect(html).toContain('<caption>Sixtyfour for Sheets ');
  expect(rows.map(({ found }) => found)).toContain('"<b>&amp;</b>"');
  expect(html).not.toContain('<b>');
});

test('neither the key nor the user is in the table, and no key is sent', async () => {
  const world = await openWorld();
  const before = world.sixtyfour.requests.length;
  const { html } = await selfTest(world);
  expect(html).not.toContain(API_KEY);
  expect(html).not.toContain(API_KEY.slice(-4));
  expect(html).not.toContain(world.user.email);
  const requests = world.sixtyfour.requests.slice(before);
  expect(requests.map(({ to, outcome }) => ({ to, outcome }))).toEqual([
    { to: 'api', outcome: 401 },
    { to: 'api', outcome: 401 },
  ]);
  expect(JSON.stringify(requests)).not.toContain(API_KEY);
});

test('docs/live-checks.md says of each check what the fact is worth, and names no other', async () => {
  const { rows } = await selfTest(await openWorld());
  const [, listed = ''] = readFileSync(projectPath('docs/live-checks.md'), 'utf8').split(/^## .*$/m);
  const names = [...listed.matchAll(/^\| ([A-Z][^|]*) \|/gm)].map(([, name = '']) => name);
  expect(new Set(names)).toEqual(new Set(rows.map(({ checked }) => checked)));
});

test('it runs before there is a key', async () => {
  expect((await selfTest(await openWorld({ hasKey: false }))).otherwise).toEqual([]);
});

test('it takes less than a minute', async () => {
  const world = await openWorld({ runtime: { latency: modelledLatency } });
  const startedAt = world.clock.now();
  await selfTest(world);
  expect(world.clock.now() - startedAt).toBeLessThan(60_000);
});

test('writes that are only applied at the next read make no difference', async () => {
  const world = await openWorld();
  world.spreadsheet.variants.deferredWriteErrors = true;
  expect((await selfTest(world)).otherwise).toEqual([]);
});

describe('a spreadsheet, a script or a network that behaves the other way is reported', () => {
  test('line breaks that become LF', async () => {
    const world = await openWorld();
    world.spreadsheet.variants.normalisesLineBreaks = true;
    const { otherwise, summary } = await selfTest(world);
    expect(otherwise).toEqual(['Line break CR: "a\\nb"', 'Line break CRLF: "a\\nb"']);
    expect(summary).toBe(
      'Not as expected: Line break CR; Line break CRLF. Send a copy to whoever looks after the add-on.',
    );
  });

  test('NUL characters that vanish', async () => {
    const world = await openWorld();
    world.spreadsheet.variants.dropsNul = true;
    expect((await selfTest(world)).otherwise).toEqual(['NUL character: "ab"']);
  });

  test('a value that is refused, beside which all others are tried', async () => {
    const world = await openWorld();
    whenWriting((value) => {
      if (String(value).includes('\0')) throw cannotStoreValue(value);
      return value;
    });
    expect((await selfTest(world)).otherwise).toEqual(['NUL character: Refused']);
  });

  test('apostrophes that do not keep texts from being formulas', async () => {
    const world = await openWorld();
    whenWriting((value) => (typeof value === 'string' ? value.replace(/^'/, '') : value));
    const { otherwise } = await selfTest(world);
    expect(otherwise).toContain('Formula: The formula "=1+1"');
    expect(otherwise).toContain('Text beginning with a sign: The formula "=@SUM(1)"');
    expect(otherwise).toContain('Apostrophes in front: "one"');
  });

  test('a new tab of another size', async () => {
    const world = await openWorld();
    world.spreadsheet.variants.newTabSize = { rows: 100, columns: 10 };
    expect((await selfTest(world)).otherwise).toEqual(['Temporary tab: 100 rows, 10 columns']);
  });

  test('cells that cannot be written at all', async () => {
    const world = await openWorld();
    whenWriting((value) => {
      throw cannotStoreValue(value);
    });
    const { otherwise } = await selfTest(world);
    expect(otherwise.length).toBeGreaterThan(40);
    expect(otherwise.every((row) => row.endsWith(': Refused'))).toBe(true);
  });

  test('a trigger every minute that is refused', async () => {
    const world = await openWorld({ runtime: { variants: { intervalTriggers: 'every-minute-refused' } } });
    const before = traces(world);
    expect((await selfTest(world)).otherwise).toEqual(['Trigger every minute: Refused']);
    expect(traces(world)).toEqual(before);
  });

  test('every trigger that is refused, in another language', async () => {
    const world = await openWorld({ language: 'de', runtime: { variants: { intervalTriggers: 'refused' } } });
    expect((await selfTest(world)).otherwise).toEqual([
      'Trigger every minute: Refused',
      'Trigger every hour: Refused',
    ]);
  });

  test('a published add-on, which may check once an hour', async () => {
    const world = await openWorld({ runtime: { installation: 'published' } });
    expect((await selfTest(world)).otherwise).toEqual(['Trigger every minute: Refused']);
  });

  test('a cache that forgets at once', async () => {
    const world = await openWorld({ runtime: { variants: { cacheForgets: 1 } } });
    expect((await selfTest(world)).otherwise).toEqual(['Packed text in the cache: Gone or changed']);
  });

  test('a lock that is never to be had', async () => {
    const world = await openWorld();
    world.runtime.variants.tryLockFailures = Number.POSITIVE_INFINITY;
    expect((await selfTest(world)).otherwise).toEqual([
      'Lock: Not available',
      'Trigger every minute: Lock not to be had',
      'Trigger every hour: Lock not to be had',
    ]);
  });

  test.each(['dns', 'unreachable', 'time-out'] as const)('a network failure: %s', async (failure) => {
    const world = await openWorld();
    world.sixtyfour.addFault({ kind: 'network-failure', on: 'status', failure });
    expect((await selfTest(world)).otherwise).toEqual([
      'Sixtyfour, asked without a key: No answer',
      'URL of 2,000 characters: No answer',
    ]);
  });

  test('properties that are full', async () => {
    const world = await openWorld();
    const filling = Array.from({ length: 62 }, (_, index) => [`filling ${index}`, 'x'.repeat(8_000)]);
    world.user.properties.set(Object.fromEntries(filling));
    const before = traces(world);
    expect((await selfTest(world)).otherwise).toEqual(['Three properties of 8,000 bytes at once: Refused']);
    expect(traces(world)).toEqual(before);
  });

  test('a spreadsheet without room for another tab, where everything else is tried', async () => {
    const world = await openWorld();
    const [first] = world.spreadsheet.tabs;
    if (first === undefined) throw new Error('A spreadsheet has a tab.');
    world.spreadsheet.change(first, (tab) => tab.insertRows(1000, MAX_CELLS / 26 - 1500));
    const { rows, otherwise } = await selfTest(world);
    expect(otherwise).toEqual(['Temporary tab: Refused']);
    expect(rows.map(({ checked }) => checked)).toContain('SHA-256');
  });
});
