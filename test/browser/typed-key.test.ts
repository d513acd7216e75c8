// An API key that somebody types goes nowhere but to Sixtyfour, whatever other windows do meanwhile.
import type { SidebarState } from '../../src/contract';
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import * as invented from './support/invented-searches';
import { API_KEY } from './support/sheets-window';
import { answerLater, SidebarAlone } from './support/sidebar-alone';

const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser, NOW);
});

const SET = stateWith([invented.search(invented.ENGINEERS, invented.searching)]);
const MISSING: SidebarState = { ...SET, apiKey: { kind: 'missing' } };
const REFUSED: SidebarState = {
  ...SET,
  apiKey: { kind: 'refused', lastFour: '7f3d', sentence: 'Sixtyfour refused your API key.' },
};
const BEGIN = API_KEY.slice(0, 6);
const REST = API_KEY.slice(6);

/** The sidebar asks by itself, and shows what another window brought about. */
async function arrives({ apiKey }: SidebarState, sign = sidebar.page.getByText('News')): Promise<void> {
  const progress = { ...invented.searching, agentMessage: 'News' };
  sidebar.state = { ...sidebar.state, apiKey, searches: SET.searches.map((one) => ({ ...one, progress })) };
  await sidebar.newsArrive(sign);
}

async function kept(): Promise<string> {
  return sidebar.page.evaluate<string>('JSON.stringify({ ...localStorage })');
}

test.each([
  ['missing', MISSING],
  ['refused', REFUSED],
])(
  'a key set in another window leaves the rest of a typed one in its field, after one %s',
  async (_, state) => {
    await sidebar.show(state);
    await sidebar.key.pressSequentially(BEGIN);
    await arrives(SET);
    await sidebar.page.keyboard.type(REST);
    expect(await sidebar.key.inputValue()).toBe(API_KEY);
    expect(await sidebar.query.inputValue()).toBe('');
    expect(await kept()).not.toContain(REST);

    await sidebar.page.keyboard.press('Enter');
    await sidebar.key.waitFor({ state: 'detached' });
    expect(sidebar.callsOf('saveApiKey')).toEqual([[API_KEY]]);
    await sidebar.page.locator('#query:focus').waitFor();
  },
);

test('also a key that is about to be pasted, and one may think better of it', async () => {
  await sidebar.show(MISSING);
  await sidebar.page.locator('#sixtyfour-api-key:focus').waitFor();
  await arrives(SET);
  await sidebar.page.keyboard.insertText(API_KEY);
  expect(await sidebar.key.inputValue()).toBe(API_KEY);
  await sidebar.button('Cancel').click();
  await sidebar.key.waitFor({ state: 'detached' });
  expect(sidebar.callsOf('saveApiKey')).toEqual([]);
});

test('a key set in another window takes the form away where nobody types', async () => {
  await sidebar.show(MISSING);
  await sidebar.query.focus();
  await arrives(SET);
  await sidebar.key.waitFor({ state: 'detached' });
});

test('what is typed while a key is checked stays, and is saved on its own', async () => {
  const { answer, give } = answerLater();
  await sidebar.show(MISSING, [['saveApiKey', answer]]);
  await sidebar.key.fill(BEGIN);
  await sidebar.key.press('Enter');
  await sidebar.button('Checking the key…').waitFor();
  await sidebar.page.keyboard.type(REST);
  sidebar.state = { ...sidebar.state, apiKey: SET.apiKey };
  give(sidebar.state);
  await sidebar.button('Save key').waitFor();
  await sidebar.page.clock.runFor(1_000);
  await sidebar.page.keyboard.press('Enter');
  await eventually('the second key', () => sidebar.callsOf('saveApiKey').length === 2);
  expect(sidebar.callsOf('saveApiKey')).toEqual([[BEGIN], [API_KEY]]);
  expect(await kept()).not.toContain(REST);
});

test.each([
  ['the first one is set', MISSING, SET, 'Cancel'],
  ['the one it replaces is removed', SET, MISSING, 'Get a key'],
])('a key typed in the settings stays there when %s in another window', async (_, before, after, sign) => {
  await sidebar.show(before);
  await sidebar.button('Settings').click();
  if (before === SET) await sidebar.button('Replace').click();
  await sidebar.key.pressSequentially(BEGIN);
  await arrives(after, sidebar.page.getByText(sign));
  await sidebar.page.keyboard.type(REST);
  expect(await sidebar.key.inputValue()).toBe(API_KEY);
});
