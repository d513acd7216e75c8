// Text from Sixtyfour, from cells and from Google, with markup in it: shown as it is, and nothing more.
import { csvFile } from '../support/csv-file';
import { done, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import * as invented from './support/invented-searches';
import { SheetsWindow } from './support/sheets-window';
import { SidebarAlone } from './support/sidebar-alone';

const IMAGE = '<img src="x" onerror="window.__pwned=1">';
const SCRIPT = '</textarea></script><script>window.__pwned=1</script>';
const HOSTILE = `${IMAGE}${SCRIPT}<svg onload="window.__pwned=1">`;
const browser = browserOfFile();

/** Whether anything of it ran, or became an element. */
const LOOK_FOR_HARM = `({
  ran: 'window' in globalThis && '__pwned' in window,
  elements: document.querySelectorAll('img, script:not([src]):not(body > script):not(head > script), [onload]').length,
})`;
const NO_HARM = { ran: false, elements: 0 };

test('in the sidebar', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser);
  const { search } = invented;
  await sidebar.show(
    stateWith(
      [
        search(`${HOSTILE} 1`, {
          ...invented.searching,
          agentMessage: HOSTILE,
          status: HOSTILE,
          problem: HOSTILE,
        }),
        search(`${HOSTILE} 2`, { ...invented.inLine, sentence: HOSTILE }),
        search(`${HOSTILE} 3`, { ...invented.importTrouble, problem: HOSTILE }),
        search(
          `${HOSTILE} 4`,
          done({ notes: [HOSTILE], tab: { kind: 'present', title: HOSTILE, sheetId: 7 } }),
          {
            searchId: HOSTILE,
          },
        ),
        search(`${HOSTILE} 5`, { ...invented.failed, sentence: HOSTILE, details: HOSTILE }),
      ],
      {
        apiKey: { kind: 'refused', lastFour: '<b>x', sentence: HOSTILE },
        backgroundCheck: { kind: 'off', sentence: HOSTILE },
      },
    ),
    [
      ['startSearch', { kind: 'failed', message: HOSTILE }],
      ['getSelectedText', { kind: 'returned', value: HOSTILE }],
      [
        'getDownloadLink',
        { kind: 'returned', value: { url: 'javascript:window.__pwned=1', expiresAt: 9e15 } },
      ],
    ],
  );
  const { page } = sidebar;
  for (const more of await page.getByRole('button', { name: 'More', exact: true }).all()) await more.click();
  expect(await page.getByRole('textbox', { name: 'Details for support' }).inputValue()).toBe(HOSTILE);
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await page.getByText('an answer that cannot be shown').first().waitFor();
  await page.getByRole('button', { name: 'Use selected cell' }).click();
  await sidebar.button('Start search').click();
  await page.locator('#start-error', { hasText: HOSTILE }).waitFor();
  expect(await page.getByRole('textbox', { name: /^Describe/ }).inputValue()).toBe(HOSTILE);
  expect(await page.getByText(HOSTILE).count()).toBeGreaterThan(12);
  expect(await page.evaluate(LOOK_FOR_HARM)).toEqual(NO_HARM);

  await sidebar.button('Settings').click();
  await page.getByText(HOSTILE).first().waitFor();
  expect(await page.evaluate(LOOK_FOR_HARM)).toEqual(NO_HARM);
});

test('in Google’s first answer', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser);
  await sidebar.show(stateWith([]), [['getState', { kind: 'failed', message: HOSTILE }]]);
  await sidebar.page.getByText(HOSTILE).waitFor();
  expect(await sidebar.page.evaluate(LOOK_FOR_HARM)).toEqual(NO_HARM);
});

test('in results, progress and queries, all the way to the grid', async () => {
  const sheets = await SheetsWindow.open(browser);
  const { sixtyfour, spreadsheet } = sheets.playground;
  const records = [
    ['name', HOSTILE],
    [HOSTILE, `=HYPERLINK("javascript:window.__pwned=1","${IMAGE}")`],
  ];
  sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes: csvFile(records) });
  const quiet = sixtyfour.addFault({ kind: 'never-ends' });
  sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields: { progress_message: HOSTILE } });
  await sheets.openSidebar();
  await sheets.startSearch(`${HOSTILE}`);
  await sheets.skip(15_000);
  await sheets.sidebar.locator('.message', { hasText: HOSTILE }).waitFor();

  quiet();
  await sheets.watchToTheEnd();
  const tab = spreadsheet.tabs.at(-1);
  expect(tab?.title.startsWith(IMAGE)).toBe(true);
  expect(spreadsheet.snapshot(tab?.id ?? 0)).toMatchObject({
    values: records,
    formulas: [
      ['', ''],
      ['', ''],
    ],
  });
  await sheets.toasts.getByText(IMAGE).waitFor();
  await sheets.sidebar.getByRole('button', { name: 'Open tab' }).click();
  await sheets.cell(2, 1).getByText(HOSTILE).waitFor();
  await sheets.cell(2, 2).click();
  await sheets.page.getByRole('button', { name: 'Playground controls' }).click();
  await sheets.page.getByRole('complementary', { name: 'Playground controls' }).waitFor();
  expect(await sheets.page.evaluate(LOOK_FOR_HARM)).toEqual(NO_HARM);
  expect(await sheets.sidebar.evaluate(LOOK_FOR_HARM)).toEqual(NO_HARM);
});

test('in cells and tab names that somebody types, and in what the self-test shows', async () => {
  const sheets = await SheetsWindow.open(browser);
  const { page } = sheets;
  await sheets.cell(1, 1).click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Edit A1' }).fill(HOSTILE);
  await page.keyboard.press('Enter');
  await sheets.cell(1, 1).getByText(HOSTILE).waitFor();
  await sheets.tabButton('Sheet1').dblclick();
  await page.getByRole('textbox', { name: 'New name of Sheet1' }).fill(IMAGE);
  await page.keyboard.press('Enter');
  await sheets.tabButton(IMAGE).waitFor();

  await sheets.chooseMenuItem('Run self-test');
  const dialog = page.getByRole('dialog', { name: 'Sixtyfour self-test' });
  const report = dialog.frameLocator('iframe');
  await report.getByRole('table').waitFor();
  expect(await page.evaluate(LOOK_FOR_HARM)).toEqual(NO_HARM);
});
