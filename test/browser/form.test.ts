// The form and the key, before a server that answers at once.
import { stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { ENGINEERS, FOOD, ROBOTS } from './support/invented-searches';
import { API_KEY } from './support/sheets-window';
import { SidebarAlone } from './support/sidebar-alone';

const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser);
});

async function startRequests(count: number): Promise<readonly unknown[]> {
  return eventually(`${count} starts`, () => {
    const calls = sidebar.callsOf('startSearch');
    return calls.length >= count && calls.map(([request]) => request);
  });
}

test('the query has the keyboard when the sidebar opens', async () => {
  await sidebar.show(stateWith([]));
  await sidebar.page.locator('#query:focus').waitFor();
});

test('a double click, Enter and Ctrl+Enter start one search, and say so at once', async () => {
  await sidebar.show(stateWith([]), [['startSearch', { kind: 'never' }]]);
  await sidebar.query.fill(ENGINEERS);
  await sidebar.button('Start search').dblclick();
  const busy = sidebar.button('Starting…');
  await busy.waitFor();
  await busy.press('Enter');
  await sidebar.query.press('Control+Enter');
  await sidebar.page.getByRole('region', { name: 'Under way' }).getByText('Starting…').waitFor();
  expect(await startRequests(1)).toHaveLength(1);
});

test('the click itself shows that the search starts, before any answer', async () => {
  await sidebar.show(stateWith([]), [['startSearch', { kind: 'never' }]]);
  await sidebar.query.fill(ENGINEERS);
  // One turn of the event loop after the click: no frame is drawn without the news.
  const label = await sidebar.page.evaluate<string>(`new Promise((resolve) => {
    const button = document.querySelector('button[type=submit]');
    button.click();
    setTimeout(() => resolve(button.textContent));
  })`);
  expect(label).toBe('Starting…');
});

test('the request holds what the form says', async () => {
  await sidebar.show(stateWith([]));
  await sidebar.page.getByRole('radio', { name: 'Companies' }).check();
  await sidebar.query.fill(`  ${ROBOTS}\n`);
  await sidebar.maximum.fill('2,500');
  await sidebar.button('More options').click();
  await sidebar.page.getByRole('textbox', { name: 'Search ID' }).fill('robots-2026-05');
  await sidebar.query.press('Control+Enter');
  const [request] = await startRequests(1);
  expect(request).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    query: ROBOTS,
    mode: 'company',
    maxResults: 2500,
    searchId: 'robots-2026-05',
  });
});

test('what cannot be sent is said beside its field, which gets the keyboard', async () => {
  await sidebar.show(stateWith([]));
  await sidebar.maximum.fill('5001');
  await sidebar.button('Start search').click();
  await sidebar.page.locator('#query:focus').waitFor();
  for (const [field, error] of [
    [sidebar.query, 'Describe the people you are looking for.'],
    [sidebar.maximum, 'Enter a whole number from 1 to 5,000.'],
  ] as const) {
    const described = String(await field.getAttribute('aria-describedby')).split(' ');
    await sidebar.page.locator(`#${described[0]}`, { hasText: error }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  }
  expect(sidebar.callsOf('startSearch')).toEqual([]);
});

test('a refusal is shown, and what was typed stays', async () => {
  const message = 'Your Sixtyfour balance is too low, so this search was not started.';
  await sidebar.show(stateWith([]), [['startSearch', { kind: 'failed', message: `Error: ${message}` }]]);
  await sidebar.query.fill(ENGINEERS);
  await sidebar.button('Start search').click();
  await sidebar.page.locator('#start-error', { hasText: message }).waitFor();
  expect(await sidebar.query.inputValue()).toBe(ENGINEERS);
});

test('an example fills the form and starts nothing', async () => {
  await sidebar.show(stateWith([]));
  await sidebar.button(ROBOTS).click();
  await sidebar.page.locator('#query:focus').waitFor();
  expect(await sidebar.query.inputValue()).toBe(ROBOTS);
  expect(await sidebar.page.getByRole('radio', { name: 'Companies' }).isChecked()).toBe(true);
  expect(sidebar.callsOf('startSearch')).toEqual([]);
});

test('the selected cell becomes the query, and what was there is put back by a button or by Ctrl+Z', async () => {
  await sidebar.show(stateWith([]), [['getSelectedText', { kind: 'returned', value: `${FOOD}\n` }]]);
  await sidebar.query.fill('My own words');
  await sidebar.button('Use selected cell').click();
  await sidebar.button('Put back').waitFor();
  expect(await sidebar.query.inputValue()).toBe(FOOD);
  await sidebar.button('Put back').click();
  expect(await sidebar.query.inputValue()).toBe('My own words');
  // The other way round, too: nothing that was ever typed is lost by a click.
  await sidebar.button('Put back').click();
  expect(await sidebar.query.inputValue()).toBe(FOOD);
  await sidebar.query.press('ControlOrMeta+z');
  expect(await sidebar.query.inputValue()).toBe('My own words');

  sidebar.answers.set('getSelectedText', { kind: 'returned', value: ' ' });
  await sidebar.button('Use selected cell').click();
  await sidebar.page.locator('.error', { hasText: 'The selected cell is empty.' }).waitFor();
  expect(await sidebar.query.inputValue()).toBe('My own words');
});

test('the query field grows with its text, up to a limit', async () => {
  await sidebar.show(stateWith([]));
  const height = async () => (await sidebar.query.boundingBox())?.height ?? 0;
  const empty = await height();
  await sidebar.query.fill('A line of it\n'.repeat(8));
  const grown = await height();
  expect(grown).toBeGreaterThan(empty);
  await sidebar.query.fill('A line of it\n'.repeat(200));
  expect(await height()).toBeLessThanOrEqual(320);
  await sidebar.query.fill('x');
  expect(await height()).toBe(empty);
});

test('the maximum goes in round steps, by button and by arrow key', async () => {
  await sidebar.show(stateWith([], { defaultMaxResults: 187 }));
  expect(await sidebar.maximum.inputValue()).toBe('187');
  await sidebar.button('More results').click();
  expect(await sidebar.maximum.inputValue()).toBe('250');
  await sidebar.maximum.press('ArrowDown');
  expect(await sidebar.maximum.inputValue()).toBe('100');
  await sidebar.maximum.fill('5000');
  await sidebar.maximum.press('ArrowUp');
  expect(await sidebar.maximum.inputValue()).toBe('5000');
});

test('a draft survives closing, the key never leaves its field', async () => {
  await sidebar.show(stateWith([], { apiKey: { kind: 'missing' } }), [
    ['saveApiKey', { kind: 'failed', message: 'Sixtyfour refused this API key, so it was not saved.' }],
  ]);
  const key = sidebar.key;
  expect(await key.getAttribute('type')).toBe('password');
  await key.fill(API_KEY);
  await sidebar.button('Save key').click();
  await sidebar.page.locator('#sixtyfour-api-key-error', { hasText: 'refused' }).waitFor();
  expect(await key.inputValue()).toBe(API_KEY);

  await sidebar.button(ROBOTS).click();
  await sidebar.query.fill(ENGINEERS);
  const kept = await sidebar.page.evaluate<string>(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
  );
  expect(kept).toContain(ENGINEERS);
  expect(kept).not.toContain(API_KEY);

  await sidebar.open();
  await sidebar.query.waitFor();
  expect(await sidebar.query.inputValue()).toBe(ENGINEERS);
  expect(await key.inputValue()).toBe('');
});
