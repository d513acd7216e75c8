// What has the keyboard disappears: the keyboard goes to what is nearest, never to nothing.
import type { Locator } from 'playwright-core';
import type { SearchView, SidebarState } from '../../src/contract';
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import * as invented from './support/invented-searches';
import { answerLater, builtVersion, SidebarAlone } from './support/sidebar-alone';

const { search, BAKERS, ENGINEERS, FOOD, HISTORY, ROBOTS } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser, NOW);
});

const heading = (name: string): Locator => sidebar.page.getByRole('heading', { name, exact: true });

const ENDS_SOON = search('Founders of space companies', invented.searching);
const GOES_ON = search('Buyers at Italian furniture makers', invented.searching);
const OTHERS = HISTORY.slice(1);
const BEFORE = stateWith([ENDS_SOON, GOES_ON, ...HISTORY]);
const NEWS = { ...GOES_ON, progress: { ...invented.searching, agentMessage: 'Removing duplicates' } };

/** The sidebar asks by itself, and shows what is new. */
async function newsArrive(
  searches: readonly SearchView[],
  changes: Partial<SidebarState> = {},
): Promise<void> {
  sidebar.state = { ...sidebar.state, searches: [NEWS, ...searches], ...changes };
  await sidebar.newsArrive();
}

async function expectFocus(on: Locator): Promise<void> {
  await on.waitFor();
  await sidebar.page.clock.runFor(1_000);
  expect(await sidebar.page.evaluate('document.activeElement.outerHTML')).toBe(
    await on.evaluate(({ outerHTML }) => outerHTML),
  );
}

describe('when news take away what has the keyboard, it goes to', () => {
  test.each<readonly [string, () => Promise<void>]>([
    ['a search ends', () => sidebar.inCard(ENDS_SOON.query, 'Stop watching').focus()],
    ['a search ends that asks back', () => sidebar.inCard(ENDS_SOON.query, 'Stop watching').press('Enter')],
  ])('the card in the history when %s', async (_, takeKeyboard) => {
    await sidebar.show(BEFORE);
    await takeKeyboard();
    await newsArrive([{ ...ENDS_SOON, progress: invented.arrived }, ...HISTORY]);
    await expectFocus(sidebar.card(ENDS_SOON.query));
  });

  test.each<readonly [string, string, readonly SearchView[], string]>([
    ['below', ENGINEERS, OTHERS, ROBOTS],
    ['below, of another day', ROBOTS, HISTORY.filter(({ query }) => query !== ROBOTS), FOOD],
    ['above, when it was the last', BAKERS, HISTORY.slice(0, 3), FOOD],
  ])('the card %s when a search is removed from the list', async (_, removed, left, next) => {
    await sidebar.show(stateWith([GOES_ON, ...HISTORY.slice(0, 4)]));
    await sidebar.inCard(removed, 'More').focus();
    await newsArrive(left);
    await expectFocus(sidebar.card(next));
  });

  test('the heading when all searches that were over are removed', async () => {
    await sidebar.show(stateWith(HISTORY));
    await sidebar.inCard(ENGINEERS, 'More').focus();
    sidebar.state = { ...sidebar.state, searches: [] };
    await sidebar.page.clock.runFor(11_000);
    await sidebar.page.evaluate(`dispatchEvent(new Event('focus'))`);
    await sidebar.card(ENGINEERS).waitFor({ state: 'detached' });
    await expectFocus(heading('New search'));
  });

  test('the card when its tab turns out to be deleted', async () => {
    await sidebar.show(BEFORE);
    const [engineers] = HISTORY;
    await sidebar.inCard(ENGINEERS, 'Open tab').focus();
    await newsArrive([...(engineers ? [{ ...engineers, progress: invented.tabRemoved }] : []), ...OTHERS]);
    await expectFocus(sidebar.card(ENGINEERS));
  });

  test('the card when the link to its CSV expires', async () => {
    const link = { url: 'https://files.example.com/signed', expiresAt: NOW + 20_000 };
    await sidebar.page.context().route('https://files.example.com/**', (route) => route.abort());
    await sidebar.show(stateWith(HISTORY), [['getDownloadLink', { kind: 'returned', value: link }]]);
    await sidebar.inCard(ENGINEERS, 'More').press('Enter');
    await sidebar.page.evaluate('HTMLAnchorElement.prototype.click = () => {}');
    await sidebar.inCard(ENGINEERS, 'Download CSV').press('Enter');
    await sidebar.card(ENGINEERS).getByRole('link', { name: 'Open the CSV' }).focus();
    // Whatever it asks meanwhile is answered with the server's later time.
    sidebar.state = { ...sidebar.state, now: NOW + 22_000 };
    await sidebar.page.clock.runFor(22_000);
    await sidebar.card(ENGINEERS).getByRole('link').waitFor({ state: 'detached' });
    await expectFocus(sidebar.card(ENGINEERS));
  });
});

test('somebody who has clicked beside everything keeps the keyboard there', async () => {
  await sidebar.show(BEFORE);
  await sidebar.inCard(ENDS_SOON.query, 'Stop watching').focus();
  await sidebar.page.evaluate('document.activeElement.blur()');
  await sidebar.page.clock.runFor(1_000);
  await newsArrive([{ ...ENDS_SOON, progress: invented.arrived }, ...HISTORY]);
  expect(await sidebar.page.evaluate('document.activeElement === document.body')).toBe(true);
});

describe('in the settings', () => {
  test.each<readonly [string, () => Promise<void>]>([
    ['Cancel', () => sidebar.button('Cancel').press('Enter')],
    ['Escape', () => sidebar.key.press('Escape')],
    [
      'Save key',
      async () => {
        await sidebar.key.fill('another');
        await sidebar.button('Save key').press('Enter');
      },
    ],
  ])('%s hands the keyboard back to Replace', async (_, finish) => {
    await sidebar.show(stateWith([]));
    await sidebar.button('Settings').press('Enter');
    await expectFocus(heading('Settings'));
    await sidebar.button('Replace').press('Enter');
    await expectFocus(sidebar.key);
    await finish();
    await expectFocus(sidebar.button('Replace'));
    await sidebar.button('Back to searches').press('Enter');
    await expectFocus(sidebar.button('Settings'));
  });

  test('the first key hands the keyboard to Replace, and its removal takes it to the field', async () => {
    await sidebar.show(stateWith([search(ENGINEERS, invented.arrived)], { apiKey: { kind: 'missing' } }));
    await sidebar.button('Settings').press('Enter');
    await sidebar.key.fill('the first');
    sidebar.state = { ...sidebar.state, apiKey: { kind: 'set', lastFour: 'irst' } };
    await sidebar.key.press('Enter');
    await expectFocus(sidebar.button('Replace'));

    sidebar.state = { ...sidebar.state, apiKey: { kind: 'missing' } };
    await sidebar.button('Remove').press('Enter');
    await sidebar.button('Remove key').press('Enter');
    await expectFocus(sidebar.key);
  });
});

test.each([
  ['in the settings', 'Background check'],
  ['under the searches', 'Under way'],
])('the background check turned on again %s takes the keyboard to its heading', async (place, name) => {
  const { answer, give } = answerLater();
  await sidebar.show(stateWith([GOES_ON], { backgroundCheck: invented.OFF }), [
    ['turnOnBackgroundCheck', answer],
  ]);
  if (place === 'in the settings') await sidebar.button('Settings').press('Enter');
  await sidebar.button('Turn on again').press('Enter');
  sidebar.state = { ...stateWith([GOES_ON]), version: builtVersion };
  give(sidebar.state);
  await expectFocus(heading(name));
});
