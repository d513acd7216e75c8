// A results file of a test's own making, taken all the way through the built add-on.
import type { TabSnapshot } from '../../local/apps-script/spreadsheet/tab-snapshot';
import type { DoneProgress } from '../../src/contract';
import { csvFile } from './csv-file';
import { World, type WorldOptions } from './world';

/** An import of a few thousand cells is over by then. */
const LONG_ENOUGH_MS = 3 * 60_000;

export interface ImportedTab extends TabSnapshot {
  readonly progress: DoneProgress;
}

/** Searches, waits, and answers what the spreadsheet then holds. Records have the header first. */
export async function importedTab(
  records: readonly (readonly string[])[] | Uint8Array,
  options: WorldOptions & { readonly adjust?: (world: World) => void } = {},
): Promise<ImportedTab> {
  const resultsFile = records instanceof Uint8Array ? records : csvFile(records);
  const world = await World.open({ ...options, sixtyfour: { ...options.sixtyfour, resultsFile } });
  try {
    options.adjust?.(world);
    const id = await world.start();
    await world.watch(LONG_ENOUGH_MS);
    const { progress } = await world.view(id);
    if (progress.kind !== 'done') throw new Error(`The search is ${JSON.stringify(progress)}.`);
    const [tab] = world.resultTabs;
    if (tab === undefined) throw new Error('The search is done and has no tab.');
    return { progress, ...world.spreadsheet.snapshot(tab.id) };
  } finally {
    await world.close();
  }
}
