// Fields that somebody is in are not taken away or changed under them, and cards stay as they were opened.
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import * as invented from './support/invented-searches';
import { SidebarAlone } from './support/sidebar-alone';

const { search, DAY_MS, ENGINEERS, HISTORY, ROBOTS } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser, NOW);
});

const UNDER_WAY = search('Buyers at Italian furniture makers', invented.searching);
const NEWS = { ...UNDER_WAY, progress: { ...invented.searching, agentMessage: 'Removing duplicates' } };

test('the form of the first search stays when its query is cleared', async () => {
  await sidebar.show(stateWith([], { apiKey: { kind: 'missing' } }));
  await sidebar.button(ROBOTS).press('Enter');
  await sidebar.page.locator('#query:focus').waitFor();
  await sidebar.query.fill('');
  await sidebar.button(ROBOTS).waitFor();
  await sidebar.page.keyboard.type(ENGINEERS);
  expect(await sidebar.query.inputValue()).toBe(ENGINEERS);
});

test('a form that is in use before the first answer stays when that answer fails', async () => {
  await sidebar.show(stateWith([]));
  await sidebar.query.waitFor();
  sidebar.answers.set('getState', { kind: 'failed', message: 'PERMISSION_DENIED' });
  await sidebar.open();
  await sidebar.query.pressSequentially('Bakers');
  await sidebar.page.getByRole('heading', { name: 'Google did not let the add-on in' }).waitFor();
  await sidebar.page.keyboard.type(' in Lyon');
  expect(await sidebar.query.inputValue()).toBe('Bakers in Lyon');

  sidebar.answers.clear();
  await sidebar.button('Try again').press('Enter');
  await sidebar.button('Try again').waitFor({ state: 'detached' });
  expect(await sidebar.query.inputValue()).toBe('Bakers in Lyon');
});

test('the filter of the history stays when it is cleared after the list has become short', async () => {
  await sidebar.show(stateWith([UNDER_WAY, ...HISTORY]));
  const filter = sidebar.page.getByRole('searchbox', { name: 'Filter searches' });
  await filter.fill('x');
  sidebar.state = { ...sidebar.state, searches: [NEWS, ...HISTORY.slice(0, 2)] };
  await sidebar.newsArrive();
  await filter.fill('');
  await sidebar.page.keyboard.type('robot');
  expect(await filter.inputValue()).toBe('robot');
});

describe('what another search used as its maximum', () => {
  beforeEach(async () => {
    await sidebar.show(stateWith([UNDER_WAY]));
    await sidebar.maximum.waitFor();
    sidebar.state = { ...sidebar.state, searches: [NEWS], defaultMaxResults: 250 };
  });

  test('does not replace the one that is about to be changed', async () => {
    await sidebar.maximum.press('ControlOrMeta+a');
    await sidebar.newsArrive();
    expect(await sidebar.maximum.inputValue()).toBe('1000');
    await sidebar.page.keyboard.type('5');
    expect(await sidebar.maximum.inputValue()).toBe('5');
  });

  test('is taken over by one that was merely passed', async () => {
    await sidebar.maximum.press('Tab');
    await sidebar.newsArrive();
    expect(await sidebar.maximum.inputValue()).toBe('250');
  });
});

test('midnight leaves a card of the history open, and the keyboard in it', async () => {
  await sidebar.show(stateWith([UNDER_WAY, ...HISTORY]));
  const card = sidebar.page.getByRole('article', { name: ENGINEERS });
  await card.getByRole('button', { name: 'More', exact: true }).press('Enter');
  const again = card.getByRole('button', { name: 'Run again' });
  await again.focus();
  sidebar.state = { ...sidebar.state, now: NOW + DAY_MS, searches: [NEWS, ...HISTORY] };
  await sidebar.newsArrive();
  await sidebar.page.getByRole('heading', { name: 'Monday 11 May' }).waitFor();
  expect(await again.and(sidebar.page.locator(':focus')).count()).toBe(1);
});
