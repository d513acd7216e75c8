import type { RuntimeEvent } from '../../../../local/apps-script/runtime';
import { closeScripts, openScript } from './script-under-test';

afterEach(closeScripts);

const SHOW = `
  function show() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Title'));
  }
  function ask() {
    const ui = SpreadsheetApp.getUi();
    return ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES;
  }
  function missing() { HtmlService.createHtmlOutputFromFile('toString'); }`;

const htmlFiles = { Sidebar: '<p>Hello</p>' };

test('a sidebar is shown to who listens', async () => {
  const { click, runtime } = openScript(SHOW, { htmlFiles });
  const events: RuntimeEvent[] = [];
  runtime.on((event) => events.push(event));
  expect(await click('show')).toMatchObject({ kind: 'returned' });
  expect(events).toMatchObject([
    { kind: 'execution-started' },
    { kind: 'shown', shown: { kind: 'sidebar', title: 'Title', html: '<p>Hello</p>' } },
    { kind: 'execution-ended' },
  ]);
});

test('an alert waits for its answer', async () => {
  const { call, runtime } = openScript(SHOW);
  runtime.on((event) => {
    if (event.kind !== 'shown' || event.shown.kind !== 'alert') return;
    const { answer } = event.shown;
    setImmediate(() => answer('YES'));
  });
  expect(await call('ask')).toEqual({ kind: 'returned', value: true });
});

test('an alert that nobody sees is closed', async () => {
  expect(await openScript(SHOW).call('ask')).toEqual({ kind: 'returned', value: false });
});

test('a listener hears nothing after it has left', async () => {
  const { call, runtime } = openScript(SHOW);
  const listener = jest.fn();
  runtime.on(listener)();
  await call('ask');
  expect(listener).not.toHaveBeenCalled();
});

test('an HTML file that there is not cannot be shown', async () => {
  expect(await openScript(SHOW, { htmlFiles }).call('missing')).toMatchObject({
    message: 'No HTML file named toString was found.',
  });
});
