// A version of the add-on over what an earlier or a later one has stored: nothing vanishes, nothing is overwritten.
import type { SearchProgress } from '../../src/contract';
import { heardWorlds } from '../support/heard-worlds';
import { isOver } from '../support/is-over';
import { type Properties, storedByEarlier, withIds } from '../support/stored-by-earlier';
import { API_KEY, searchRequest, type World } from '../support/world';

const MINUTE_MS = 60_000;
const openWorld = heardWorlds();

/** A user with a search at Sixtyfour that is finished, and nothing stored but a key. */
async function openWithFinishedTask(): Promise<{ readonly world: World; readonly ids: Properties }> {
  const world = await openWorld({ sixtyfour: { searchDurationMs: 20_000 } });
  const id = await world.start({ maxResults: 3 });
  await world.watch(MINUTE_MS);
  const { state } = JSON.parse(world.user.properties.get(`search:${world.spreadsheet.id}:${id}`) ?? '');
  if (state.kind !== 'done') throw new Error('The search is done by then.');
  world.user.properties.clear();
  world.user.properties.set({ apiKey: API_KEY });
  const ids = {
    SPREADSHEET: world.spreadsheet.id,
    'task-1': state.taskId,
    'rh-1': state.resourceHandleId,
  };
  return { world, ids };
}

describe.each(storedByEarlier().filter(({ searches }) => searches > 0))(
  'what $version has stored ($name)',
  ({ properties, searches }) => {
    test('is all on the list after the update, and what was under way goes on to its end', async () => {
      const { world, ids } = await openWithFinishedTask();
      world.user.properties.set(withIds(properties, ids));
      const before = await world.call('getState');
      expect(before.unreadable).toBeNull();
      expect(before.searches).toHaveLength(searches);
      const unfinished = before.searches.filter((search) => !isOver(search)).map(({ id }) => id);
      await world.watch(20 * MINUTE_MS);
      const after = await world.call('getState');
      expect(after.searches).toHaveLength(searches);
      const ends = after.searches.filter(({ id }) => unfinished.includes(id)).map(({ progress }) => progress);
      expect(ends.map(({ kind }) => kind)).toEqual(unfinished.map(() => 'done'));
    });

    test('can be taken up again where it had ended', async () => {
      const { world, ids } = await openWithFinishedTask();
      world.user.properties.set(withIds(properties, ids));
      const { searches: listed } = await world.call('getState');
      const canImport = (progress: SearchProgress) => 'canImportAgain' in progress && progress.canImportAgain;
      const resumable = listed.filter(({ progress }) => canImport(progress));
      for (const { id } of resumable) await world.call('importAgain', id);
      await world.watch(10 * MINUTE_MS);
      for (const { id } of resumable) expect((await world.view(id)).progress.kind).toBe('done');
    });
  },
);

describe('what a newer version has stored, when somebody went back to this one,', () => {
  let world: World;
  let newer: Properties;
  let id: string;

  beforeEach(async () => {
    world = await openWorld({ sixtyfour: { searchDurationMs: 20_000 } });
    const query = '查'.repeat(4000);
    id = await world.start({ query });
    const stored = Object.entries(world.user.properties.entries()).filter(([key]) => key !== 'apiKey');
    newer = Object.fromEntries(
      stored.map(([key, value]) => {
        const isPiece = key.includes('#');
        return [key, isPiece ? value : JSON.stringify({ ...JSON.parse(value), version: 99, kind: 'new' })];
      }),
    );
    expect(Object.keys(newer).length).toBeGreaterThan(4);
    world.user.properties.set(newer);
  });

  const kept = () => Object.entries(world.user.properties.entries()).filter(([key]) => key in newer);

  test('is counted, named with what to do, and not changed by anything that goes on', async () => {
    const { searches, unreadable } = await world.call('getState');
    expect(searches).toEqual([]);
    expect(unreadable).toMatchObject({ count: 1, sentence: expect.stringMatching(/newer version.*update/) });
    const other = await world.start({ maxResults: 20 });
    await world.wait(5 * MINUTE_MS);
    expect((await world.view(other)).progress.kind).toBe('done');
    await world.menu('checkSearchesNow');
    await world.menu('runSelfTest');
    await world.call('forgetSearch', other);
    await world.wait(5 * MINUTE_MS);
    expect(Object.fromEntries(kept())).toEqual(newer);
  });

  test('is not started over by a click that is sent once more', async () => {
    const request = searchRequest(id);
    await expect(world.call('startSearch', request)).rejects.toThrow(/nothing was started/);
    expect(Object.fromEntries(kept())).toEqual(newer);
    expect(world.sixtyfour.searches).toHaveLength(1);
  });

  test('goes when its user removes it, all of it', async () => {
    const { unreadable, searches } = await world.call('forgetUnreadable');
    expect({ unreadable, searches }).toEqual({ unreadable: null, searches: [] });
    expect(kept().filter(([key]) => key.startsWith('search:'))).toEqual([]);
  });
});

test('what is damaged is kept and named, and so is nothing of other spreadsheets', async () => {
  const world = await openWorld();
  const key = `search:${world.spreadsheet.id}:7d9f1c52-6f0a-4d6e-8e9f-000000000001`;
  const damaged = { [key]: '{"id":', [`${key}#1`]: 'the rest', 'search:another:1': '' };
  world.user.properties.set(damaged);
  const { unreadable } = await world.call('getState');
  expect(unreadable).toMatchObject({ count: 1, sentence: expect.stringMatching(/cannot be read.*remove/) });
  expect(world.user.properties.entries()).toMatchObject(damaged);
  await world.call('forgetUnreadable');
  expect(world.user.properties.entries()).toEqual({ apiKey: API_KEY, 'search:another:1': '' });
});

test('what repeats and cannot be read is kept and named, runs never, and goes when its user removes it', async () => {
  const world = await openWorld();
  const key = `schedule:${world.spreadsheet.id}:7d9f1c52-6f0a-4d6e-8e9f-000000000001`;
  const newer = JSON.stringify({ version: 99, isAwaited: true });
  const stored = { [key]: newer, [`${key}#1`]: 'Bakers in Graz', 'schedule:another:1': newer };
  world.user.properties.set(stored);
  const { unreadable, schedules } = await world.call('getState');
  expect(schedules).toEqual([]);
  expect(unreadable).toMatchObject({
    count: 1,
    sentence: expect.stringMatching(/^1 search that repeats cannot be read, so it does not run\. Update/),
  });
  await world.wait(5 * MINUTE_MS);
  expect(world.user.properties.entries()).toMatchObject(stored);
  expect(world.sixtyfour.searches).toEqual([]);
  expect((await world.call('forgetUnreadable')).unreadable).toBeNull();
  const left = Object.keys(world.user.properties.entries()).filter((one) => one.startsWith('schedule:'));
  expect(left).toEqual(['schedule:another:1']);
});
