// Results that join a list: what a delivery takes, beside clearing the tab and writing all of it again.
import type { CallRecord } from '../local/apps-script/runtime';
import { csvFile } from '../test/support/csv-file';
import type { World } from '../test/support/world';
import type { Extent } from './extent';
import { type Chapter, exactly, type Figure } from './figures/figure';
import { count, seconds } from './figures/numbers';
import { markdownTable } from './figures/text-table';
import { modelledWorld } from './imports/modelled-world';

const COLUMNS = 30;
const POLL_MS = 12_000;
const MOST_POLLS = 60;
const MOST_SECONDS = 25;
const LARGEST = 20_000;
/** As the model of the local runtime has it: what a call takes, and a cell that is written. */
const CALL_SECONDS = 0.2;
const WRITTEN_CELL_SECONDS = 0.000025;
/** Clear the tab, find its cells, write them. */
const LEAST_CALLS = 4;

interface Size {
  readonly list: number;
  readonly results: number;
}

const SIZES: Readonly<Record<Extent, readonly Size[]>> = {
  whole: [
    { list: 5000, results: 1250 },
    { list: 10_000, results: 2500 },
    { list: 20_000, results: 5000 },
  ],
  quick: [{ list: 40, results: 10 }],
};

interface Joining {
  readonly size: Size;
  /** The list has been delivered into before. */
  readonly isGrown: boolean;
  /** From taking the document's lock to giving it back. */
  readonly calls: number;
  readonly seconds: number;
  /** With asking for the status, fetching the file and saving. */
  readonly whole: number;
}

export async function measureJoining(extent: Extent): Promise<Chapter> {
  const sizes = SIZES[extent];
  const largest = sizes[sizes.length - 1];
  if (largest === undefined) throw new Error('There is nothing to measure.');
  const measured: Joining[] = [];
  for (const size of sizes) measured.push(await joining(size, true));
  measured.push(await joining(largest, false));
  return {
    title: 'Joining a list',
    figures: measured.flatMap((one) => figuresOf(one, one.size === largest)),
    markdown: [
      'Half of the results are in the list already, all over it, one in twenty of those with another title. The ' +
        'delivery is what is done while the list is held: reading it and its memory, adding rows and updating ' +
        'others, reading back what was written. The whole is from the click that finds the search completed until ' +
        'that is saved. The first delivery into a list makes our columns, the memory and *Sixtyfour changes*, and ' +
        'fetches the file of its first search. Beside it what others do: clear the tab and write all of it again, ' +
        'which undoes what its user has done, and reads nothing back.',
      markdownTable({
        header: ['list', 'results', 'calls', 'delivery', 'whole', 'clear and write again'],
        rows: measured.map(({ size, isGrown, calls, seconds: taken, whole }) => [
          `${named(size)}${isGrown ? '' : ', the first delivery'}`,
          count(size.results),
          count(calls),
          seconds(taken),
          seconds(whole),
          seconds(writtenAgain(size)),
        ]),
      }),
    ],
  };
}

function figuresOf({ size, isGrown, seconds: taken, calls }: Joining, isLargest: boolean): readonly Figure[] {
  const what = `${isGrown ? 'joining' : 'joining for the first time'}: ${count(size.results)} results into a list of ${named(size)}`;
  return [
    exactly(what, taken, seconds, size.list === LARGEST && isGrown ? MOST_SECONDS : undefined),
    ...(isLargest ? [exactly(`calls: ${what}`, calls, count)] : []),
  ];
}

function named({ list }: Size): string {
  return `${count(list)} × ${COLUMNS}`;
}

function writtenAgain({ list, results }: Size): number {
  return LEAST_CALLS * CALL_SECONDS + (list + results / 2) * COLUMNS * WRITTEN_CELL_SECONDS;
}

async function joining(size: Size, isGrown: boolean): Promise<Joining> {
  const world = await modelledWorld({ sixtyfour: { searchDurationMs: POLL_MS } });
  try {
    await arrival(world, 0, people(upTo(size.list)), null);
    const [list] = world.resultTabs;
    if (list === undefined) throw new Error('There must be a list.');
    if (isGrown) await arrival(world, 1, people([size.list - 1], 'Owner'), list.id);
    const before = world.runtime.executions.length;
    const known = size.results / 2;
    const step = size.list / known;
    const numbers = [
      ...upTo(known).map((index) => index * step),
      ...upTo(known).map((index) => size.list + index),
    ];
    await arrival(world, 2, people(numbers, 'Owner'), list.id);
    const writer = world.runtime.executions.slice(before).find(({ calls }) => calls.some(writesRows));
    if (writer === undefined) throw new Error('The results must have joined.');
    const { calls, endedAt } = writer;
    const from = calls.findIndex(({ method }) => method === 'getDocumentLock');
    const to = calls.findIndex(({ method }, index) => index > from && method === 'releaseLock');
    const [start, end, first] = [calls[from], calls[to + 1], calls[0]].map((call) => call?.at ?? Number.NaN);
    return {
      size,
      isGrown,
      calls: to - from + 1,
      seconds: ((end ?? Number.NaN) - (start ?? Number.NaN)) / 1000,
      whole: ((endedAt ?? Number.NaN) - (first ?? Number.NaN)) / 1000,
    };
  } finally {
    await world.close();
  }
}

function writesRows({ method }: CallRecord): boolean {
  return method === 'setValues';
}

async function arrival(
  world: World,
  search: number,
  file: Uint8Array,
  sheetId: number | null,
): Promise<void> {
  const id = `7d9f1c52-6f0a-4d6e-8e9f-00000000000${search}`;
  world.sixtyfour.serveFor(id, file);
  const destination =
    sheetId === null ? ({ kind: 'new-tab' } as const) : ({ kind: 'list', sheetId } as const);
  await world.start({ id, query: `Search ${search}`, maxResults: 5000, destination });
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    await world.watch(POLL_MS);
    const { progress } = await world.view(id);
    if (progress.kind === 'done' && progress.verification.kind === 'verified') return;
  }
  throw new Error('The results did not arrive.');
}

/** Invented people. One in twenty has the other title, where one is given. */
function people(numbers: readonly number[], otherTitle = 'Baker'): Uint8Array {
  const header = ['name', 'title', 'company', 'linkedin_url', ...others((column) => `field ${column}`)];
  const rows = numbers.map((person, index) => [
    `Person ${person}`,
    index % 20 === 0 ? otherTitle : 'Baker',
    `Company ${person}`,
    `https://www.linkedin.com/in/person-${person}-example`,
    ...others((column) => `${person} of ${column}`),
  ]);
  return csvFile([header, ...rows]);
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function others(text: (column: number) => string): readonly string[] {
  return Array.from({ length: COLUMNS - 4 }, (_, index) => text(index + 5));
}
