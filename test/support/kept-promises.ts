// What must hold when everything is over, whatever happened on the way.
import type { LocalSpreadsheet } from '../../local/apps-script/spreadsheet/local-spreadsheet';
import { type CellValue, cellValueOf, formulaOf } from '../../local/apps-script/spreadsheet/tab-snapshot';
import type { User } from '../../local/apps-script/user';
import { recordsOf } from './expected-values';
import type { World } from './world';

/** How many searches there must be at Sixtyfour, each with a tab of its own, and whose they are. */
export interface Promised {
  readonly searches: number;
  readonly users?: readonly User[];
  /** The file that the tabs must hold where it is another than the searches' own. */
  readonly file?: Uint8Array;
}

/** Nobody asks after the same task sooner, in milliseconds. */
const MIN_ASK_INTERVAL_MS = 10_000;
const MAX_PROPERTY_BYTES = 8_000;
/** Empty columns beside the results, for what the user adds. */
const SPARE_COLUMNS = 3;
const SPARE_ROWS = 1;
const MAX_STORE_BYTES = 400 * 1024;
const MARKER = /^Results are arriving/;

/** What is not as it was promised, one sentence each. Opens each user's sidebar once more to look. */
export async function brokenPromises(world: World, promised: Promised): Promise<string[]> {
  const { users = [world.user] } = promised;
  const broken: string[] = [];
  for (const user of users) broken.push(...(await brokenOnTheList(world, user)));
  return [
    ...broken,
    ...brokenAtSixtyfour(world, promised.searches),
    ...brokenInTabs(world, promised),
    ...users.flatMap((user) => brokenBehindTheScenes(world, user)),
  ];
}

async function brokenOnTheList(world: World, user: User): Promise<string[]> {
  const { searches } = await world.callAs(user, 'getState');
  return searches.flatMap(({ id, progress }) => {
    if (progress.kind !== 'done') return [`Search ${id} is ${JSON.stringify(progress)}.`];
    const { verification, tab } = progress;
    return verification.kind === 'verified' && tab.kind === 'present'
      ? []
      : [`Search ${id} is done, but ${JSON.stringify({ verification, tab })}.`];
  });
}

/** One search at Sixtyfour for each that was wanted, and none asked after too soon. */
function brokenAtSixtyfour({ sixtyfour }: World, searches: number): string[] {
  const started = sixtyfour.searches.length;
  return [
    ...(started === searches ? [] : [`Sixtyfour has ${started} searches instead of ${searches}.`]),
    ...sixtyfour.searches.flatMap(({ taskId, askedAt }) => {
      const gaps = askedAt.slice(1).map((time, index) => time - (askedAt[index] ?? 0));
      const shortest = Math.min(...gaps);
      return shortest < MIN_ASK_INTERVAL_MS ? [`Task ${taskId} was asked after ${shortest} ms.`] : [];
    }),
  ];
}

/** Each search has one tab that equals its file, and no other tab is there. */
function brokenInTabs(world: World, { searches, file }: Promised): string[] {
  const { resultTabs, spreadsheet, sixtyfour } = world;
  const broken = resultTabs
    .filter((tab) => MARKER.test(tab.title))
    .map((tab) => `A marker tab: ${tab.title}`);
  if (resultTabs.length !== searches) {
    broken.push(`${resultTabs.length} tabs instead of ${searches}: ${resultTabs.map((tab) => tab.title)}`);
  }
  const unclaimed = new Set(resultTabs.map((tab) => tab.id));
  for (const { taskId } of sixtyfour.searches) {
    const expected = expectedRecords(file ?? sixtyfour.resultsOf(taskId));
    const differences: string[] = [];
    const claimed = [...unclaimed].find((tabId) => {
      const difference = differenceFrom(expected, spreadsheet, tabId);
      if (difference !== null) differences.push(difference);
      return difference === null;
    });
    if (claimed === undefined) broken.push(`No tab holds the results of ${taskId}: ${differences.join(' ')}`);
    else unclaimed.delete(claimed);
  }
  return broken;
}

/** No trigger is left, and the properties are small. */
export function brokenBehindTheScenes({ runtime }: World, user: User): string[] {
  const triggers = runtime.triggersOf(user).length;
  const large = Object.entries(user.properties.entries()).filter(
    ([, value]) => Buffer.byteLength(value) >= MAX_PROPERTY_BYTES,
  );
  const { sizeBytes } = user.properties;
  return [
    ...(triggers === 0 ? [] : [`${triggers} triggers are left.`]),
    ...large.map(([key, value]) => `The property ${key} has ${Buffer.byteLength(value)} bytes.`),
    ...(sizeBytes < MAX_STORE_BYTES ? [] : [`The properties have ${sizeBytes} bytes.`]),
  ];
}

const parsed = new WeakMap<Uint8Array, readonly (readonly string[])[]>();

function expectedRecords(file: Uint8Array): readonly (readonly string[])[] {
  const records = parsed.get(file) ?? recordsOf(file);
  parsed.set(file, records);
  return records;
}

/** Where a tab first differs from the records; null where every cell equals. */
function differenceFrom(
  expected: readonly (readonly string[])[],
  spreadsheet: LocalSpreadsheet,
  tabId: number,
): string | null {
  const { grid } = spreadsheet.tab(tabId);
  const { rows, columns } = grid.size;
  const height = expected.length + SPARE_ROWS;
  if (rows !== height) return `${rows} grid rows instead of ${height}.`;
  const width = (expected[0]?.length ?? 0) + SPARE_COLUMNS;
  if (columns !== width) return `${columns} columns instead of ${width}.`;
  const area = { row: 1, column: 1, rows, columns };
  const formulas = grid.read(area, '', formulaOf);
  if (formulas.some((row) => row.some((formula) => formula !== ''))) return 'There is a formula.';
  const rules = spreadsheet.typingRules;
  const values = grid.read<CellValue>(area, '', (content, format) => cellValueOf(content, format, rules));
  // Counted, and compared as they are first: there are hundreds of thousands.
  for (let row = 0; row < expected.length; row += 1) {
    const record = expected[row] ?? [];
    for (let column = 0; column < record.length; column += 1) {
      const value = record[column];
      const actual = values[row]?.[column] ?? '';
      if (actual === value || String(actual) === value) continue;
      return `Row ${row + 1}, column ${column + 1}: ${actual} instead of ${value}.`;
    }
  }
  return null;
}
