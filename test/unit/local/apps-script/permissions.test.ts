import { ALL_SCOPES, closeScripts, failureOf, openScript } from './script-under-test';

afterEach(closeScripts);

describe('a scope that the manifest lacks', () => {
  test.each([
    ['script.external_request', 'UrlFetchApp.fetch("https://example.com/")', 'UrlFetchApp.fetch'],
    ['script.scriptapp', 'ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers'],
    ['spreadsheets.currentonly', 'SpreadsheetApp.getActiveSpreadsheet()', ''],
  ])('%s', async (name, expression, method) => {
    const scope = `https://www.googleapis.com/auth/${name}`;
    const oauthScopes = ALL_SCOPES.filter((one) => one !== scope);
    const message = await failureOf(expression, { manifest: { oauthScopes } });
    expect(message).toContain(method);
    expect(message).toContain(`Required permissions: ${scope}`);
  });
});

describe('an auth mode', () => {
  const MODES = `
    function properties() { return PropertiesService.getUserProperties().getKeys(); }
    function file() { return SpreadsheetApp.getActiveSpreadsheet() !== null; }
    function fetching() { UrlFetchApp.fetch('https://example.com/'); }
    function triggers() { return ScriptApp.getProjectTriggers(); }
    function menu() { SpreadsheetApp.getUi().createMenu('M').addItem('I', 'i').addToUi(); }
    function onOpen(event) { return String(event.authMode); }`;

  test.each([
    ['NONE', { properties: 'threw', file: 'threw', fetching: 'threw', triggers: 'threw', menu: 'returned' }],
    [
      'LIMITED',
      { properties: 'returned', file: 'returned', fetching: 'threw', triggers: 'threw', menu: 'returned' },
    ],
    [
      'FULL',
      {
        properties: 'returned',
        file: 'returned',
        fetching: 'returned',
        triggers: 'returned',
        menu: 'returned',
      },
    ],
  ] as const)('%s', async (authMode, expected) => {
    const { runtime, user, spreadsheet } = openScript(MODES, {
      http: async () => ({ status: 200, headers: {}, body: new Uint8Array() }),
    });
    const kinds: Record<string, string> = {};
    for (const functionName of Object.keys(expected)) {
      const outcome = await runtime.run({ user, spreadsheet, entry: 'onOpen', functionName, authMode });
      kinds[functionName] = outcome.kind;
    }
    expect(kinds).toEqual(expected);
  });

  test('is limited when the spreadsheet opens, and told to the function', async () => {
    expect(await openScript(MODES).runAs('onOpen')('onOpen')).toEqual({ kind: 'returned', value: 'LIMITED' });
  });

  test('holds for the top level of the script as well', async () => {
    const { runtime, user, spreadsheet } = openScript(`PropertiesService.getUserProperties(); ${MODES}`);
    const outcome = await runtime.run({
      user,
      spreadsheet,
      entry: 'onOpen',
      functionName: 'menu',
      authMode: 'NONE',
    });
    expect(outcome.kind).toBe('threw');
  });
});

test('a user who has not consented can open the spreadsheet, and nothing else', async () => {
  const { runAs, user } = openScript('function onOpen() {} function other() {}');
  user.isAuthorised = false;
  expect((await runAs('onOpen')('onOpen')).kind).toBe('returned');
  expect((await runAs('menu')('other')).kind).toBe('threw');
  expect((await runAs('sidebar')('other')).kind).toBe('threw');
});
