// A key that Sixtyfour accepts no more: everything pauses, nothing is lost, and another key sets it going again.
import { heardWorlds } from '../support/heard-worlds';
import { API_KEY, type World } from '../support/world';

const ANOTHER_KEY = 'sk-invented-fedcba9876543210';
/** Longer than the longest wait before anything is tried again. */
const PAUSE_MS = process.env.DEEP === undefined ? 8 * 60_000 : 30 * 60_000;
const LONG_ENOUGH_MS = 5 * 60_000;

describe.each(['en', 'de'] as const)('a revoked key, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language });
  });

  async function expectPause(): Promise<void> {
    expect((await world.call('getState')).apiKey).toMatchObject({
      kind: 'refused',
      lastFour: API_KEY.slice(-4),
      sentence: expect.stringMatching(
        /refused your API key.*are kept and go on when you add a key that works/,
      ),
    });
    const sent = world.sixtyfour.requests.length;
    await world.watch(PAUSE_MS);
    await world.wait(PAUSE_MS);
    expect(world.sixtyfour.requests).toHaveLength(sent);
    expect(world.resultTabs).toEqual([]);
  }

  async function expectArrival(...ids: readonly string[]): Promise<void> {
    await world.wait(LONG_ENOUGH_MS);
    for (const id of ids) {
      expect((await world.view(id)).progress).toMatchObject({ kind: 'done', rows: 3, notes: [] });
    }
    expect(world.resultTabs).toHaveLength(ids.length);
    expect(world.sixtyfour.searches.map(({ startRequests }) => startRequests)).toEqual(ids.map(() => 1));
  }

  test('pauses searches that run and one that waits in line; a new key resumes them all', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) ids.push(await world.start({ maxResults: 3 }));
    expect(world.sixtyfour.searches).toHaveLength(5);
    world.sixtyfour.addFault({ kind: 'revoked-key' });
    await world.watch(60_000);

    const { searches } = await world.call('getState');
    const problems = searches.map(({ progress }) =>
      progress.kind === 'running' ? progress.problem : progress.kind === 'waiting' && progress.sentence,
    );
    expect(problems).toEqual([
      expect.stringMatching(/waits for an API key that Sixtyfour accepts; then it starts by itself/),
      ...Array(5).fill(expect.stringMatching(/needs an API key.*your search is not lost/)),
    ]);
    await expectPause();

    await world.call('saveApiKey', ANOTHER_KEY);
    await world.wait(LONG_ENOUGH_MS);
    await expectArrival(...ids);
    const lastSent = world.sixtyfour.requests.filter(({ to }) => to === 'api').at(-1);
    expect(lastSent?.headers['x-api-key']).toBe(ANOTHER_KEY);
  });

  test('met by one question of a batch pauses the others, too', async () => {
    const ids = [await world.start({ maxResults: 3 }), await world.start({ maxResults: 3 })];
    world.sixtyfour.addFault({ kind: 'revoked-key', times: 1 });
    await world.watch(15_000);
    await expectPause();
    await world.call('saveApiKey', ANOTHER_KEY);
    await expectArrival(...ids);
  });

  test('met when the results are asked for keeps them waiting', async () => {
    const id = await world.start({ maxResults: 3 });
    world.sixtyfour.addFault({ kind: 'http-status', on: 'download', status: 401, times: 1 });
    await world.watch(2 * 60_000);
    expect((await world.view(id)).progress).toMatchObject({
      kind: 'importing',
      problem: expect.stringMatching(/needs an API key/),
    });
    await expectPause();
    await world.call('saveApiKey', ANOTHER_KEY);
    await expectArrival(id);
  });

  test('met when a link is asked for says what to do, and keeps the search', async () => {
    const id = await world.start({ maxResults: 3 });
    await world.watch(2 * 60_000);
    world.sixtyfour.addFault({ kind: 'revoked-key' });
    await expect(world.call('getDownloadLink', id)).rejects.toThrow(/refused your API key.*Replace the key/);
    expect((await world.view(id)).progress.kind).toBe('done');
  });

  test('is not replaced by another that is refused, or cannot be checked', async () => {
    const id = await world.start({ maxResults: 3 });
    world.sixtyfour.addFault({ kind: 'revoked-key' });
    await world.watch(30_000);
    await expect(world.call('saveApiKey', 'wrong-key-0123456789')).rejects.toThrow(/was not saved/);
    world.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 503, times: 1 });
    await expect(world.call('saveApiKey', ANOTHER_KEY)).rejects.toThrow(/was not saved.*Try again/);
    await expectPause();
    await world.call('saveApiKey', ANOTHER_KEY);
    await expectArrival(id);
  });

  test('that works again needs only to be given once more', async () => {
    const id = await world.start({ maxResults: 3 });
    const end = world.sixtyfour.addFault({ kind: 'revoked-key' });
    await world.watch(30_000);
    end();
    await world.call('saveApiKey', API_KEY);
    await expectArrival(id);
  });

  test('removed by the user pauses everything, and nothing is sent without one', async () => {
    const id = await world.start({ maxResults: 3 });
    await world.call('removeApiKey');
    const sent = world.sixtyfour.requests.length;
    await world.watch(PAUSE_MS);
    expect(world.sixtyfour.requests).toHaveLength(sent);
    expect((await world.view(id)).progress).toMatchObject({
      problem: expect.stringMatching(/needs an API key/),
    });
    await world.call('saveApiKey', ANOTHER_KEY);
    await expectArrival(id);
  });
});
