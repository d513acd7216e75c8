// From what a search brought to a better one: editing it, with what was typed before kept, and what that may cost.
import { done, NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import * as invented from './support/invented-searches';
import { SidebarAlone } from './support/sidebar-alone';

const { search, BAKERS, ENGINEERS, ROBOTS } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser);
});

test.each([
  ['arrived', invented.arrived],
  ['found nothing', invented.nothingFound],
  ['lost its tab', invented.tabRemoved],
  ['failed', invented.failed],
  ['was given up', invented.givenUp],
  ['was stopped', invented.stopped],
  ['was cancelled', invented.cancelled],
])(
  'a search that %s is edited: the form holds it, the caret is in it, and nothing starts',
  async (_, ended) => {
    await sidebar.show(stateWith([search(ROBOTS, ended, { maxResults: 400 })]));
    await sidebar.query.fill('What I was about to look for');
    await sidebar.inCard(ROBOTS, 'Edit').click();
    await sidebar.page.locator('#query:focus').waitFor();
    expect(await sidebar.query.inputValue()).toBe(ROBOTS);
    expect(await sidebar.page.getByRole('radio', { name: 'Companies' }).isChecked()).toBe(true);
    expect(await sidebar.maximum.inputValue()).toBe('400');
    expect(sidebar.callsOf('startSearch')).toEqual([]);

    await sidebar.button('Put back').click();
    expect(await sidebar.query.inputValue()).toBe('What I was about to look for');
    expect(await sidebar.page.getByRole('radio', { name: 'People' }).isChecked()).toBe(true);
    expect(await sidebar.maximum.inputValue()).toBe('1000');
  },
);

test('what Edit put into the query is taken out by Ctrl+Z', async () => {
  await sidebar.show(stateWith([search(ENGINEERS, invented.arrived)]));
  await sidebar.query.fill('My own words');
  await sidebar.inCard(ENGINEERS, 'Edit').click();
  await sidebar.page.locator('#query:focus').waitFor();
  await sidebar.query.press('ControlOrMeta+z');
  expect(await sidebar.query.inputValue()).toBe('My own words');
});

test('where the maximum was reached the card says so, and edits with more', async () => {
  const full = done({ rows: 1_000 });
  await sidebar.show(stateWith([search(ENGINEERS, full, { maxResults: 1_000 })]));
  await sidebar.card(ENGINEERS).getByText('That is your maximum: there may be more.').waitFor();
  await sidebar.inCard(ENGINEERS, 'Edit with more').click();
  expect(await sidebar.maximum.inputValue()).toBe('5000');
  await sidebar.page.getByText('Up to 5,000 results').waitFor();
});

test('a search that brought all there can be suggests to split it, and no more', async () => {
  await sidebar.show(stateWith([search(ENGINEERS, done({ rows: 5_000 }), { maxResults: 5_000 })]));
  await sidebar.card(ENGINEERS).getByText('as many as one search can bring').waitFor();
  await sidebar.inCard(ENGINEERS, 'Edit').waitFor();
  expect(await sidebar.inCard(ENGINEERS, 'Edit with more').count()).toBe(0);
});

test('where nothing was found the card says what may help', async () => {
  await sidebar.show(stateWith([search(BAKERS, invented.nothingFound)]));
  await sidebar.card(BAKERS).getByText('Try fewer conditions at once').waitFor();
});

test('what a search may come to stands beside the button, as it is typed and chosen', async () => {
  await sidebar.show(stateWith([]));
  const mayCost = sidebar.page.locator('#may-cost');
  await mayCost.getByText('Up to 1,000 results').waitFor();
  await sidebar.button('up to 25 results').click();
  await mayCost.getByText('Up to 25 results').waitFor();
  expect(await sidebar.maximum.inputValue()).toBe('25');
  expect(await sidebar.button('up to 25 results').getAttribute('aria-pressed')).toBe('true');
  await sidebar.maximum.fill('1');
  await mayCost.getByText('Up to 1 result', { exact: true }).waitFor();
  await sidebar.maximum.fill('none');
  await mayCost.getByText('Up to').waitFor({ state: 'detached' });
  const link = mayCost.getByRole('link', { name: 'Your Sixtyfour account' });
  expect(await link.getAttribute('href')).toBe('https://app.sixtyfour.ai');
});

test('running again says what it starts, and starts it when that is confirmed', async () => {
  await sidebar.show(stateWith([search(BAKERS, invented.failed, { maxResults: 1_000 })]));
  await sidebar.inCard(BAKERS, 'Run again').click();
  await sidebar.card(BAKERS).getByText('Start this search again, up to 1,000 results?').waitFor();
  await sidebar.inCard(BAKERS, 'Cancel').click();
  expect(sidebar.callsOf('runAgain')).toEqual([]);
  await sidebar.inCard(BAKERS, 'Run again').click();
  await sidebar.inCard(BAKERS, 'Start again').click();
  await sidebar.inCard(BAKERS, 'Run again').waitFor();
  expect(sidebar.callsOf('runAgain')).toHaveLength(1);
});

test('a card under way says for whom it looks and for how many at most', async () => {
  await sidebar.page.clock.setFixedTime(NOW);
  await sidebar.show(stateWith([search(ENGINEERS, invented.searching, { maxResults: 1_000 })]));
  await sidebar.card(ENGINEERS).getByText('People · 48 of up to 1,000 · 1 min 12 s').waitFor();
});

test('the time a search took is its own, not that of a later import', async () => {
  const late = done({ startedAt: NOW - 86_400_000, completedAt: NOW - 86_400_000 + 95_000, finishedAt: NOW });
  await sidebar.show(stateWith([search(ENGINEERS, late)]));
  await sidebar.card(ENGINEERS).getByText('took 1 min 35 s').waitFor();
});
