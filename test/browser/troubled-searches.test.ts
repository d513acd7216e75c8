// Searches that something stands in the way of, and how they go on.
import type { CallRecord } from '../../local/apps-script/runtime';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { SheetsWindow } from './support/sheets-window';

const QUERY = 'Owners of organic bakeries in Lyon';
const browser = browserOfFile();
let sheets: SheetsWindow;

beforeEach(async () => {
  sheets = await SheetsWindow.open(browser);
});

function startWithoutWindow(query: string, id: number): Promise<unknown> {
  return sheets.call('startSearch', {
    id: `00000000-0000-4000-8000-00000000000${id}`,
    query,
    mode: 'people',
    maxResults: 3,
    searchId: '',
  });
}

test('a sixth search waits in line and starts by itself', async () => {
  for (const id of [1, 2, 3, 4, 5]) await startWithoutWindow(`Bakers of district ${id}`, id);
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.card(QUERY).getByText('next in line').waitFor();
  expect(sheets.playground.sixtyfour.searches).toHaveLength(5);

  await sheets.card(QUERY).getByText('when one of the 5 searches under way ends').waitFor();

  await sheets.skip(20_000);
  await sheets.card('Bakers of district 5').getByText('3 rows, verified').waitFor();
  await sheets.card(QUERY).getByText('Waiting for Sixtyfour to begin').waitFor();
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
});

test('a search that Sixtyfour puts off says until when, and goes on', async () => {
  const { sixtyfour } = sheets.playground;
  const retryAfter = { kind: 'seconds', seconds: 180 } as const;
  sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 429, retryAfter, times: 1 });
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  const putOff = /Sixtyfour asked the add-on to slow down; .* Asking again in \d min, at \d/;
  await sheets.skipUntil(sheets.card(QUERY).getByText(putOff));

  await sheets.skip(181_000);
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
});

test('a start that Sixtyfour is too unwell for is repeated by itself, as the same search', async () => {
  const { sixtyfour } = sheets.playground;
  sixtyfour.addFault({ kind: 'http-status', on: 'start', status: 503, moment: 'after', times: 1 });
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.card(QUERY).getByText('the search is never started twice').waitFor();
  await sheets.skip(20_000);
  await sheets
    .card(QUERY)
    .getByText('Waiting for Sixtyfour to begin')
    .or(sheets.card(QUERY).getByText('12 rows'))
    .waitFor();
  expect(sixtyfour.searches).toHaveLength(1);
});

test('a search that is refused for good is not started, and the form keeps it', async () => {
  sheets.playground.sixtyfour.addFault({ kind: 'http-status', on: 'start', status: 402, times: 1 });
  await sheets.openSidebar();
  await sheets.query.fill(QUERY);
  await sheets.query.press('Control+Enter');
  await sheets.sidebar.locator('#start-error', { hasText: 'Your Sixtyfour balance is too low' }).waitFor();
  expect(await sheets.query.inputValue()).toBe(QUERY);
  expect((await sheets.call('getState')).searches).toEqual([]);
});

test('a key refused on the way is replaced, and the search goes on', async () => {
  const { sixtyfour } = sheets.playground;
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  sixtyfour.addFault({ kind: 'revoked-key' });
  await sheets.skip(20_000);
  const key = sheets.sidebar.getByLabel('Sixtyfour API key');
  await key.waitFor();
  await sheets.sidebar.getByText('Sixtyfour refused your API key').waitFor();
  await sheets.card(QUERY).getByText('your search is not lost').waitFor();

  // Nothing goes on until there is one, so nothing is promised.
  expect(await sheets.sidebar.getByText(/You can close this sidebar|Asking again/).count()).toBe(0);

  await key.fill('sk-another-invented-key-9z9z');
  await key.press('Enter');
  await key.waitFor({ state: 'detached' });
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
  expect(sixtyfour.searches).toHaveLength(1);
});

test('without a background check the sidebar asks to stay open, until it is turned on again', async () => {
  sheets.playground.sixtyfour.addFault({ kind: 'never-ends' });
  sheets.playground.runtime.variants.intervalTriggers = 'refused';
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.sidebar.getByText('Keep this sidebar open until the results are here.').waitFor();

  sheets.playground.runtime.variants.intervalTriggers = 'every-minute-refused';
  await sheets.sidebar.getByRole('button', { name: 'Turn on again' }).click();
  await sheets.sidebar.getByText('they are fetched only once an hour').waitFor();
});

const wroteCells = (calls: readonly CallRecord[]) => calls.some(({ method }) => method === 'setValues');

test('an execution that Google kills costs nothing but time', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  const kill = sheets.playground.runtime.planKill({
    counts: ({ functionName, calls }) => functionName === 'checkSearches' && wroteCells(calls),
    atCall: 1,
    when: 'after-effect',
  });
  await sheets.skip(20_000);
  await eventually('the kill', () => kill.struck !== null);
  // Until the lease of the one that died is over.
  await sheets.skip(330_000);
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
  expect(sheets.playground.spreadsheet.tabs).toHaveLength(2);
});
