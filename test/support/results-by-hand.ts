// Result files made by hand, and what becomes of them in a tab.
import type { CellValue } from '../../local/apps-script/spreadsheet/tab-snapshot';
import type { World } from './world';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What the only results tab holds, header first. */
export function onlyTabOf(world: World): readonly (readonly CellValue[])[] {
  const { resultTabs } = world;
  const [tab] = resultTabs;
  if (tab === undefined || resultTabs.length > 1) {
    throw new Error(`There are ${resultTabs.length} results tabs: ${titlesIn(resultTabs)}.`);
  }
  return world.spreadsheet.snapshot(tab.id).values;
}

function titlesIn(tabs: World['resultTabs']): string {
  return tabs.map((tab) => tab.title).join(', ');
}

/** So many characters in a value make a row heavy: a chunk takes a hundred of them. */
const HEAVY_CHARACTERS = 40_000;

/** As many heavy records make two chunks, of which the first ends at about row 100. */
export const TWO_CHUNKS = 105;

/**
 * Records of few but heavy rows, header first, so that their import takes several chunks: a chunk is at most
 * four million characters. `name` tells one file from another.
 */
export function heavyRecords(rows: number, name = 'Person'): readonly (readonly string[])[] {
  const summary = 'x'.repeat(HEAVY_CHARACTERS);
  const records = Array.from({ length: rows }, (_, index) => [
    `${name} ${index + 1}`,
    String((index * 7919) % rows),
    summary,
  ]);
  return [['name', 'badge_id', 'summary'], ...records];
}

/** Records without anything to quote, as a file. */
export function fileOf(records: readonly (readonly string[])[]): Uint8Array {
  return bytesOf(records.map((record) => `${record.join(',')}\n`).join(''));
}
