// The first minutes with the add-on, in the playground.
import { browserOfFile } from './support/browser';
import { API_KEY, SheetsWindow } from './support/sheets-window';

const browser = browserOfFile();

test('whoever opens the sidebar for the first time gives a key, tries an example and gets a tab', async () => {
  const sheets = await SheetsWindow.open(browser, { hasKey: false });
  await sheets.openSidebar();
  const { sidebar } = sheets;
  await sidebar.getByText('and find them in a new tab of this spreadsheet').waitFor();
  const link = sidebar.getByRole('link', { name: 'Get a key' });
  expect(await link.getAttribute('href')).toBe('https://app.sixtyfour.ai/keys');
  expect(await link.getAttribute('target')).toBe('_blank');

  const key = sidebar.getByLabel('Sixtyfour API key');
  await key.fill('wrong-key-0123456789');
  await sidebar.getByRole('button', { name: 'Save key' }).click();
  await sidebar
    .locator('.error', { hasText: 'Sixtyfour refused this API key, so it was not saved.' })
    .waitFor();
  expect(await key.inputValue()).toBe('wrong-key-0123456789');

  await key.fill(API_KEY);
  await key.press('Enter');
  await sidebar.getByRole('region', { name: 'New search' }).waitFor();
  await key.waitFor({ state: 'detached' });
  expect(sheets.playground.sixtyfour.searches).toEqual([]);

  const example = 'VP of Engineering at Series B SaaS startups in New York';
  await sidebar.getByRole('button', { name: example }).click();
  await sidebar.getByRole('textbox', { name: 'Maximum results' }).fill('25');
  await sidebar.getByRole('button', { name: 'Start search' }).click();
  await sheets.card(example).getByRole('button', { name: 'Stop watching' }).waitFor();
  expect(await sheets.query.inputValue()).toBe('');

  await sheets.watchToTheEnd();
  await sheets.card(example).getByText('25 rows, verified').waitFor();
  await sheets.tabButton(example).waitFor();
});

test('a key that could not be checked is not saved, and stays in its field', async () => {
  const sheets = await SheetsWindow.open(browser, { hasKey: false });
  sheets.playground.sixtyfour.addFault({ kind: 'network-failure', on: 'status', failure: 'dns', times: 1 });
  await sheets.openSidebar();
  const key = sheets.sidebar.getByLabel('Sixtyfour API key');
  await key.fill(API_KEY);
  await key.press('Enter');
  await sheets.sidebar.locator('.error', { hasText: 'could not be reached' }).waitFor();
  expect(await key.inputValue()).toBe(API_KEY);

  await sheets.sidebar.getByRole('button', { name: 'Save key' }).click();
  await sheets.sidebar.getByRole('region', { name: 'New search' }).waitFor();
});

test('the key is shown by its last four characters, replaced and removed in the settings', async () => {
  const sheets = await SheetsWindow.open(browser);
  await sheets.openSidebar();
  const { sidebar } = sheets;
  await sidebar.getByRole('button', { name: 'Settings' }).click();
  const setting = sidebar.getByRole('region', { name: 'API key' });
  await setting.getByText(`Set, ends in ${API_KEY.slice(-4)}`).waitFor();

  await setting.getByRole('button', { name: 'Replace' }).click();
  await setting.getByLabel('Sixtyfour API key').fill('sk-another-invented-key-9z9z');
  await setting.getByRole('button', { name: 'Save key' }).click();
  await setting.getByText('Set, ends in 9z9z').waitFor();

  await setting.getByRole('button', { name: 'Remove' }).click();
  await setting.getByRole('button', { name: 'Remove key' }).click();
  await setting.getByLabel('Sixtyfour API key').waitFor();
  expect((await sheets.call('getState')).apiKey).toEqual({ kind: 'missing' });

  await sidebar.getByRole('button', { name: 'Back to searches' }).click();
  await sidebar.getByLabel('Sixtyfour API key').waitFor();
});
