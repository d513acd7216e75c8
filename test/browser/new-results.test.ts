// Results that arrived while nobody looked: marked, counted, announced, and their tab coloured until it is opened.
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import * as invented from './support/invented-searches';
import { SheetsWindow, TRIGGER_INTERVAL_MS } from './support/sheets-window';
import { SidebarAlone } from './support/sidebar-alone';

const { search, ENGINEERS, FOOD, ROBOTS } = invented;
const QUERY = 'Owners of organic bakeries in Lyon';
const browser = browserOfFile();

test('what ended since the sidebar was last seen stands on top, is announced, and reported as seen', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser, NOW);
  const fresh = search(ENGINEERS, invented.arrived, { isNew: true });
  await sidebar.show(
    stateWith([search(ROBOTS, invented.searching), fresh, search(FOOD, invented.differing)]),
    [['markSeen', { kind: 'never' }]],
  );
  const news = sidebar.page.getByRole('region', { name: 'New: 1 search' });
  await news.getByText('New', { exact: true }).waitFor();
  expect(await sidebar.page.getByRole('article').getByRole('heading').allTextContents()).toEqual([
    ENGINEERS,
    ROBOTS,
    FOOD,
  ]);
  await sidebar.page
    .locator('.unseen[role="status"]', { hasText: `New: 1 search. 187 rows arrived: ${ENGINEERS}.` })
    .waitFor();
  await eventually('the report', () => sidebar.callsOf('markSeen').length === 1);
  expect(sidebar.callsOf('markSeen')).toEqual([[[fresh.id]]]);

  await sidebar.inCard(ENGINEERS, 'Open tab').click();
  await news.waitFor({ state: 'detached' });
  await sidebar.page.getByRole('region', { name: 'History' }).getByText(ENGINEERS).waitFor();
});

test('a tab that arrives has a colour until the sidebar opens it, and then the search is new no more', async () => {
  const sheets = await SheetsWindow.open(browser);
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.closeSidebar();
  await sheets.skip(TRIGGER_INTERVAL_MS);
  await sheets.tabButton(QUERY).waitFor();
  const tab = await sheets.tab(QUERY);
  expect(tab.color).toBe('#0b57d0');

  await sheets.openSidebar();
  const news = () => sheets.sidebar.getByRole('region', { name: 'New: 1 search' });
  await news().getByRole('button', { name: 'Open tab' }).click();
  await news().waitFor({ state: 'detached' });
  expect(tab.color).toBeNull();
  await sheets.closeSidebar();
  await sheets.openSidebar();
  await sheets.sidebar.getByRole('region', { name: 'History' }).getByText(QUERY).waitFor();
  expect(await news().count()).toBe(0);
});

test('a colour that the user gave stays when the tab is opened', async () => {
  const sheets = await SheetsWindow.open(browser);
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.watchToTheEnd();
  const tab = await sheets.tab(QUERY);
  tab.color = '#ff0000';
  await sheets.card(QUERY).getByRole('button', { name: 'Open tab' }).click();
  await sheets.page.getByRole('grid', { name: QUERY }).waitFor();
  await sheets.sidebar.getByRole('region', { name: 'History' }).getByText(QUERY).waitFor();
  expect(tab.color).toBe('#ff0000');
});

test('the menu says what arrived, and the sidebar follows', async () => {
  const sheets = await SheetsWindow.open(browser);
  await sheets.openSidebar();
  await sheets.startSearch(QUERY);
  await sheets.closeSidebar();
  await sheets.skip(20_000);
  await sheets.chooseMenuItem('Check searches now');
  await sheets.toasts.getByText(`12 rows arrived in the tab "${QUERY}". No search is under way.`).waitFor();
});

test('a sidebar with nothing under way shows what another window started, within ten seconds', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser, NOW);
  await sidebar.show(stateWith([]));
  await sidebar.query.waitFor();
  sidebar.state = { ...sidebar.state, searches: [search(ENGINEERS, invented.searching)] };
  await sidebar.page.clock.runFor(10_000);
  await sidebar.card(ENGINEERS).waitFor();
});

test('a sidebar is told at once by another one in the same browser', async () => {
  const one = await SidebarAlone.inPageOf(browser, NOW);
  await one.show(stateWith([]));
  await one.query.waitFor();
  one.state = { ...one.state, searches: [search(ENGINEERS, invented.searching)] };
  // The other sidebar's word, without any time passing here.
  await one.page.evaluate(`(() => {
    const other = document.createElement('iframe');
    document.body.append(other);
    new other.contentWindow.BroadcastChannel('sixtyfour-sidebar').postMessage('moved');
  })()`);
  await one.card(ENGINEERS).waitFor();
});
