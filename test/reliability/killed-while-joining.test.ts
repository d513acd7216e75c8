// Results that join a list, with an execution killed at every single service call: nobody is in it twice, nobody is
// missing, and what its user has noted, edited and deleted stays.
import { seeThrough, watchUntilOver } from '../support/coming-back';
import { csvFile } from '../support/csv-file';
import { AFTER_EACH_CHANGE, type Choice, changing } from '../support/kill-points';
import { column, crowd, HEADER, into, listTab, people, shown, tabTitled } from '../support/lists';
import { survivalCounter } from '../support/survival-counter';
import { searchRequest, type World } from '../support/world';

const FIRST = searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000001');
const SECOND = { ...searchRequest('7d9f1c52-6f0a-4d6e-8e9f-000000000002'), query: 'Bakers in Linz' };
const SEARCH_DURATION_MS = 20_000;
const IS_DEEP = process.env.DEEP !== undefined;
const NOTE_COLUMN = HEADER.length + 1;
/** Person 3 has changed, and so has Person 5, whom the user has edited; Person 7 was deleted; 13 and 14 are new. */
const JOINING = people(
  { id: '3', title: 'Owner' },
  '4',
  { id: '5', title: 'Owner' },
  '7',
  { id: '13', title: '=1+1' },
  '14',
);

const expectSurvival = survivalCounter('Killed while joining a list');

/** Where the empty row below a list was deleted, its filter has to be made again. */
const ROWS_BELOW = IS_DEEP ? [0, 1] : [0];

/** A list of twelve with a note beside each, an edited title and a person deleted. */
async function prepare(world: World, rowsBelow: number): Promise<void> {
  world.sixtyfour.serveFor(FIRST.id, csvFile(people(...crowd(1, 12))));
  world.sixtyfour.serveFor(SECOND.id, csvFile(JOINING));
  await world.call('startSearch', FIRST);
  await watchUntilOver(world);
  const tab = listTab(world);
  world.spreadsheet.typed(tab.id, 1, NOTE_COLUMN, 'My notes');
  for (let row = 2; row <= 13; row += 1)
    world.spreadsheet.typed(tab.id, row, NOTE_COLUMN, `about ${row - 1}`);
  world.spreadsheet.typed(tab.id, 6, 2, 'Baker, and a friend');
  tab.deleteRows(8, 1);
  if (rowsBelow === 0) tab.deleteRows(tab.grid.size.rows, 1);
}

function broken(world: World, rowsBelow: number): readonly string[] {
  const tab = listTab(world);
  const ids = [...crowd(1, 6), ...crowd(8, 14)];
  const rows = 1 + ids.length + rowsBelow;
  const expected: Readonly<Record<string, readonly string[]>> = {
    name: ids.map((id) => `Person ${id}`),
    title: ids.map((id) => ({ 3: 'Owner', 5: 'Baker, and a friend', 13: '=1+1' })[id] ?? 'Baker'),
    linkedin_url: ids.map((id) => `https://www.linkedin.com/in/person-${id}`),
    'My notes': ids.map((id) => (Number(id) < 13 ? `about ${id}` : '')),
    Status: ids.map((id) => ({ 3: 'changed', 5: 'changed', 13: 'new', 14: 'new' })[id] ?? ''),
    'Found by': ids.map((id) =>
      Number(id) > 12 ? SECOND.query : ['3', '4', '5'].includes(id) ? '2 searches' : FIRST.query,
    ),
  };
  const changes = tabTitled(world, 'Sixtyfour changes');
  const lines = changes === null ? [] : shown(world, changes).slice(1);
  return [
    ...Object.entries(expected)
      .filter(([head, texts]) => column(world, head, tab).join('\n') !== texts.join('\n'))
      .map(([head]) => `${head} is ${JSON.stringify(column(world, head, tab))}.`),
    ...(lines.map((line) => line.slice(2)).join('\n') ===
    [
      ['Person 3', 'title', 'Baker', 'Owner', 'taken over'],
      ['Person 5', 'title', 'Baker, and a friend', 'Owner', 'kept, because the cell was changed by hand'],
    ].join('\n')
      ? []
      : [`The changes are ${JSON.stringify(lines)}.`]),
    ...(tab.filter?.rows === rows ? [] : [`The filter is ${JSON.stringify(tab.filter)}.`]),
    ...(tab.grid.size.rows === rows ? [] : [`The list has ${tab.grid.size.rows} rows.`]),
    // The list, what changed, and what is remembered.
    ...(world.resultTabs.length === 3 ? [] : [`There are ${world.resultTabs.length} tabs.`]),
    ...(world.sixtyfour.searches.length === 2
      ? []
      : [`Sixtyfour has ${world.sixtyfour.searches.length} searches.`]),
  ];
}

/** From the first call that concerns the list on; what is before it is the import of any file. */
const quick: Choice = {
  ...AFTER_EACH_CHANGE,
  at: (calls) => {
    const first = calls.findIndex((call) => call.endsWith('LockService.getDocumentLock'));
    return changing(calls).filter((index) => index >= first);
  },
};

test.each(ROWS_BELOW)(
  'a delivery killed anywhere is carried out once, and nothing of its user is lost, with %i empty rows below',
  async (rowsBelow) => {
    await expectSurvival(
      {
        world: { sixtyfour: { searchDurationMs: SEARCH_DURATION_MS } },
        async prepare(world) {
          await prepare(world, rowsBelow);
          await world.call('startSearch', { ...SECOND, ...into(world) });
          await world.runtime.advanceBy(SEARCH_DURATION_MS);
        },
        async act(world) {
          await world.call('checkSearches');
        },
        goOn: (world, how) => seeThrough(world, how, { ...SECOND, ...into(world) }),
        async broken(world) {
          const { searches } = await world.call('getState');
          const second = searches.find(({ id }) => id === SECOND.id)?.progress;
          const delivery = second?.kind === 'done' ? JSON.stringify(second.delivery) : JSON.stringify(second);
          const wanted = JSON.stringify({ new: 2, changed: 2, known: 1, deleted: 1, missing: 0, leftOut: 0 });
          return [
            ...(delivery === wanted ? [] : [`The delivery is ${delivery}.`]),
            ...broken(world, rowsBelow),
          ];
        },
      },
      IS_DEEP ? {} : quick,
    );
  },
  30 * 60_000,
);
