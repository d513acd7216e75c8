// A search, from the click on Start to the tab, however the windows come and go meanwhile.
import { asText, recordsOf } from '../support/expected-values';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { SheetsWindow, TRIGGER_INTERVAL_MS } from './support/sheets-window';

const QUERY = 'Owners of organic bakeries in Lyon';
const browser = browserOfFile();
let sheets: SheetsWindow;

beforeEach(async () => {
  sheets = await SheetsWindow.open(browser);
});

/** The results file of the only search, as records. */
function onlyResults(): readonly (readonly string[])[] {
  const { searches } = sheets.playground.sixtyfour;
  expect(searches).toHaveLength(1);
  return searches.flatMap(({ taskId }) => recordsOf(sheets.playground.sixtyfour.resultsOf(taskId)));
}

/** What the tab holds is what the file says: every cell, and none of them a formula. */
async function expectTabToEqualFile(title: string): Promise<void> {
  const { values, formulas } = sheets.playground.spreadsheet.snapshot((await sheets.tab(title)).id);
  expect(asText(values)).toEqual(onlyResults());
  expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
}

test('a search that is watched shows what goes on and ends as a tab that equals the CSV', async () => {
  const end = sheets.playground.sixtyfour.addFault({ kind: 'never-ends' });
  await sheets.openSidebar();
  await sheets.startSearch(QUERY, 40);
  const card = sheets.card(QUERY);
  await sheets.sidebar.getByText('You can close this sidebar').waitFor();
  await sheets.skip(15_000);
  await card.getByText('Finalizing results').waitFor();
  await card.getByText('People · 40 of up to 40').waitFor();

  end();
  await sheets.watchToTheEnd();
  await card.getByText('40 rows, verified').waitFor();
  await sheets.toasts.getByText(`40 rows arrived in the tab "${QUERY}".`).waitFor();
  await expectTabToEqualFile(QUERY);
});

test('the tab arrives behind the one being looked at, and opens with a click', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY, 40);
  await sheets.watchToTheEnd();
  await sheets.tabButton(QUERY).waitFor();
  expect(await sheets.tabButton('Sheet1').getAttribute('aria-selected')).toBe('true');

  await sheets.card(QUERY).getByRole('button', { name: 'Open tab' }).click();
  await sheets.page.getByRole('grid', { name: QUERY }).waitFor();
  await sheets.page.setViewportSize({ width: 900, height: 700 });
  const { id } = await sheets.tab(QUERY);
  const { displayValues } = sheets.playground.spreadsheet.snapshot(id);
  const shown = await eventually('the cells of the first rows', async () => {
    const cells = await sheets.page.evaluate<readonly (readonly [number, number, string])[]>(`
      [...document.querySelectorAll('[role=gridcell]')].map((cell) =>
        [Number(cell.dataset.row), Number(cell.dataset.column), cell.textContent])`);
    return cells.some(([row, , text]) => row === 20 && text !== '') && cells;
  });
  expect(shown.length).toBeGreaterThan(100);
  for (const [row, column, text] of shown) expect(text).toBe(displayValues[row - 1]?.[column - 1]);
  // The keyboard goes where the tab is.
  await sheets.page.locator('.grid:focus').waitFor();
});

test('a search that ends while the sidebar is closed is in its tab, and says so when reopened', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.closeSidebar();
  await sheets.skip(TRIGGER_INTERVAL_MS);
  await sheets.tabButton(QUERY).waitFor();
  await expectTabToEqualFile(QUERY);

  await sheets.openSidebar();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
});

test('a page that is reloaded finds everything as it was', async () => {
  const end = sheets.playground.sixtyfour.addFault({ kind: 'never-ends' });
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.query.fill('What I was about to look for');
  await sheets.load();
  await sheets.openSidebar();
  await sheets.card(QUERY).getByRole('button', { name: 'Stop watching' }).waitFor();
  expect(await sheets.query.inputValue()).toBe('What I was about to look for');

  end();
  await sheets.watchToTheEnd();
  await sheets.load();
  await sheets.tabButton(QUERY).waitFor();
  await sheets.openSidebar();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
  expect(await sheets.query.inputValue()).toBe('What I was about to look for');
  await expectTabToEqualFile(QUERY);
});

test('impatient clicks and keys start one search', async () => {
  await sheets.openSidebar();
  await sheets.query.fill(QUERY);
  await sheets.sidebar.getByRole('button', { name: 'Start search' }).dblclick();
  await sheets.query.press('Control+Enter');
  await sheets.card(QUERY).getByRole('button', { name: 'Stop watching' }).waitFor();
  const { sixtyfour } = sheets.playground;
  expect(sixtyfour.searches).toHaveLength(1);
  expect(sixtyfour.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('two windows show the same search, and it arrives once', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  const other = new SheetsWindow(sheets.playground, await browser.newPage());
  await other.load();
  await other.openSidebar();
  await other.card(QUERY).getByRole('button', { name: 'Stop watching' }).waitFor();
  await sheets.watchToTheEnd();
  await other.watchToTheEnd();
  await other.card(QUERY).getByText('12 rows, verified').waitFor();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
  expect(sheets.playground.spreadsheet.tabs).toHaveLength(2);
});

test('the selected cell of the sheet becomes the query', async () => {
  await sheets.openSidebar();
  await sheets.cell(3, 2).click();
  await sheets.page.keyboard.type('Robotics companies in Germany');
  await sheets.page.keyboard.press('Enter');
  await sheets.cell(3, 2).getByText('Robotics companies in Germany').waitFor();
  await sheets.cell(3, 2).click();
  await sheets.sidebar.getByRole('button', { name: 'Use selected cell' }).click();
  await sheets.sidebar.locator('#query:focus').waitFor();
  await eventually('the cell’s text', async () => (await sheets.query.inputValue()) !== '');
  expect(await sheets.query.inputValue()).toBe('Robotics companies in Germany');
});

test('the whole way is possible with the keyboard alone', async () => {
  const { page } = sheets;
  const press = (key: string) => page.keyboard.press(key);
  await page.getByRole('button', { name: 'Sixtyfour' }).focus();
  await press('Enter');
  await page
    .getByRole('menuitem', { name: 'Find people or companies' })
    .and(page.locator(':focus'))
    .waitFor();
  await press('Enter');
  await sheets.sidebarOpens();
  const focused = sheets.sidebar.locator(':focus');
  await sheets.sidebar.locator('#query:focus').waitFor();
  await page.keyboard.type(QUERY);
  await press('Tab');
  await focused.and(sheets.sidebar.getByRole('button', { name: 'Use selected cell' })).waitFor();
  await press('Tab');
  await press('Tab');
  await focused.and(sheets.sidebar.getByRole('textbox', { name: 'Maximum results' })).waitFor();
  await press('ArrowDown');
  await press('Control+Enter');
  await sheets.card(QUERY).getByRole('button', { name: 'Stop watching' }).waitFor();

  await sheets.watchToTheEnd();
  const open = sheets.card(QUERY).getByRole('button', { name: 'Open tab' });
  for (let stops = 0; stops < 20 && !(await focused.and(open).count()); stops += 1) await press('Tab');
  await press('Enter');
  await page.getByRole('grid', { name: QUERY }).and(page.locator(':focus')).waitFor();
  await press('ArrowDown');
  await page.locator('#cell-2-1.is-active').waitFor();
});
