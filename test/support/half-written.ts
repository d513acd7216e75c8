// An import that has stopped between two chunks, taken down once and put into one new world after the other: what comes
// before takes longer than what a test then looks at.
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import { keepTab, restoreTab } from '../../local/apps-script/spreadsheet/tab-memento';
import { stopAfterChunks } from './interrupted-import';
import { withIds } from './stored-by-earlier';
import { World, type WorldOptions } from './world';

/** A world in which some rows of a search are there, and more are to come. */
export interface HalfWritten {
  readonly world: World;
  /** The search's. */
  readonly id: string;
  readonly tab: Tab;
}

/** Brings a world of these options there; it is closed then, and can be looked at. */
export async function halfWritten(options: WorldOptions): Promise<HalfWritten> {
  const world = await World.open(options);
  try {
    const id = await world.start();
    await stopAfterChunks(world);
    const [tab] = world.resultTabs;
    if (tab === undefined) throw new Error('There must be a tab.');
    return { world, id, tab };
  } finally {
    await world.close();
  }
}

/**
 * The same in a new world of the same options, with ids of its own: Sixtyfour is asked the same at the same times, and
 * what user and spreadsheet keep is put there.
 */
export async function halfWrittenIn(
  world: World,
  { world: before, id, tab }: HalfWritten,
): Promise<HalfWritten> {
  for (const request of before.sixtyfour.requests) {
    world.clock.moveTo(request.at);
    await world.sixtyfour.handle(request);
  }
  world.clock.moveTo(before.clock.now());
  const { spreadsheet, user } = world;
  const copy = spreadsheet.addTab({ title: tab.title });
  restoreTab(copy, keepTab(tab));
  const ids = { [before.spreadsheet.id]: spreadsheet.id, [tab.id]: String(copy.id) };
  user.properties.set(withIds(before.user.properties.entries(), ids));
  for (const trigger of before.runtime.triggersOf(before.user)) {
    world.runtime.script.triggers.make({ ...trigger, user, spreadsheet });
  }
  return { world, id, tab: copy };
}
