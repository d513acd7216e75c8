// Working in the playground's grid: selecting, rows and columns, undoing, and the clipboard.
import { axeFindings } from './support/accessibility';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { SheetsWindow } from './support/sheets-window';

const browser = browserOfFile();
let sheets: SheetsWindow;

beforeEach(async () => {
  sheets = await SheetsWindow.open(browser);
  const { spreadsheet } = sheets.playground;
  spreadsheet.typedRows(0, 1, 1, [
    ['name', 'city', 'note'],
    ['Ada', 'Lyon', ''],
    ['Bo', 'Graz', 'call'],
    ['Cy', 'Turin', ''],
  ]);
  await sheets.cell(4, 1).getByText('Cy').waitFor();
});

const nameBox = () => sheets.page.getByRole('textbox', { name: /^Name box/ });
const names = () => sheets.playground.spreadsheet.snapshot(0).displayValues.map(([name]) => name);

async function expectSelected(range: string): Promise<void> {
  await eventually(`${range} selected`, async () => (await nameBox().inputValue()) === range);
}

async function centreOf(row: number, column: number): Promise<{ x: number; y: number }> {
  const box = await sheets.cell(row, column).boundingBox();
  if (!box) throw new Error(`The cell ${row}, ${column} cannot be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const [start, end] = [await centreOf(...from), await centreOf(...to)];
  const { mouse } = sheets.page;
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(end.x, end.y, { steps: 5 });
  await mouse.up();
}

test('dragging and Shift select a range, of which scripts know, and no text of the page', async () => {
  await drag([4, 3], [2, 1]);
  await expectSelected('A2:C4');
  expect(await sheets.page.evaluate('String(getSelection())')).toBe('');
  expect(await sheets.page.locator('[role="gridcell"][aria-selected="true"]').count()).toBe(9);
  const [person] = sheets.playground.people;
  await eventually('the range in the spreadsheet', () => {
    const { area } = sheets.playground.spreadsheet.selectionOf(person?.user ?? {});
    return area.row === 2 && area.rows === 3 && area.columns === 3;
  });

  await sheets.cell(2, 1).click();
  await sheets.cell(3, 2).click({ modifiers: ['Shift'] });
  await expectSelected('A2:B3');
  await sheets.page.keyboard.press('Shift+ArrowDown');
  await sheets.page.keyboard.press('Shift+ArrowRight');
  await expectSelected('A2:C4');
  await sheets.page.keyboard.press('Delete');
  await eventually('empty cells', () => names().length === 1);
});

test('headers select their rows and columns, the corner everything', async () => {
  const { page } = sheets;
  await page.getByRole('columnheader', { name: 'B', exact: true }).click();
  await expectSelected('B1:B1000');
  await page.getByRole('columnheader', { name: 'D', exact: true }).click({ modifiers: ['Shift'] });
  await expectSelected('B1:D1000');
  await page.getByRole('rowheader', { name: '3', exact: true }).click();
  await expectSelected('A3:Z3');
  await page.getByRole('columnheader', { name: 'Row' }).click();
  await expectSelected('A1:Z1000');
});

test('a drag beyond the edge scrolls on, and one that ends over the sidebar ends', async () => {
  const { page } = sheets;
  await sheets.openSidebar();
  const start = await centreOf(2, 2);
  const grid = await page.getByRole('grid').boundingBox();
  if (!grid) throw new Error('The grid can be seen.');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(grid.x + grid.width + 100, grid.y + grid.height + 5, { steps: 5 });
  await eventually('rows that were out of sight', async () => {
    const [, last = '0'] = /:[A-Z]+(\d+)$/.exec(await nameBox().inputValue()) ?? [];
    return Number(last) > 60;
  });
  await page.mouse.up();
  const range = await nameBox().inputValue();
  await page.mouse.move(start.x, start.y);
  await expectSelected(range);
});

test('rows and columns are inserted and deleted from a menu, and undone', async () => {
  const { page } = sheets;
  const choose = (name: string) => page.getByRole('menuitem', { name, exact: true }).click();
  await sheets.cell(3, 1).click({ button: 'right' });
  await choose('Insert 1 row above');
  await eventually('a new row', () => names().join() === 'name,Ada,,Bo,Cy');

  await page.getByRole('rowheader', { name: '2', exact: true }).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Edit' }).click();
  await choose('Delete rows 2 to 3');
  await eventually('two rows less', () => names().join() === 'name,Bo,Cy');

  await page.getByRole('columnheader', { name: 'A', exact: true }).click({ button: 'right' });
  expect(await page.getByRole('menuitem', { name: /row/ }).count()).toBe(0);
  await choose('Insert 1 column left');
  await eventually('a new column', () => names().join() === ',,');

  await page.getByRole('grid').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await eventually('everything as it was', () => names().join() === 'name,Ada,Bo,Cy');
  await page.keyboard.press('Control+y');
  await eventually('the first step again', () => names().join() === 'name,Ada,,Bo,Cy');
  await page.getByRole('button', { name: 'Edit' }).click();
  await choose('Undo');
  await eventually('and undone again', () => names().join() === 'name,Ada,Bo,Cy');
});

test('the keyboard opens the menu as well, and Escape gives the focus back', async () => {
  const { page } = sheets;
  await sheets.cell(3, 1).click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Insert 1 row above' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await expectSelected('A4');
});

test('a range is copied as text, and pasted here with its formats', async () => {
  const { page } = sheets;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await drag([2, 1], [3, 2]);
  await page.keyboard.press('Control+c');
  await eventually(
    'the texts on the clipboard',
    async () => (await page.evaluate('navigator.clipboard.readText()')) === 'Ada\tLyon\nBo\tGraz',
  );
  await sheets.cell(6, 2).click();
  await page.keyboard.press('Control+v');
  await sheets.cell(7, 3).getByText('Graz').waitFor();
  await page.keyboard.press('Control+z');
  await sheets.cell(7, 3).getByText('Graz').waitFor({ state: 'detached' });
});

test('a filter mark opens a menu that sorts and hides rows, also by the keyboard', async () => {
  const { page } = sheets;
  await sheets.cell(1, 1).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('menuitem', { name: 'Create a filter' }).click();
  await page.getByRole('button', { name: 'Filter of column B' }).click();
  await page.getByRole('button', { name: 'Sort Z to A' }).click();
  await eventually('rows sorted by city', () => names().join() === 'name,Cy,Ada,Bo');

  await sheets.cell(1, 1).click();
  await page.keyboard.press('Alt+ArrowDown');
  const menu = page.getByRole('dialog', { name: 'Filter of column A' });
  await menu.getByLabel('Find a value').fill('a');
  await menu.getByLabel('Ada').uncheck();
  expect(await axeFindings(page.mainFrame())).toEqual([]);
  await menu.getByRole('button', { name: 'OK' }).click();
  await sheets.cell(3, 1).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Filter of column A, hides rows' }).waitFor();
  // From one row to the next that is shown.
  await sheets.cell(2, 1).click();
  await page.keyboard.press('ArrowDown');
  await expectSelected('A4');
  await page.keyboard.press('Control+z');
  await sheets.cell(3, 1).getByText('Ada').waitFor();
});

test('formulas are evaluated, and follow what they read', async () => {
  const { page } = sheets;
  await sheets.cell(5, 4).click();
  await page.keyboard.type('=COUNTA(A2:A)');
  await page.keyboard.press('Enter');
  await sheets.cell(5, 4).getByText('3', { exact: true }).waitFor();
  await sheets.cell(5, 1).click();
  await page.keyboard.type('Di');
  await page.keyboard.press('Enter');
  await sheets.cell(5, 4).getByText('4', { exact: true }).waitFor();
});

test('an address is a link that leads out of the page', async () => {
  const { page } = sheets;
  const address = 'https://example.com/people/ada';
  sheets.playground.spreadsheet.typed(0, 2, 3, address);
  const link = sheets.cell(2, 3).getByRole('link', { name: address });
  // A click selects the cell, and stays here.
  await link.click({ position: { x: 8, y: 8 } });
  await expectSelected('C2');
  const open = page.getByRole('link', { name: 'Open link' });
  expect(await open.getAttribute('href')).toBe(address);
  expect(await open.getAttribute('rel')).toBe('noopener noreferrer');
  expect(page.context().pages()).toHaveLength(1);
});

test('on a narrow window the banner is one line', async () => {
  await sheets.page.setViewportSize({ width: 390, height: 800 });
  const bar = await sheets.page.getByRole('region', { name: 'Playground' }).boundingBox();
  // Two lines of the text alone would be higher.
  expect(bar?.height).toBeLessThan(42);
  await sheets.page.getByText('Simulated Sixtyfour API').waitFor();
  await sheets.page.getByRole('button', { name: 'Playground controls' }).waitFor();
});

test('notes and formulas beside results are sorted with them', async () => {
  const { page, playground } = sheets;
  await sheets.openSidebar();
  await sheets.startSearch('Bakers in Graz', 5);
  await sheets.watchToTheEnd();
  const tab = await sheets.tab('Bakers in Graz');
  await sheets.tabButton('Bakers in Graz').click();
  const width = playground.spreadsheet.snapshot(tab.id).values[0]?.length ?? 0;
  const cells = () => playground.spreadsheet.snapshot(tab.id).displayValues.slice(1);
  for (let row = 2; row <= 6; row += 1) {
    const name = playground.spreadsheet.snapshot(tab.id).displayValues[row - 1]?.[0] ?? '';
    playground.spreadsheet.typed(tab.id, row, width + 1, `about ${name}`);
    playground.spreadsheet.typed(tab.id, row, width + 2, `=UPPER(A${row})`);
  }
  const before = cells().map(([name]) => name);
  await page.getByRole('button', { name: 'Filter of column A' }).click();
  await page.getByRole('button', { name: 'Sort A to Z' }).click();
  await eventually('rows in another order', () => cells()[0]?.[0] !== before[0]);
  await eventually('each note and formula beside its row', () =>
    cells().every((row) => {
      const [name = ''] = row;
      return row[width] === `about ${name}` && row[width + 1] === name.toUpperCase();
    }),
  );
});
