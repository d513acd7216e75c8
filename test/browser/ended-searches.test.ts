// What can be done with a search that is over, however it ended.
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { SheetsWindow } from './support/sheets-window';

const QUERY = 'Owners of organic bakeries in Lyon';
const browser = browserOfFile();
let sheets: SheetsWindow;

beforeEach(async () => {
  sheets = await SheetsWindow.open(browser);
});

const onCard = (name: string) => sheets.card(QUERY).getByRole('button', { name, exact: true });

/** A search whose results are in a tab, in the list. */
async function arrived(): Promise<void> {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.watchToTheEnd();
  await onCard('Open tab').waitFor();
}

test('a failed search says why, has details for support, and is run again as a new one', async () => {
  const { sixtyfour } = sheets.playground;
  sixtyfour.addFault({ kind: 'ends-as', status: 'failed', error: 'No sources left', times: 1 });
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('Sixtyfour could not finish this search: No sources left.').waitFor();
  await onCard('More').click();
  const details = await sheets.sidebar.getByRole('textbox', { name: 'Details for support' }).inputValue();
  expect(details).toContain('No sources left');
  expect(details).not.toContain('sk-invented');

  await onCard('Run again').click();
  await sheets.card(QUERY).getByText('Start this search again, up to 12 results?').waitFor();
  expect(sixtyfour.searches).toHaveLength(1);
  await onCard('Start again').click();
  await sheets.card(QUERY).getByRole('button', { name: 'Stop watching' }).waitFor();
  expect(sixtyfour.searches.map(({ query }) => query)).toEqual([QUERY, QUERY]);
  await sheets.watchToTheEnd();
  await sheets.sidebar.getByText('12 rows, verified').waitFor();
});

test('a search that found nothing says so and makes no tab', async () => {
  const query = 'People whom nobody matches';
  await sheets.openSidebar();
  await sheets.startSearch(query);
  await sheets.watchToTheEnd();
  await sheets.card(query).getByText('Nothing was found').waitFor();
  expect(sheets.playground.spreadsheet.tabs).toHaveLength(1);
});

test('a search that is stopped can be watched again', async () => {
  const end = sheets.playground.sixtyfour.addFault({ kind: 'never-ends' });
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await onCard('Stop watching').click();
  await sheets.card(QUERY).getByText('Sixtyfour cannot cancel a search').waitFor();
  await onCard('Keep watching').click();
  await onCard('Stop watching').click();
  await onCard('Stop watching').click();
  await sheets.card(QUERY).getByText('You stopped watching').waitFor();

  end();
  await onCard('Watch again').click();
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
  expect(sheets.playground.sixtyfour.searches).toHaveLength(1);
});

test('a removed tab is noticed, marked, and imported again', async () => {
  await arrived();
  const { spreadsheet } = sheets.playground;
  const first = spreadsheet.snapshot((await sheets.tab(QUERY)).id);
  await sheets.page.getByRole('button', { name: `Menu of ${QUERY}` }).click();
  await sheets.page.getByRole('menuitem', { name: 'Delete' }).click();
  await sheets.tabButton(QUERY).waitFor({ state: 'detached' });
  await onCard('Open tab').click();
  // A sidebar that has not looked for a while does so when the pointer comes back, and may notice it first.
  await sheets
    .card(QUERY)
    .getByText(/^(This|Its) tab was deleted\./)
    .waitFor();

  await sheets.closeSidebar();
  await sheets.openSidebar();
  await sheets.card(QUERY).getByText('Its tab was deleted.').waitFor();
  await onCard('Import again').click();
  await onCard('Open tab').waitFor();
  expect(spreadsheet.snapshot((await sheets.tab(QUERY)).id)).toEqual(first);
  expect(sheets.playground.sixtyfour.searches).toHaveLength(1);
});

test('Import again beside a tab that is there makes a second one', async () => {
  await arrived();
  await onCard('More').click();
  await onCard('Import again').click();
  await sheets.skipUntil(sheets.tabButton(`${QUERY} (2)`));
  const { spreadsheet } = sheets.playground;
  const [one, two] = [await sheets.tab(QUERY), await sheets.tab(`${QUERY} (2)`)];
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
  expect(spreadsheet.snapshot(two.id)).toEqual(spreadsheet.snapshot(one.id));
});

test('the CSV is downloaded byte for byte, through a fresh link each time', async () => {
  await arrived();
  await onCard('More').click();
  const opened = sheets.page
    .context()
    .waitForEvent('request', (request) => request.url().includes('/simulated-storage'));
  await onCard('Download CSV').click();
  // What the browser asked for in a new tab, and would save.
  const saved = await fetch((await opened).url());
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
  const { sixtyfour } = sheets.playground;
  const [taskId = ''] = sixtyfour.searches.map((search) => search.taskId);
  expect(Buffer.from(await saved.arrayBuffer()).equals(sixtyfour.resultsOf(taskId))).toBe(true);

  // The import took one link, the first click another. Two links of the same second look alike.
  await sheets.sidebar.getByRole('link', { name: 'Open the CSV' }).waitFor();
  const linksMade = () => sixtyfour.requests.filter(({ url }) => url.includes('/search/download?')).length;
  expect(linksMade()).toBe(2);
  await onCard('Download CSV').click();
  await eventually('another link', () => linksMade() === 3);
});

test('a search removed from the list leaves its tab, and is put back as it was', async () => {
  await arrived();
  await onCard('More').click();
  await onCard('Remove from list').click();
  await sheets.sidebar.getByText('Removed. Its tab stays.').waitFor();
  await sheets.card(QUERY).waitFor({ state: 'detached' });
  await sheets.tabButton(QUERY).waitFor();
  await sheets.sidebar.getByRole('button', { name: 'Put back' }).click();
  await onCard('Open tab').waitFor();
  expect((await sheets.call('getState')).searches).toHaveLength(1);
});
