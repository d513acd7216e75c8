// What the sidebar offers and says about results that join a list, before a server that answers at once.
import type { SidebarState } from '../../src/contract';
import { stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { BAKERS, ENGINEERS, search } from './support/invented-searches';
import {
  asking,
  askingForColumn,
  chooseList,
  joined,
  LEADERS,
  LISTS,
  TABS,
  UNKEYED,
} from './support/list-states';
import { openPage } from './support/open-page';
import { type FunctionName, SIDEBAR_VIEWPORT, SidebarAlone } from './support/sidebar-alone';

const intoLeaders = { destination: { kind: 'list', sheetId: 11 }, leaveOut: [13] } as const;

const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeAll(async () => {
  sidebar = await SidebarAlone.in(await openPage(browser.launched(), { viewport: SIDEBAR_VIEWPORT }));
});

async function show(state: SidebarState): Promise<void> {
  await sidebar.show(state, [
    ['lookAtTab', { kind: 'returned', value: LEADERS }],
    ['getTabs', { kind: 'returned', value: TABS }],
  ]);
  await sidebar.query.waitFor();
}

async function called(name: FunctionName, args: readonly unknown[]): Promise<void> {
  await eventually(`${name} is called`, () => sidebar.callsOf(name).length > 0);
  expect(sidebar.callsOf(name).at(-1)).toEqual(args);
}

test('results go to a list that is chosen, which is said before the click, and to a new tab the next time', async () => {
  await show(stateWith([], { lists: LISTS }));
  await sidebar.query.fill(ENGINEERS);
  await chooseList(sidebar, 'Engineering leaders');
  await sidebar.page.getByText('187 of 187 by LinkedIn profile').waitFor();
  await sidebar.page
    .locator('#may-cost', { hasText: 'Up to 1,000 results into Engineering leaders' })
    .waitFor();
  await sidebar.button('Start search').click();
  await called('startSearch', [
    {
      id: expect.any(String),
      query: ENGINEERS,
      mode: 'people',
      maxResults: 1000,
      searchId: '',
      destination: { kind: 'list', sheetId: 11 },
    },
  ]);

  // Closed before an answer came, it still knows what it was about to do; started, it starts over.
  await show(stateWith([], { lists: LISTS }));
  await chooseList(sidebar, 'Engineering leaders');
  await sidebar.open();
  await sidebar.page.locator('#may-cost', { hasText: 'into Engineering leaders' }).waitFor();
  await chooseList(sidebar, 'New tab');
  expect(await sidebar.page.locator('#may-cost b').textContent()).toBe('Up to 1,000 results');
});

test('without a tab that results can join there is nothing to choose, but any tab can be left out', async () => {
  await show(stateWith([]));
  expect(await sidebar.page.getByLabel('Results go to').count()).toBe(0);
  await sidebar.button('Leave out whom I have').click();
  await sidebar.page.getByRole('checkbox', { name: 'Customers, exported from the CRM in May' }).waitFor();
});

test('another column can be chosen, and where nothing tells rows apart it is asked for', async () => {
  await show(stateWith([], { lists: LISTS }));
  await chooseList(sidebar, 'Engineering leaders');
  await sidebar.button('Another column').click();
  await sidebar.page.getByLabel('Column that tells people apart').selectOption('email');
  await called('chooseColumn', [11, 'email']);
  await eventually('another look', () => sidebar.callsOf('lookAtTab').length === 2);
  await sidebar.page.getByText('187 of 187 by LinkedIn profile').waitFor();

  sidebar.answers.set('lookAtTab', { kind: 'returned', value: UNKEYED });
  await chooseList(sidebar, 'Bakers in Lyon');
  await sidebar.page.getByText('Please choose a column').waitFor();
  await sidebar.page.getByText('you may not write there').waitFor();
  await sidebar.page.getByLabel('Column that tells people apart').selectOption({ label: 'Shop (62 of 62)' });
  await called('chooseColumn', [12, 'Shop']);

  sidebar.answers.set('lookAtTab', { kind: 'failed', message: 'The tab was deleted.' });
  await chooseList(sidebar, 'Engineering leaders');
  await sidebar.page.locator('.error', { hasText: 'The tab was deleted.' }).waitFor();
});

test('tabs are ticked whose people are left out, by keyboard, and nothing below moves while they are looked at', async () => {
  await show(stateWith([], { lists: LISTS }));
  const open = sidebar.button('Leave out whom I have');
  await open.press('Enter');
  const box = sidebar.page.getByRole('checkbox', { name: 'Customers, exported from the CRM in May' });
  await box.waitFor();
  sidebar.answers.set('lookAtTab', { kind: 'never' });
  await box.press('Space');
  await sidebar.page.getByText('Looking at its rows…').waitFor();
  const start = sidebar.button('Start search');
  const before = await start.boundingBox();
  sidebar.answers.set('lookAtTab', { kind: 'returned', value: LEADERS });
  await sidebar.page.getByRole('checkbox', { name: 'Engineering leaders' }).press('Space');
  await sidebar.page.getByText('187 of 187 by LinkedIn profile').waitFor();
  await sidebar.page.getByRole('checkbox', { name: 'Engineering leaders' }).press('Space');
  expect(await start.boundingBox()).toEqual(before);
  await sidebar.button('Leave out whom I have: 1 tab').click();
  await sidebar.query.fill(BAKERS);
  await start.click();
  await called('startSearch', [expect.objectContaining({ query: BAKERS, leaveOut: [13] })]);
});

test('what joined a list is counted, and those whom the user had deleted are brought back', async () => {
  await show(stateWith([search(ENGINEERS, joined, intoLeaders)], { lists: LISTS }));
  const card = sidebar.card(ENGINEERS);
  for (const text of [
    '23 new, 4 changed, 160 known, 3 missing, 2 you had deleted',
    'In Engineering leaders, verified',
    '12 people were left out: you have them.',
  ]) {
    await card.getByText(text).waitFor();
  }
  await sidebar.inCard(ENGINEERS, 'Bring back').click();
  await called('bringBack', [sidebar.state.searches[0]?.id]);
});

test('Edit and Run again keep where the results go, and say it', async () => {
  await show(stateWith([search(ENGINEERS, joined, intoLeaders)], { lists: LISTS }));
  await sidebar.inCard(ENGINEERS, 'Edit').click();
  await sidebar.page
    .locator('#may-cost', { hasText: 'Up to 250 results into Engineering leaders' })
    .waitFor();
  await sidebar.button('Leave out whom I have: 1 tab').waitFor();
  await sidebar.inCard(ENGINEERS, 'More').click();
  await sidebar.inCard(ENGINEERS, 'Run again').click();
  await sidebar.page
    .getByText('Start this search again, up to 250 results into Engineering leaders?')
    .waitFor();
});

test('a delivery that stopped asks, and goes on with the answer', async () => {
  await show(
    stateWith([search(ENGINEERS, asking, intoLeaders), search(BAKERS, askingForColumn, intoLeaders)], {
      lists: LISTS,
    }),
  );
  const [leaders, bakers] = sidebar.state.searches;
  for (const [name, kind] of [
    ['Go on, they were deleted', 'go-on'],
    ['Use a new tab', 'new-tab'],
    ['Try again', 'try-again'],
  ] as const) {
    await sidebar.inCard(ENGINEERS, name).click();
    await eventually(`the answer ${kind}`, () => sidebar.callsOf('answerDelivery').at(-1)?.[1]);
    await called('answerDelivery', [leaders?.id, { kind }]);
    sidebar.calls.length = 0;
  }
  await sidebar.inCard(BAKERS, 'Use this column').click();
  await sidebar.card(BAKERS).getByText('Choose a column first.').waitFor();
  expect(sidebar.callsOf('answerDelivery')).toEqual([]);
  await sidebar.card(BAKERS).getByLabel('Column that tells them apart').selectOption('E-mail');
  await sidebar.inCard(BAKERS, 'Use this column').click();
  await called('answerDelivery', [bakers?.id, { kind: 'column', column: 'E-mail' }]);
});
