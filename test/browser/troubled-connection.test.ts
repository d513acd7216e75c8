// What stands between the sidebar and its server: no network, a slow one, Google's own refusals, an update.
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import { ENGINEERS, ROBOTS, search, searching } from './support/invented-searches';
import { SidebarAlone } from './support/sidebar-alone';

const browser = browserOfFile();

async function startWithoutAnswer(sidebar: SidebarAlone): Promise<void> {
  await sidebar.show(stateWith([]), [['startSearch', { kind: 'never' }]]);
  await sidebar.query.fill(ENGINEERS);
  await sidebar.button('Start search').click();
  await eventually('the start', () => sidebar.callsOf('startSearch').length === 1);
}

/** Presses Start once more, and looks whether the server is asked for the very same search. */
async function expectSameStartAgain(sidebar: SidebarAlone): Promise<void> {
  await sidebar.button('Start search').click();
  const [first, second] = await eventually('the second start', () => {
    const calls = sidebar.callsOf('startSearch');
    return calls.length === 2 && calls;
  });
  expect(second).toEqual(first);
}

test('offline, nothing is sent and what was typed is kept; online again, the search starts', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser, NOW);
  await sidebar.show(stateWith([]));
  await sidebar.query.fill(ENGINEERS);
  await sidebar.page.context().setOffline(true);
  await sidebar.page
    .locator('.notice', { hasText: 'You are offline. Searches that were started go on.' })
    .waitFor();

  await sidebar.button('Start search').click();
  await sidebar.page.clock.runFor(1_000);
  // Said once, not once more beside the button.
  expect(await sidebar.page.locator('.notice, .error', { hasText: 'You are offline' }).count()).toBe(1);
  await sidebar.page.locator('.error').waitFor({ state: 'detached' });
  expect(await sidebar.query.inputValue()).toBe(ENGINEERS);
  expect(sidebar.callsOf('startSearch')).toEqual([]);

  await sidebar.page.context().setOffline(false);
  await sidebar.page.locator('.notice').waitFor({ state: 'detached' });
  await sidebar.button('Start search').click();
  await eventually('the start', () => sidebar.callsOf('startSearch').length === 1);
});

test('a start without an answer is said to be slow, then lost, and repeated as the same search', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser, NOW);
  await startWithoutAnswer(sidebar);

  await sidebar.page.clock.runFor(8_000);
  await sidebar.page.locator('.notice', { hasText: 'Google Sheets is slow to answer' }).waitFor();
  await sidebar.page.clock.runFor(150_000);
  await sidebar.page.locator('.error', { hasText: 'the same search is not started twice' }).waitFor();
  expect(await sidebar.query.inputValue()).toBe(ENGINEERS);

  await expectSameStartAgain(sidebar);
});

test('a sidebar closed before its start was answered repeats the same search when it is opened again', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser);
  await startWithoutAnswer(sidebar);

  await sidebar.open();
  expect(await sidebar.query.inputValue()).toBe(ENGINEERS);
  await expectSameStartAgain(sidebar);
});

test('a hidden sidebar asks once a minute, and at once when it is looked at again', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser, NOW);
  await sidebar.show(stateWith([search(ENGINEERS, searching)]));
  await sidebar.page.getByText('Checking 165 profiles').waitFor();
  await sidebar.page.clock.pauseAt(NOW + 5 * 60_000);
  const checks = () => sidebar.callsOf('checkSearches').length;
  await sidebar.setHidden(true);
  const before = checks();
  await sidebar.page.clock.runFor(50_000);
  expect(checks()).toBe(before);
  await sidebar.page.clock.runFor(10_000);
  await eventually('a check after a minute', () => checks() === before + 1);

  const looks = sidebar.callsOf('getState').length;
  await sidebar.page.clock.runFor(30_000);
  await sidebar.setHidden(false);
  await eventually('a look at the stored state', () => sidebar.callsOf('getState').length === looks + 1);
});

test('an update is noticed: the sidebar asks to be opened again and calls no more', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser, NOW);
  await sidebar.show(stateWith([search(ROBOTS, searching)]));
  await sidebar.query.fill(ENGINEERS);
  sidebar.answers.set('checkSearches', { kind: 'returned', value: stateWith([], { version: '999.0.0' }) });
  await sidebar.page.clock.runFor(15_000);
  await sidebar.page.getByRole('heading', { name: 'The add-on was updated' }).waitFor();

  const calls = sidebar.calls.length;
  await sidebar.page.clock.runFor(180_000);
  expect(sidebar.calls).toHaveLength(calls);
  await sidebar.button('Close sidebar').click();
  await eventually('the sidebar to be closed', () => sidebar.hostCalls.includes('close'));

  sidebar.answers.clear();
  await sidebar.open();
  expect(await sidebar.query.inputValue()).toBe(ENGINEERS);
});

test.each([
  ['with Google’s code', 'Leider ist ein Serverfehler aufgetreten. Fehlercode PERMISSION_DENIED.'],
  ['in words alone', 'Sie haben keine Berechtigung, den Aufruf auszuführen.'],
])('a refusal by Google %s is explained, and trying again helps when it is over', async (_, message) => {
  const sidebar = await SidebarAlone.inPageOf(browser);
  await sidebar.show(stateWith([]), [['getState', { kind: 'failed', message }]]);
  await sidebar.page.getByRole('heading', { name: 'Google did not let the add-on in' }).waitFor();
  await sidebar.page.getByText(message).waitFor();

  sidebar.answers.clear();
  await sidebar.button('Try again').click();
  await sidebar.query.waitFor();
});

test('a server that stops answering is waited for, and its searches stay in sight', async () => {
  const sidebar = await SidebarAlone.inPageOf(browser, NOW);
  await sidebar.show(stateWith([search(ENGINEERS, searching)]));
  await sidebar.page.getByText('Checking 165 profiles').waitFor();
  const lost = { kind: 'failed', name: 'NetworkError', message: 'Connection failure due to HTTP 0' } as const;
  sidebar.answers.set('checkSearches', lost);
  sidebar.answers.set('lookAtSearches', lost);
  await sidebar.page.clock.runFor(60_000);
  await sidebar.page.locator('.notice', { hasText: 'does not answer' }).waitFor();
  await sidebar.page.getByText('Checking 165 profiles').waitFor();

  sidebar.answers.clear();
  await sidebar.page.clock.runFor(60_000);
  await sidebar.page.locator('.notice').waitFor({ state: 'detached' });
});

test('a browser that forbids storage to frames costs the draft, not the search', async () => {
  const sidebar = await SidebarAlone.in(await browser.newPage());
  await sidebar.page.addInitScript(`Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Denied', 'SecurityError'); },
  });`);
  await sidebar.show(stateWith([]));
  await sidebar.query.fill(ENGINEERS);
  await sidebar.button('Start search').click();
  const [[request] = []] = await eventually('the start', () => {
    const calls = sidebar.callsOf('startSearch');
    return calls.length === 1 && calls;
  });
  expect(request).toMatchObject({ query: ENGINEERS });
});
