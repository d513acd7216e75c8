// What a failure that nobody expected leaves in the script's log: its kind, never its text, which may quote data.
import { searchRequest, World } from '../support/world';

const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const STORE_BYTES = 500 * 1024;
const PIECE_BYTES = 7000;

let world: World;
afterEach(() => world.close());

test.each(['en', 'de'] as const)('a store that is full, with the platform speaking %s', async (language) => {
  world = await World.open({ language });
  const { properties } = world.user;
  const fill = (name: string, bytes: number) => properties.set({ [name]: 'x'.repeat(bytes) });
  for (let piece = 0; properties.sizeBytes + PIECE_BYTES + 250 < STORE_BYTES; piece += 1) {
    fill(`somebody-elses-${piece}`, PIECE_BYTES);
  }
  fill('the-rest', STORE_BYTES - properties.sizeBytes - 200);
  const query = 'Bakers in Graz '.repeat(250);
  const refused = world.call('startSearch', { ...searchRequest(ID), query });
  await expect(refused).rejects.toThrow(/^[A-Z][^\n]+\.$/);
  await expect(refused).rejects.not.toThrow(/quota|Kontingent|Exception/i);
  const logged = world.runtime.executions.flatMap(({ logLines }) => logLines.map(({ text }) => text));
  expect(logged.length).toBeGreaterThan(0);
  for (const line of logged) expect(line).not.toMatch(/quota|Kontingent|propert|Bakers/i);
  expect(world.sixtyfour.searches).toEqual([]);
});
