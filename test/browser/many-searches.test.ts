// Many searches from selected cells, from the menu to the tabs, with the sidebar closed meanwhile.
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { SheetsWindow } from './support/sheets-window';

const browser = browserOfFile();
/** Short enough for an execution to get something done in it. */
const A_MOMENT_MS = 10_000;

test('six selected cells are previewed, started by one click, and are one card until all have arrived', async () => {
  const sheets = await SheetsWindow.open(browser);
  const { playground, page } = sheets;
  const { spreadsheet } = playground;
  const companies = ['Acme', 'Globex', '', 'acme', 'Initech', 'Umbrella', 'Hooli', 'Vehement'];
  spreadsheet.typedRows(0, 1, 1, [['Company'], ...companies.map((company) => [company])]);
  await sheets.openSidebar();
  await page.getByRole('gridcell', { name: 'Acme', exact: true }).first().click();
  await page.keyboard.down('Shift');
  await page.getByRole('gridcell', { name: 'Vehement', exact: true }).click();
  await page.keyboard.up('Shift');
  await sheets.sidebar.getByRole('button', { name: 'Search selected cells' }).click();
  await sheets.sidebar.getByText('Left out: 1 blank (row 4); 1 the same as another (row 5).').waitFor();
  const template = sheets.sidebar.getByRole('textbox', { name: 'One search for each row' });
  await template.fill('CTO at {{Compny}}');
  await sheets.sidebar.locator('.error', { hasText: 'did you mean "Company"?' }).waitFor();
  await template.fill('CTO at {{Company}}');
  await sheets.sidebar.getByText('CTO at Vehement').waitFor();
  await sheets.sidebar.getByRole('button', { name: 'up to 25 results' }).click();
  await sheets.sidebar.getByText('In all up to 150 results').waitFor();
  const goTo = sheets.sidebar.getByRole('combobox', { name: 'Results go to' });
  await goTo.selectOption('One new tab for all');
  await sheets.sidebar.getByText('All into one new tab, five at a time').waitFor();
  await goTo.selectOption('A tab each');
  await sheets.sidebar.getByRole('button', { name: /^Leave out whom I have/ }).click();
  await sheets.sidebar.getByRole('checkbox', { name: 'Sheet1' }).waitFor();
  await sheets.sidebar.getByRole('button', { name: 'Start 6 searches' }).click();
  await sheets.sidebar.locator('.facts', { hasText: 'of 6 done' }).waitFor();
  await sheets.sidebar.getByRole('button', { name: 'Show searches' }).click();
  await sheets.sidebar.getByText('CTO at Hooli').waitFor();
  await sheets.watchToTheEnd();
  await sheets.sidebar.locator('.outcome', { hasText: '6 done, ' }).waitFor();
  expect(playground.sixtyfour.searches).toHaveLength(6);
  expect(spreadsheet.tabs).toHaveLength(7);
});

test('twelve selected cells become one list while the sidebar is closed, with nobody in it twice', async () => {
  const sheets = await SheetsWindow.open(browser);
  const { spreadsheet } = sheets.playground;
  const queries = Array.from({ length: 12 }, (_, index) => `Bakers in district ${index + 1}`);
  spreadsheet.typedRows(
    0,
    1,
    1,
    queries.map((query) => [query]),
  );
  await sheets.openSidebar();
  await sheets.page.getByRole('gridcell', { name: 'Bakers in district 1', exact: true }).first().click();
  await sheets.page.keyboard.down('Shift');
  await sheets.page.getByRole('gridcell', { name: 'Bakers in district 12', exact: true }).click();
  await sheets.page.keyboard.up('Shift');
  await sheets.sidebar.getByRole('button', { name: 'Search selected cells' }).click();
  await sheets.sidebar.getByRole('button', { name: 'up to 25 results' }).click();
  await sheets.sidebar.getByRole('combobox', { name: 'Results go to' }).selectOption('One new tab for all');
  await sheets.sidebar.getByText('In all up to 300 results').waitFor();
  await sheets.sidebar.getByRole('button', { name: 'Start 12 searches' }).click();
  await sheets.sidebar.locator('.facts', { hasText: 'of 12 done' }).waitFor();
  await sheets.closeSidebar();
  await eventually('all of them', async () => {
    await sheets.skip(A_MOMENT_MS);
    return (await sheets.call('lookAtSearches')).groups[0]?.done === 12;
  });

  await sheets.openSidebar();
  await sheets.sidebar.locator('.outcome', { hasText: '12 done, ' }).waitFor();
  const [, list, ...others] = spreadsheet.tabs.filter(({ isHidden }) => !isHidden);
  expect(others.map(({ title }) => title)).toEqual([]);
  const [heads = [], ...rows] = spreadsheet.snapshot(list?.id ?? 0).displayValues;
  const profiles = rows.map((row) => row[heads.indexOf('linkedin_url')]);
  expect(profiles.length).toBeGreaterThan(200);
  expect(new Set(profiles).size).toBe(profiles.length);
  expect(heads).toContain('Found by');
});
