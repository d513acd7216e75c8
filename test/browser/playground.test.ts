// The playground around the add-on: a spreadsheet one can work in, and controls that are no part of it.
import { projectPath } from '../../local/project';
import { axeFindings } from './support/accessibility';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { SheetsWindow, WITH_FEW_CELLS } from './support/sheets-window';

const QUERY = 'Owners of organic bakeries in Lyon';
const browser = browserOfFile();
let sheets: SheetsWindow;

beforeEach(async () => {
  sheets = await SheetsWindow.open(browser);
});

const controls = () => sheets.page.getByRole('complementary', { name: 'Playground controls' });

async function openControls(): Promise<void> {
  await sheets.page.getByRole('button', { name: 'Playground controls' }).click();
  await controls().waitFor();
}

test('a log is kept on request, says who one is in it, and is stopped', async () => {
  await sheets.openSidebar();
  const { sidebar } = sheets;
  await sidebar.getByRole('button', { name: 'Settings' }).click();
  await sidebar.getByRole('button', { name: 'Keep a log' }).click();
  await sheets.tabButton('Sixtyfour log').waitFor();
  await sidebar.getByRole('button', { name: 'Back' }).click();
  await sheets.startSearch(QUERY);
  await sheets.watchToTheEnd();
  await sheets.closeSidebar();
  await sheets.openSidebar();
  await sheets.sidebar.getByRole('button', { name: 'Settings' }).click();
  await sheets.sidebar.getByText('It calls you User 1.').waitFor();
  await sheets.sidebar.getByRole('button', { name: 'Stop the log' }).click();
  await sheets.sidebar.getByRole('button', { name: 'Keep a log' }).waitFor();
  await sheets.tabButton('Sixtyfour log').waitFor();
});

test('it says that the API is simulated', async () => {
  await sheets.page.getByText('Simulated Sixtyfour API').waitFor();
});

test('cells take what is typed as a spreadsheet does', async () => {
  const { page } = sheets;
  await sheets.cell(2, 2).click();
  await page.keyboard.type('02139');
  await page.keyboard.press('Tab');
  await page.keyboard.type("'02139");
  await page.keyboard.press('Enter');
  await sheets.cell(2, 3).getByText('02139', { exact: true }).waitFor();
  await sheets.cell(2, 2).getByText('2139', { exact: true }).waitFor();
  await sheets.cell(2, 3).click();
  const formulaBar = page.getByRole('textbox', { name: /^Formula bar/ });
  await eventually('the cell in the formula bar', async () => (await formulaBar.inputValue()) === "'02139");

  await sheets.cell(2, 3).dblclick();
  await page.getByRole('textbox', { name: 'Edit C2' }).fill('changed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await eventually('an empty cell', () => {
    const { values } = sheets.playground.spreadsheet.snapshot(0);
    return values[1]?.[1] === 2139 && values[1].length === 2;
  });
});

test('tabs are added, renamed, chosen and deleted', async () => {
  const { page } = sheets;
  await page.getByRole('button', { name: 'Add sheet' }).click();
  await sheets.tabButton('Sheet2').press('F2');
  await page.getByRole('textbox', { name: 'New name of Sheet2' }).fill('Leads');
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Leads' }).waitFor();
  await sheets.tabButton('Sheet1').click();
  await page.getByRole('grid', { name: 'Sheet1' }).waitFor();

  await page.getByRole('button', { name: 'Menu of Leads' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await sheets.tabButton('Leads').waitFor({ state: 'detached' });
  // The last one has to stay, and the page says why.
  await page.getByRole('button', { name: 'Menu of Sheet1' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await sheets.toasts.locator('.toast').waitFor();
  // The browser's own word on the refusal.
  expect(sheets.opened.problems).toEqual([expect.stringContaining('409')]);
  sheets.opened.forgetProblems();
  expect(sheets.playground.spreadsheet.tabs.map(({ title }) => title)).toEqual(['Sheet1']);
});

test('a long result is scrolled through to its last row', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY, 1500);
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByRole('button', { name: 'Open tab' }).click();
  const grid = sheets.page.getByRole('grid', { name: QUERY });
  await grid.waitFor();
  expect(await grid.getAttribute('aria-rowcount')).toBe('1503');
  await grid.press('Control+ArrowDown');
  const { values } = sheets.playground.spreadsheet.snapshot((await sheets.tab(QUERY)).id);
  await sheets.cell(1501, 1).getByText(String(values[1500]?.[0])).waitFor();
  await grid.press('Control+ArrowRight');
  const lastColumn = values[1500]?.length ?? 0;
  await sheets
    .cell(1501, lastColumn)
    .getByText(String(values[1500]?.[lastColumn - 1]))
    .waitFor();
  await grid.press('Home');
  // Headers stay in sight.
  await sheets.cell(1, 1).getByText('name').waitFor();
});

test('the controls decide what the API does next, skip time and kill an execution', async () => {
  const { page } = sheets;
  await openControls();
  await controls().getByLabel('What it does next').selectOption('Never-ending task');
  await controls().getByText('Searches go on running until this is switched off.').waitFor();
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await controls().getByRole('button', { name: 'Skip 1 minute' }).click();
  await sheets.card(QUERY).getByText('Finalizing results').waitFor();

  await controls()
    .getByRole('button', { name: /^Kill checkSearchesInBackground/ })
    .first()
    .click();
  await controls().getByText('Killed: by hand.').first().waitFor();
  await controls().getByLabel('What it does next').selectOption('Everything works');
  await controls().getByRole('button', { name: 'Skip 1 minute' }).click();
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
  await controls().getByText('POST /search/start-deep-search').waitFor();
  expect(await page.content()).not.toContain('sk-invented');
});

test('errors of the platform come in the language that was chosen, and are understood all the same', async () => {
  await openControls();
  await controls().getByLabel('Error texts in').selectOption('German');
  sheets.playground.sixtyfour.addFault({ kind: 'network-failure', on: 'status', failure: 'dns', times: 1 });
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.skip(15_000);
  await sheets.card(QUERY).getByText('Sixtyfour could not be reached. Your search goes on').waitFor();
  await sheets.skip(30_000);
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
});

test('a second person has a key and searches of their own, and the tabs in common', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.watchToTheEnd();
  await sheets.page.getByLabel('You are').selectOption('Sam Sample');
  await sheets.page.waitForURL(/person=sam/);
  await sheets.tabButton(QUERY).waitFor();
  await sheets.openSidebar();
  await sheets.sidebar.getByLabel('Sixtyfour API key').waitFor();
  expect(await sheets.card(QUERY).count()).toBe(0);
});

test('a sidebar is heard, and told of skipped time, in a window that is too busy to draw', async () => {
  const busy = await sheets.page.addInitScript({ path: projectPath('test/browser/support/busy-window.js') });
  browser.afterwards(() => busy.dispose());
  await sheets.load();
  await sheets.openSidebar();
  await sheets.skip(3_600_000);
  await eventually('the time in the sidebar', async () => {
    const aheadMs = Number(await sheets.sidebar.evaluate('Date.now()')) - Date.now();
    return aheadMs > 3_000_000;
  });
});

test('the menu checks searches without the sidebar', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.closeSidebar();
  await sheets.playground.runtime.advanceBy(20_000);
  await sheets.chooseMenuItem('Check searches now');
  await sheets.toasts.getByText(`12 rows arrived in the tab "${QUERY}". No search is under way.`).waitFor();
});

test('the self-test finds nothing out of order, and tidies up', async () => {
  await sheets.chooseMenuItem('Run self-test');
  const dialog = sheets.page.getByRole('dialog', { name: 'Sixtyfour self-test' });
  const report = dialog.frameLocator('iframe');
  await report.getByRole('heading', { name: /none with another result than expected/ }).waitFor();
  const frame = await (await report.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error('The dialog has a frame.');
  await sheets.page.setViewportSize(WITH_FEW_CELLS);
  expect(await axeFindings(frame)).toEqual([]);
  expect(await axeFindings(sheets.page.mainFrame())).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sheets.playground.spreadsheet.tabs.map(({ title }) => title)).toEqual(['Sheet1']);
});

test('axe finds nothing in the page, with everything open', async () => {
  await openControls();
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByRole('button', { name: 'Open tab' }).click();
  await sheets.page.getByRole('grid', { name: QUERY }).waitFor();
  await sheets.page.setViewportSize(WITH_FEW_CELLS);
  expect(await axeFindings(sheets.page.mainFrame())).toEqual([]);
  expect(await axeFindings(sheets.sidebar)).toEqual([]);
  await sheets.page.getByRole('button', { name: 'Sixtyfour' }).press('Enter');
  await sheets.page.getByRole('menu').waitFor();
  expect(await axeFindings(sheets.page.mainFrame())).toEqual([]);
});
