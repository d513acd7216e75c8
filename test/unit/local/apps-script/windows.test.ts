import type { RuntimeEvent } from '../../../../local/apps-script/runtime';
import { closeScripts, openScript } from './script-under-test';

afterEach(closeScripts);

const SHOW = `
  function show() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Title'));
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

test('a listener hears nothing after it has left', async () => {
  const { click, runtime } = openScript(SHOW, { htmlFiles });
  const listener = jest.fn();
  runtime.on(listener)();
  await click('show');
  expect(listener).not.toHaveBeenCalled();
});

test('an HTML file that there is not cannot be shown', async () => {
  expect(await openScript(SHOW, { htmlFiles }).call('missing')).toMatchObject({
    message: 'No HTML file named toString was found.',
  });
});
