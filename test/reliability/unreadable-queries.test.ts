// A query that nobody can see or read costs nothing and names no tab, whoever sends it.
import { randomUUID } from 'node:crypto';
import { heardWorlds } from '../support/heard-worlds';
import { onlyTabOf } from '../support/results-by-hand';
import { searchRequest, type World } from '../support/world';

const UNREADABLE: readonly (readonly [string, string])[] = [
  ['zero-width characters', '\u200B\u200D\u2060\uFEFF'],
  ['soft hyphens', '\u00AD\u00AD'],
  ['blank Braille', '\u2800\u2800'],
  ['Hangul fillers', '\u3164\uFFA0\u115F'],
  ['directions and blanks', ' \u202E\u2067\u3000\n'],
  ['control characters', '\u0000\u0007\u001B'],
  ['halves of characters', '\uD83D\uDE00\uD83D'.slice(2)],
  ['punctuation', '?!… ---'],
];

describe.each(['en', 'de'] as const)('a query, with the platform speaking %s,', (language) => {
  const openWorld = heardWorlds();
  let world: World;

  beforeEach(async () => {
    world = await openWorld({ language, sixtyfour: { searchDurationMs: 20_000 } });
  });

  /** A search with a readable query, and then the same as if an earlier version had let another query pass. */
  async function startWithQueryOfOld(query: string): Promise<string> {
    const id = await world.start({ maxResults: 3 });
    const key = `search:${world.spreadsheet.id}:${id}`;
    const record = JSON.parse(world.user.properties.get(key) ?? '');
    const stored = { ...record, query, queryUnits: query.length };
    world.user.properties.set({ [key]: JSON.stringify(stored) });
    return id;
  }

  test.each(UNREADABLE)('of %s is refused before anything is sent or kept', async (_, query) => {
    const sent = world.sixtyfour.requests.length;
    const id = randomUUID();
    await expect(world.call('startSearch', { ...searchRequest(id), query })).rejects.toThrow(
      /Nobody can read this description|Describe whom or what/,
    );
    expect(world.sixtyfour.requests).toHaveLength(sent);
    expect((await world.call('getState')).searches).toEqual([]);
    expect(world.runtime.triggersOf(world.user)).toEqual([]);
  });

  test.each(UNREADABLE.slice(0, 4))(
    'of %s that was started before names no tab and is not run again',
    async (_, query) => {
      const id = await startWithQueryOfOld(query);
      await world.watch(60_000);
      expect(onlyTabOf(world)).toHaveLength(4);
      expect(world.resultTabs[0]?.title).toBe('Sixtyfour results');
      const started = world.sixtyfour.searches.length;
      await expect(world.call('runAgain', id, randomUUID())).rejects.toThrow(/Nobody can read/);
      expect(world.sixtyfour.searches).toHaveLength(started);
    },
  );

  test('with a few readable letters among what nobody sees is started, and names its tab by them', async () => {
    await world.start({ query: `${'\u200B'.repeat(120)}Bakers in Graz`, maxResults: 3 });
    await world.watch(60_000);
    expect(world.resultTabs[0]?.title).toBe('Bakers in Graz');
  });
});
