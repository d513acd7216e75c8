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
    function properties() { return PropertiesService.getUserProperties().getProperties(); }
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

describe('a scope that the user has not granted', () => {
  const [CURRENT_ONLY = '', EXTERNAL_REQUEST = '', SCRIPT_APP = '', CONTAINER_UI = ''] = ALL_SCOPES;
  const WITHOUT: readonly (readonly [string, string, string])[] = [
    ['UrlFetchApp.fetch("https://example.com/")', 'UrlFetchApp.fetch', EXTERNAL_REQUEST],
    ['UrlFetchApp.fetchAll(["https://example.com/"])', 'UrlFetchApp.fetchAll', EXTERNAL_REQUEST],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', SCRIPT_APP],
    ['ScriptApp.newTrigger("evaluate")', 'ScriptApp.newTrigger', SCRIPT_APP],
    ['SpreadsheetApp.getActiveSpreadsheet()', 'SpreadsheetApp.getActiveSpreadsheet', CURRENT_ONLY],
    ['SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))', 'Ui.showSidebar', CONTAINER_UI],
  ];

  function openWithout(expression: string, ...withheld: readonly string[]) {
    const opened = openScript(`function evaluate() { return (${expression}); }`);
    opened.user.withheldScopes = new Set(withheld);
    return opened;
  }

  test.each(WITHOUT)('%s throws in the language of the user', async (expression, method, scope) => {
    const { call, user } = openWithout(expression, scope);
    const end = `${method}. Required permissions: ${scope}`;
    expect(await call('evaluate')).toMatchObject({ message: `You do not have permission to call ${end}` });
    user.language = 'de';
    expect(await call('evaluate')).toMatchObject({
      message: `Sie sind nicht berechtigt, ${method} aufzurufen. Erforderliche Berechtigungen: ${scope}`,
    });
  });

  test('properties, the lock, the utilities, HTML and a menu need none', async () => {
    const { call } = openWithout(
      `[PropertiesService.getUserProperties().getProperties(), LockService.getUserLock().tryLock(1),
        Utilities.parseCsv('a'), HtmlService.createHtmlOutput('x') !== null,
        SpreadsheetApp.getUi().createMenu('M').addItem('I', 'i').addToUi()]`,
      ...ALL_SCOPES,
    );
    expect(await call('evaluate')).toEqual({ kind: 'returned', value: [{}, true, [['a']], true, null] });
  });

  test('what was got while it was granted is of no use afterwards', async () => {
    const { click, user, runtime } = openScript(`
      function evaluate() {
        const sheet = SpreadsheetApp.getActiveSheet();
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('Now'));
        return sheet.getName();
      }`);
    runtime.on((event) => {
      if (event.kind === 'shown') user.withheldScopes = new Set([CURRENT_ONLY]);
    });
    expect(await click('evaluate')).toMatchObject({
      kind: 'threw',
      message: expect.stringMatching(/^You do not have permission to call Sheet\.getName/),
    });
  });

  test('shows in what is authorised, of all or of those that are named', async () => {
    const { call } = openWithout(
      `[ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL),
        ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${SCRIPT_APP}']),
        ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${CONTAINER_UI}'])]
        .map((info) => [info.getAuthorizedScopes(), info.getAuthorizationUrl()])`,
      SCRIPT_APP,
    );
    const url = expect.stringMatching(/^https:\/\/script\.google\.com\//);
    expect(await call('evaluate')).toEqual({
      kind: 'returned',
      value: [
        [[CURRENT_ONLY, EXTERNAL_REQUEST, CONTAINER_UI], url],
        [[], url],
        [[CONTAINER_UI], null],
      ],
    });
  });

  test('keeps a trigger from running its first line, until it is granted', async () => {
    const { call, runtime, user } = openScript(`
      function evaluate() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
      function tick() { console.log('ran'); }`);
    await call('evaluate');
    user.withheldScopes = new Set([CONTAINER_UI]);
    await runtime.advanceBy(60_000);
    await runtime.settle();
    expect(runtime.executions.at(-1)).toMatchObject({
      entry: 'trigger',
      logLines: [],
      outcome: { kind: 'threw' },
    });
    user.withheldScopes = new Set();
    await runtime.advanceBy(60_000);
    await runtime.settle();
    expect(runtime.executions.at(-1)).toMatchObject({ entry: 'trigger', outcome: { kind: 'returned' } });
  });

  describe('asked for', () => {
    const ASKING = `
      function require() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${SCRIPT_APP}']); return 'went on'; }
      function caught() { try { return require(); } catch (error) { throw new Error('Something else.'); } }`;

    function openAsking(...withheld: readonly string[]) {
      const opened = openScript(ASKING);
      opened.user.withheldScopes = new Set(withheld);
      const screens: (readonly string[])[] = [];
      opened.runtime.on((event) => {
        if (event.kind !== 'shown' || event.shown.kind !== 'consent') return;
        screens.push(event.shown.scopes);
        event.shown.grant([SCRIPT_APP]);
      });
      return { ...opened, screens };
    }

    test('from the menu ends the execution and shows the screen', async () => {
      const { click, screens } = openAsking(SCRIPT_APP);
      expect((await click('require')).kind).toBe('threw');
      expect(screens).toEqual([[SCRIPT_APP]]);
      expect(await click('require')).toEqual({ kind: 'returned', value: 'went on' });
    });

    test('goes on where those that are named are granted', async () => {
      const { click, screens } = openAsking(EXTERNAL_REQUEST);
      expect(await click('require')).toEqual({ kind: 'returned', value: 'went on' });
      expect(screens).toEqual([]);
    });

    test('shows nothing where the script catches it', async () => {
      const { click, screens } = openAsking(SCRIPT_APP);
      expect(await click('caught')).toMatchObject({ kind: 'threw', message: 'Something else.' });
      expect(screens).toEqual([]);
    });

    test('from the sidebar ends the execution and shows nothing', async () => {
      const { call, screens } = openAsking(SCRIPT_APP);
      expect((await call('require')).kind).toBe('threw');
      expect(screens).toEqual([]);
    });
  });
});
