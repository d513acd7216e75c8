// A permission that the user has not given: named in the sidebar with a link, and noticed when it is given.
import { browserOfFile } from './support/browser';
import { SheetsWindow } from './support/sheets-window';

const QUERY = 'Owners of organic bakeries in Lyon';
const browser = browserOfFile();
let sheets: SheetsWindow;

beforeEach(async () => {
  sheets = await SheetsWindow.open(browser);
  await sheets.page.getByRole('button', { name: 'Playground' }).click();
});

/** A box in the playground's panel. */
function box(name: string) {
  return sheets.page.getByRole('checkbox', { name });
}

test('an unticked box is named with a link, what was typed stays, and all goes on when it is ticked', async () => {
  await sheets.openSidebar();
  await box('Connect to an external service').uncheck();
  await sheets.startSearch(QUERY);
  await sheets.card(QUERY).getByText('This search waits until you allow the add-on').waitFor();
  await sheets.sidebar
    .getByRole('paragraph')
    .getByText(/^You have not allowed this add-on to connect to an external service/)
    .waitFor();
  const link = sheets.sidebar.getByRole('link', { name: 'Allow it at Google' });
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/script\.google\.com\//);
  expect(await link.getAttribute('target')).toBe('_blank');

  await box('Connect to an external service').check();
  await sheets.skip(20_000);
  await link.waitFor({ state: 'detached' });
  await sheets.watchToTheEnd();
  await sheets.card(QUERY).getByText('12 rows, verified').waitFor();
});

test('without the spreadsheet the list is hidden, a refused click says why, and the list comes back', async () => {
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.card(QUERY).waitFor();
  await box('View and manage spreadsheets').uncheck();
  await sheets.skip(20_000);
  await sheets.sidebar
    .getByRole('paragraph')
    .getByText(/^You have not allowed this add-on to view and manage this spreadsheet/)
    .waitFor();
  await sheets.card(QUERY).waitFor({ state: 'detached' });

  await box('View and manage spreadsheets').check();
  await sheets.skip(20_000);
  await sheets.card(QUERY).waitFor();
});

test('the menu asks for what it cannot do without, and then opens the sidebar', async () => {
  await box('Display and run third-party').uncheck();
  await sheets.chooseMenuItem('Find people or companies');
  await sheets.page.getByText('Google asks for your permission').waitFor();
  await sheets.page.getByRole('button', { name: 'Tick and continue' }).click();
  await sheets.openSidebar();
  expect(await box('Display and run third-party').isChecked()).toBe(true);
});
