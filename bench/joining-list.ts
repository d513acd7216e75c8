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
  quick: [
    { list: 200, results: 50 },
    { list: 400, results: 100 },
    { list: 800, results: 200 },
  ],
};

interface Joining {
  readonly size: Size;
  readonly calls: number;
  readonly seconds: number;
}

export async function measureJoining(extent: Extent): Promise<Chapter> {
  const measured: Joining[] = [];
  for (const size of SIZES[extent]) measured.push(await joining(size));
  const largest = measured[measured.length - 1];
  if (largest === undefined) throw new Error('There is nothing to measure.');
  return {
    title: 'Joining a list',
    figures: [
      ...measured.map((one) => secondsOf(one, one === largest ? MOST_SECONDS : undefined)),
      exactly(`calls: joining a list of ${named(largest.size)}`, largest.calls, count),
    ],
    markdown: [
      'Half of the results are in the list already, one in twenty of those with another title. From the click that ' +
        'finds the search completed until its results have joined the list and that is saved; the first delivery ' +
        'into a list fetches the file of its first search, too. Beside it what others do: clear the tab and write ' +
        'all of it again, which undoes what its user has done, and reads nothing back.',
      markdownTable({
        header: ['list', 'results', 'calls', 'modelled', 'clear and write again'],
        rows: measured.map(({ size, calls, seconds: taken }) => [
          `${count(size.list)} × ${COLUMNS}`,
          count(size.results),
          count(calls),
          seconds(taken),
          seconds(writtenAgain(size)),
        ]),
      }),
    ],
  };
}

function secondsOf({ size, seconds: taken }: Joining, atMost: number | undefined): Figure {
  return exactly(
    `joining: ${count(size.results)} results into a list of ${named(size)}`,
    taken,
    seconds,
    atMost,
  );
}

function named({ list }: Size): string {
  return `${count(list)} × ${COLUMNS}`;
}

function writtenAgain({ list, results }: Size): number {
  return LEAST_CALLS * CALL_SECONDS + (list + results / 2) * COLUMNS * WRITTEN_CELL_SECONDS;
}

async function joining(size: Size): Promise<Joining> {
  const world = await modelledWorld({ sixtyfour: { searchDurationMs: POLL_MS } });
  try {
    await arrival(world, people(0, size.list), null);
    const [list] = world.resultTabs;
    if (list === undefined) throw new Error('There must be a list.');
    const before = world.runtime.executions.length;
    await arrival(world, people(size.list - size.results / 2, size.results), list.id);
    const writer = world.runtime.executions.slice(before).find(({ calls }) => calls.some(writesRows));
    const first = writer?.calls[0]?.at ?? Number.NaN;
    const { length } = writer?.calls ?? [];
    return { size, calls: length, seconds: ((writer?.endedAt ?? Number.NaN) - first) / 1000 };
  } finally {
    await world.close();
  }
}

function writesRows({ method }: CallRecord): boolean {
  return method === 'setValues';
}

async function arrival(world: World, file: Uint8Array, sheetId: number | null): Promise<void> {
  const id = sheetId === null ? FIRST : SECOND;
  world.sixtyfour.serveFor(id, file);
  const destination =
    sheetId === null ? ({ kind: 'new-tab' } as const) : ({ kind: 'list', sheetId } as const);
  await world.start({ id, maxResults: 5000, destination });
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    await world.watch(POLL_MS);
    const { progress } = await world.view(id);
    if (progress.kind === 'done' && progress.verification.kind === 'verified') return;
  }
  throw new Error('The results did not arrive.');
}

const FIRST = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const SECOND = '7d9f1c52-6f0a-4d6e-8e9f-000000000002';

/** Invented people from number `from` on. Who is in the second file, too, may have another title there. */
function people(from: number, many: number): Uint8Array {
  const header = ['name', 'title', 'company', 'linkedin_url', ...others((column) => `field ${column}`)];
  const rows = Array.from({ length: many }, (_, index) => {
    const person = from + index;
    const title = from > 0 && person % 20 === 0 ? 'Owner' : 'Baker';
    const url = `https://www.linkedin.com/in/person-${person}-example`;
    return [
      `Person ${person}`,
      title,
      `Company ${person}`,
      url,
      ...others((column) => `${person} of ${column}`),
    ];
  });
  return csvFile([header, ...rows]);
}

function others(text: (column: number) => string): readonly string[] {
  return Array.from({ length: COLUMNS - 4 }, (_, index) => text(index + 5));
}
