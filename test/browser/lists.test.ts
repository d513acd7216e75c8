// Searches under way and the history, before a server that answers at once.
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import * as invented from './support/invented-searches';
import { SidebarAlone } from './support/sidebar-alone';

const { search, ENGINEERS, FOOD, HISTORY } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser, NOW);
});

test('the history is grouped by day and filtered by text', async () => {
  await sidebar.show(stateWith(HISTORY));
  const history = sidebar.page.getByRole('region', { name: 'History' });
  await history.getByRole('heading', { name: 'Today' }).waitFor();
  expect(await history.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Today',
    'Yesterday',
    'Friday 8 May',
  ]);
  await sidebar.page.getByRole('searchbox', { name: 'Filter searches' }).fill('  FOOD ');
  await sidebar.page.getByText('1 of 5').waitFor();
  expect(await history.getByRole('article').getByRole('heading', { level: 4 }).allTextContents()).toEqual([
    FOOD,
  ]);
});

test('a search removed from the list can be had back for ten seconds, then its neighbour has the keyboard', async () => {
  await sidebar.show(stateWith(HISTORY));
  const [first, second] = HISTORY;
  const card = sidebar.page.getByRole('article', { name: ENGINEERS });
  await card.getByRole('button', { name: 'More', exact: true }).click();
  await card.getByRole('button', { name: 'Remove from list' }).click();
  await card.waitFor({ state: 'detached' });
  await sidebar.button('Put back').and(sidebar.page.locator(':focus')).click();
  await card.waitFor();
  await sidebar.page.clock.runFor(20_000);
  expect(sidebar.callsOf('forgetSearch')).toEqual([]);

  await card.getByRole('button', { name: 'More', exact: true }).click();
  await card.getByRole('button', { name: 'Remove from list' }).click();
  await sidebar.button('Put back').waitFor();
  sidebar.state = { ...sidebar.state, searches: HISTORY.slice(1) };
  await sidebar.page.clock.runFor(10_000);
  await sidebar.button('Put back').waitFor({ state: 'detached' });
  expect(sidebar.callsOf('forgetSearch')).toEqual([[first?.id]]);
  await sidebar.page.locator(`#search-${second?.id}:focus`).waitFor();
});

test('the list is cleared of all that is over at once, and can be had back', async () => {
  const under = search('Founders of space companies', invented.searching);
  await sidebar.show(stateWith([under, ...HISTORY]));
  const cards = sidebar.page.getByRole('region', { name: 'History' }).getByText(ENGINEERS);
  await sidebar.button('Clear all').click();
  await sidebar.page.getByText('5 searches removed. Their tabs stay.').waitFor();
  await sidebar.button('Put back').click();
  await cards.first().waitFor();

  await sidebar.button('Clear all').click();
  sidebar.state = { ...sidebar.state, searches: [under] };
  await sidebar.page.clock.runFor(10_000);
  await sidebar.page.getByRole('region', { name: 'History' }).waitFor({ state: 'detached' });
  expect(sidebar.callsOf('forgetFinished')).toEqual([[HISTORY.map(({ id }) => id)]]);
  await sidebar.card(under.query).waitFor();
});

test('the time of a search under way ticks', async () => {
  await sidebar.show(stateWith([search(ENGINEERS, invented.searching)]));
  const facts = sidebar.page.getByRole('article', { name: ENGINEERS }).locator('.facts');
  await facts.filter({ hasText: '1 min' }).waitFor();
  const before = await facts.textContent();
  await sidebar.page.clock.runFor(1_000);
  await eventually('another time', async () => (await facts.textContent()) !== before);
});

test('screen readers hear what became of a search, and nothing of its progress', async () => {
  const under = search(ENGINEERS, invented.searching);
  await sidebar.show(stateWith([under]));
  const said = sidebar.page.locator('.unseen[role="status"]');
  await sidebar.page.getByText('Checking 165 profiles').waitFor();

  sidebar.state = {
    ...sidebar.state,
    searches: [{ ...under, progress: { ...invented.searching, agentMessage: 'Removing duplicates' } }],
  };
  await sidebar.page.clock.runFor(15_000);
  await sidebar.page.getByText('Removing duplicates').waitFor();
  expect(await said.textContent()).toBe('');

  sidebar.state = { ...sidebar.state, searches: [{ ...under, progress: invented.arrived }] };
  await sidebar.page.clock.runFor(15_000);
  await said.filter({ hasText: `187 rows arrived: ${ENGINEERS}.` }).waitFor();
});

test('the details for support are copied without the key', async () => {
  await sidebar.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await sidebar.show(stateWith([search(FOOD, invented.failed)]));
  await sidebar.button('More').click();
  await sidebar.button('Copy details').click();
  await sidebar.button('Copied').waitFor();
  expect(await sidebar.page.evaluate<string>('navigator.clipboard.readText()')).toBe(invented.failed.details);
});

test('motion is left out for those who asked for that', async () => {
  const { page } = sidebar;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await sidebar.show(stateWith([search(ENGINEERS, invented.searching)]));
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  const animation = () =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('.bar > div')).animationName`);
  expect(await animation()).toBe('to-and-fro');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
});

test('every stop of the keyboard can be seen', async () => {
  await sidebar.show(stateWith(HISTORY));
  await sidebar.page.locator('#query:focus').waitFor();
  const unseen: string[] = [];
  let stops = 0;
  for (let isInside = true; isInside; stops += 1) {
    await sidebar.page.keyboard.press('Tab');
    const stop = await sidebar.page.evaluate<{ html: string; isSeen: boolean; isInside: boolean }>(`(() => {
      const element = document.activeElement;
      const shown = [element, element.nextElementSibling, element.closest('.stepper')].filter(Boolean);
      const isSeen = shown.some((one) => getComputedStyle(one).outlineStyle !== 'none');
      return { html: element.outerHTML.slice(0, 200), isSeen, isInside: element !== document.body };
    })()`);
    isInside = stop.isInside;
    if (isInside && !stop.isSeen) unseen.push(stop.html);
  }
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(15);
});
