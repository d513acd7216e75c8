// A fault in the add-on itself, put into the built script: it ends what it is about at once, visibly, and is not
// taken for a mood of Google's. The log has its kind and place, and nothing of the user's.
import type { RuntimeOptions } from '../../local/apps-script/runtime';
import { readBuiltAddOn } from '../../local/built-add-on';
import { projectPath } from '../../local/project';
import { World } from '../support/world';

const MINUTE_MS = 60_000;
const QUERY = 'Bakers in Graz whose names are secret';

let world: World;
afterEach(() => world.close());

/** The built script with a member of a service misspelt: using it is a TypeError. */
async function openMisspelt(member: string, hasKey = true): Promise<void> {
  const { code, ...rest } = await readBuiltAddOn(projectPath('dist'));
  const misspelt = code.replaceAll(`.${member}(`, `.${member}Misspelt(`);
  if (misspelt === code) throw new Error(`The script does not use ${member}.`);
  const runtime: Partial<RuntimeOptions> = { ...rest, code: misspelt };
  world = await World.open({ runtime, hasKey, sixtyfour: { searchDurationMs: 20_000 } });
}

const logged = (): readonly string[] =>
  world.runtime.executions.flatMap(({ logLines }) => logLines.map(({ text }) => text));

test.each([
  ['asking', 'fetchAll', /step ask/],
  ['fetching the file', 'computeDigest', /step import/],
  ['writing', 'setValues', /step import/],
  ['finishing the tab', 'setFrozenRows', /step import/],
])('while %s', async (_, member, place) => {
  await openMisspelt(member);
  const ids = [await world.start({ query: QUERY }), await world.start({ query: QUERY })];
  await world.wait(10 * MINUTE_MS);
  for (const id of ids) {
    expect((await world.view(id)).progress).toMatchObject({
      kind: 'failed',
      sentence: expect.stringMatching(/A fault in this add-on.*press (Import|Watch) again/),
      canImportAgain: true,
    });
  }
  expect(world.runtime.triggersOf(world.user)).toEqual([]);
  expect(logged()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Unexpected TypeError at \d+:\d+/)]),
  );
  expect(logged().some((line) => place.test(line))).toBe(true);
  expect(logged().join()).not.toContain(QUERY);
});

test('while starting', async () => {
  await openMisspelt('getResponseCode', false);
  // No key can be checked, either.
  world.user.properties.set({ apiKey: 'sk-invented-0123456789abcdef' });
  await expect(world.start({ query: QUERY })).rejects.toThrow(/try again/i);
  await world.wait(10 * MINUTE_MS);
  const { searches } = await world.call('getState');
  expect(searches).toMatchObject([
    { progress: { kind: 'failed', sentence: expect.stringMatching(/A fault in this add-on/) } },
  ]);
  expect(logged().join()).not.toContain(QUERY);
});

test('what Google throws is tried again, and nothing of it is logged', async () => {
  world = await World.open({ sixtyfour: { searchDurationMs: 20_000 } });
  world.sixtyfour.addFault({ kind: 'network-failure', on: 'status', failure: 'unreachable', times: 2 });
  const id = await world.start();
  await world.wait(10 * MINUTE_MS);
  expect((await world.view(id)).progress.kind).toBe('done');
  expect(logged()).toEqual([]);
});
