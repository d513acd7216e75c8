// A world in everyday use, for tests of what must not change it.
import type { SidebarServer } from '../../src/contract';
import { World } from './world';

/** The functions that are told which search is meant. */
export const ABOUT_A_SEARCH = [
  'stopSearch',
  'runAgain',
  'importAgain',
  'forgetSearch',
  'openTab',
  'getDownloadLink',
] as const satisfies readonly (keyof SidebarServer)[];

/** A search that is done, whose id it answers with, and one that is under way and was asked after just now. */
export async function worldWithSearches(): Promise<{ readonly world: World; readonly searchId: string }> {
  const world = await World.open();
  const searchId = await world.start({ maxResults: 2 });
  await world.watch(2 * 60_000);
  await world.start({ query: 'Bakers in Graz' });
  await world.call('checkSearches');
  return { world, searchId };
}
