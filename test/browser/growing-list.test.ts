// A list grown by hand in the playground: two searches with people in common, and what its user does in between.
import { columnLetters } from '../../local/apps-script/spreadsheet/area';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { SheetsWindow } from './support/sheets-window';

const BAKERS = 'Owners of bakeries in Lyon';
/** Two of those in common have changed since, one of them where the user has edited. */
const GROCERS = 'Grocers in Lyon';
const PEOPLE = 12;
/** Of the twelve, in the share that the playground's settings promise. */
const IN_COMMON = 7;
const browser = browserOfFile();
let sheets: SheetsWindow;

const rows = (): readonly (readonly string[])[] => {
  const tab = sheets.playground.spreadsheet.tabTitled(BAKERS);
  return tab === null ? [] : sheets.playground.spreadsheet.snapshot(tab.id).displayValues;
};

/** By the heads of the columns. */
const cellOf = (row: readonly string[], head: string) => row[rows()[0]?.indexOf(head) ?? -1];
const column = (head: string) =>
  rows()
    .slice(1)
    .map((row) => cellOf(row, head));
const rowWith = (head: string, text: string | undefined) =>
  rows()
    .slice(1)
    .find((row) => cellOf(row, head) === text) ?? [];

async function typeInto(row: number, head: string, text: string): Promise<void> {
  const place = head === '' ? (rows()[0]?.length ?? 0) : (rows()[0]?.indexOf(head) ?? 0);
  const nameBox = sheets.page.getByRole('textbox', { name: /^Name box/ });
  await nameBox.fill(`${columnLetters(place + 1)}${row}`);
  await nameBox.press('Enter');
  await sheets.page.locator('.grid:focus').waitFor();
  await sheets.page.keyboard.type(text);
  await sheets.page.keyboard.press('Enter');
  await eventually(`${text} in its cell`, () => rows()[row - 1]?.[place] === text);
}

test('who is known is recognised, and what the user has noted, edited, sorted and deleted stays so', async () => {
  sheets = await SheetsWindow.open(browser);
  const { page } = sheets;
  await page.getByRole('button', { name: /controls/ }).click();
  await page
    .getByLabel('Results have to do with earlier ones')
    .selectOption({ label: 'Some new, some changed, some gone' });
  await sheets.openSidebar();
  await sheets.startSearch(BAKERS, PEOPLE);
  await sheets.watchToTheEnd();
  await sheets.card(BAKERS).getByRole('button', { name: 'Open tab' }).click();
  await page.getByRole('grid', { name: BAKERS }).waitFor();

  const [, noted, edited, deleted] = rows().map((row) => cellOf(row, 'linkedin_url'));
  await typeInto(1, '', 'My note');
  await typeInto(2, 'My note', 'Met in May');
  await typeInto(3, 'title', 'Baker, and a friend');
  await page.getByRole('grid').press('Control+Home');
  await page.getByRole('rowheader', { name: '4', exact: true }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete row 4' }).click();
  await eventually('one row less', () => rows().length === PEOPLE);
  await page.getByRole('button', { name: 'Filter of column A' }).click();
  await page.getByRole('button', { name: 'Sort Z to A' }).click();
  await eventually('the rows sorted', () => {
    const names = column('name').map(String);
    return (
      names.join() === names.toSorted((a, b) => b.localeCompare(a, 'en', { sensitivity: 'base' })).join()
    );
  });
  const sorted = column('linkedin_url');

  await sheets.sidebar.getByLabel('Results go to').selectOption({ label: BAKERS });
  await sheets.sidebar.getByText(`${PEOPLE - 1} of ${PEOPLE - 1} by LinkedIn profile`).waitFor();
  await sheets.sidebar.getByText(`Up to 12 results into ${BAKERS}`).waitFor();
  await sheets.startSearch(GROCERS, PEOPLE);
  await sheets.watchToTheEnd();
  const card = sheets.card(GROCERS);
  await card.getByText(`${PEOPLE - IN_COMMON} new, 2 changed, 4 known, 1 you had deleted`).waitFor();

  // Whoever was there stands where the user has sorted them to, and the new ones follow.
  expect(column('linkedin_url').slice(0, PEOPLE - 1)).toEqual(sorted);
  expect(rows()).toHaveLength(1 + PEOPLE - 1 + PEOPLE - IN_COMMON);
  expect(new Set(column('linkedin_url')).size).toBe(rows().length - 1);
  expect(cellOf(rowWith('linkedin_url', noted), 'My note')).toBe('Met in May');
  expect(cellOf(rowWith('linkedin_url', edited), 'title')).toBe('Baker, and a friend');
  const changes = await sheets.tab('Sixtyfour changes');
  const { displayValues } = sheets.playground.spreadsheet.snapshot(changes.id);
  expect(displayValues.filter((cells) => cells.includes('Baker, and a friend'))).toHaveLength(1);
  expect(column('linkedin_url')).not.toContain(deleted);

  await card.getByRole('button', { name: 'Bring back' }).click();
  await sheets.skipUntil(card.getByText('1 you had deleted'), 'detached');
  await sheets.watchToTheEnd();
  await eventually('the deleted row again', () => column('linkedin_url').includes(deleted));
  expect(sheets.opened.problems).toEqual([]);
});
