import { readFileSync } from 'node:fs';
import { ServiceObject } from '../../../../../local/apps-script/service-object';
import { LocalSpreadsheet } from '../../../../../local/apps-script/spreadsheet/local-spreadsheet';
import { Filter } from '../../../../../local/apps-script/spreadsheet/services/filter';
import { Menu } from '../../../../../local/apps-script/spreadsheet/services/menu';
import { Protection } from '../../../../../local/apps-script/spreadsheet/services/protection';
import { Range } from '../../../../../local/apps-script/spreadsheet/services/range';
import { RangeList } from '../../../../../local/apps-script/spreadsheet/services/range-list';
import { Sheet } from '../../../../../local/apps-script/spreadsheet/services/sheet';
import { Spreadsheet } from '../../../../../local/apps-script/spreadsheet/services/spreadsheet';
import { Ui } from '../../../../../local/apps-script/spreadsheet/services/ui';
import { createSpreadsheetApp, SpreadsheetApp } from '../../../../../local/apps-script/spreadsheet-app';
import { projectPath } from '../../../../../local/project';
import { ANNA, contextOf, open } from './open-spreadsheet';

/** The names of the methods that an execution can call on an instance of `type`. */
function methodsOf(type: { readonly prototype: object }): string[] {
  const names: string[] = [];
  let prototype: object = type.prototype;
  while (prototype !== ServiceObject.prototype) {
    names.push(...Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor'));
    prototype = Object.getPrototypeOf(prototype);
  }
  return names;
}

/** The names that Google's own type definitions give an interface. */
function documentedNames(library: string, name: string): ReadonlySet<string> {
  const file = projectPath('node_modules/@types/google-apps-script', `google-apps-script.${library}.d.ts`);
  const [, body = ''] = readFileSync(file, 'utf8').split(new RegExp(`\\n {8}interface ${name} \\{\\n`));
  const own = body.slice(0, body.indexOf('\n        }\n'));
  return new Set([...own.matchAll(/^ {12}(?:\/\*\*.*\*\/ )?(\w+)[(:]/gm)].map(([, method = '']) => method));
}

test.each([
  ['spreadsheet', 'SpreadsheetApp', SpreadsheetApp],
  ['spreadsheet', 'Spreadsheet', Spreadsheet],
  ['spreadsheet', 'Sheet', Sheet],
  ['spreadsheet', 'Range', Range],
  ['spreadsheet', 'RangeList', RangeList],
  ['spreadsheet', 'Filter', Filter],
  ['spreadsheet', 'Protection', Protection],
  ['base', 'Ui', Ui],
  ['base', 'Menu', Menu],
])('in %s, nothing but what Apps Script has can be called on %s', (library, name, type) => {
  const documented = documentedNames(library, name);
  expect(methodsOf(type).filter((method) => !documented.has(method))).toEqual([]);
  expect(methodsOf(type)).not.toHaveLength(0);
});

describe('a call that fits no signature', () => {
  const { file, sheet, spreadsheet, app } = open();
  file.change(file.tab(sheet.getSheetId()), (tab) => {
    tab.protection = { kind: 'editors', emails: [ANNA.email] };
  });
  const [protection = sheet] = sheet.getProtections(app.ProtectionType.SHEET);
  const call = (object: ServiceObject, method: string, ...args: readonly unknown[]): unknown =>
    Reflect.apply(Reflect.get(object, method), object, args);

  test.each([
    [sheet, 'getRange', [1, 'a'], '(number,String)', 'SpreadsheetApp.Sheet.getRange'],
    [sheet, 'getRange', [], '()', 'SpreadsheetApp.Sheet.getRange'],
    [sheet, 'getRange', [1, 1, undefined], '(number,number,null)', 'SpreadsheetApp.Sheet.getRange'],
    [sheet, 'getRange', [1.5, 1], '(number,number)', 'SpreadsheetApp.Sheet.getRange'],
    [sheet, 'getName', [1], '(number)', 'SpreadsheetApp.Sheet.getName'],
    [sheet, 'setName', [5], '(number)', 'SpreadsheetApp.Sheet.setName'],
    [sheet.getRange('A1'), 'setValues', [['a']], '(String[])', 'SpreadsheetApp.Range.setValues'],
    [sheet.getRange('A1'), 'setWrapStrategy', ['CLIP'], '(String)', 'SpreadsheetApp.Range.setWrapStrategy'],
    [spreadsheet, 'deleteSheet', [null], '(null)', 'SpreadsheetApp.Spreadsheet.deleteSheet'],
    [spreadsheet, 'setActiveSheet', [app], '(SpreadsheetApp)', 'SpreadsheetApp.Spreadsheet.setActiveSheet'],
    [app, 'flush', [true], '(Boolean)', 'SpreadsheetApp.flush'],
    [app.getUi(), 'createMenu', [], '()', 'Ui.createMenu'],
  ])('is refused: %p.%s', (object, method, args, kinds, name) => {
    expect(() => call(object, method, ...args)).toThrow(
      `The parameters ${kinds} don't match the method signature for ${name}.`,
    );
  });

  test.each([
    ['SpreadsheetApp', app],
    ['SpreadsheetApp.Spreadsheet', spreadsheet],
    ['SpreadsheetApp.Sheet', sheet],
    ['SpreadsheetApp.Range', sheet.getRange('A1')],
    ['SpreadsheetApp.RangeList', sheet.getRangeList(['A1'])],
    ['SpreadsheetApp.Filter', sheet.getRange('A1:B2').createFilter()],
    ['SpreadsheetApp.Protection', protection],
    ['Ui', app.getUi()],
    ['Menu', app.getUi().createMenu('Sixtyfour')],
  ])('is refused by every method of %s', (name, object) => {
    const tooMany = Array.from({ length: 9 }, () => 'x');
    const kinds = tooMany.map(() => 'String').join();
    for (const method of methodsOf(object.constructor)) {
      expect(() => call(object, method, ...tooMany)).toThrow(
        `The parameters (${kinds}) don't match the method signature for ${name}.${method}.`,
      );
    }
  });
});

describe('what an execution may do', () => {
  test('before it is authorised: menus, but no file', () => {
    const context = contextOf({ authMode: 'NONE', entry: 'onOpen' });
    const app = createSpreadsheetApp(context);
    app.getUi().createMenu('Sixtyfour').addItem('Find', 'find').addToUi();
    expect(context.events).toHaveLength(1);
    expect(() => app.getActiveSpreadsheet()).toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.',
    );
    expect(() => app.getActiveSheet()).toThrow('You do not have permission');
  });

  test('in a trigger: no window', () => {
    const app = createSpreadsheetApp(contextOf({ entry: 'trigger' }));
    expect(() => app.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('without a spreadsheet: nothing is active', () => {
    const app = createSpreadsheetApp({ ...contextOf({ entry: 'trigger' }), spreadsheet: null });
    expect([app.getActiveSpreadsheet(), app.getActiveSheet(), app.getActiveRange()]).toEqual([
      null,
      null,
      null,
    ]);
    app.flush();
  });

  test('with the scopes that its manifest names', () => {
    const asked: string[] = [];
    const context = { ...contextOf(), requireScope: (scope: string) => asked.push(scope) };
    createSpreadsheetApp(context).getActiveSpreadsheet();
    expect(asked).toEqual(['https://www.googleapis.com/auth/spreadsheets.currentonly']);
  });
});

class HtmlOutput extends ServiceObject {
  readonly serviceName = 'HtmlOutput';
  getContent = () => '<p>Hello</p>';
  getTitle = () => 'Sixtyfour';
  getWidth = () => 400;
  getHeight = () => null;
}

describe('the window', () => {
  test('gets a menu with its items and separators', () => {
    const { app, events } = open();
    const menu = app.getUi().createMenu('Sixtyfour').addItem('Find', 'showSidebar').addSeparator();
    menu.addItem('Self-test', 'runSelfTest').addToUi();
    expect(events).toEqual([
      {
        kind: 'menu',
        menu: {
          caption: 'Sixtyfour',
          items: [
            { kind: 'item', caption: 'Find', functionName: 'showSidebar' },
            { kind: 'separator' },
            { kind: 'item', caption: 'Self-test', functionName: 'runSelfTest' },
          ],
        },
      },
    ]);
  });

  test('shows toasts for five seconds unless told otherwise', () => {
    const { spreadsheet, events } = open();
    spreadsheet.toast('One');
    spreadsheet.toast('Two', 'Title', 8);
    spreadsheet.toast('Three', '', -1);
    spreadsheet.toast('Four', '', null);
    expect(events.map((event) => event.kind === 'toast' && event.durationMs)).toEqual([
      5000,
      8000,
      null,
      null,
    ]);
  });

  test('shows the sidebar and dialogs', () => {
    const { app, events } = open();
    app.getUi().showSidebar(new HtmlOutput());
    app.getUi().showModalDialog(new HtmlOutput(), 'Self-test');
    expect(events).toEqual([
      { kind: 'sidebar', title: 'Sixtyfour', html: '<p>Hello</p>' },
      { kind: 'dialog', title: 'Self-test', html: '<p>Hello</p>', width: 400, height: null },
    ]);
  });

  test('does not open a sidebar by itself', () => {
    const context = contextOf({ authMode: 'LIMITED', entry: 'onOpen' });
    const ui = createSpreadsheetApp(context).getUi();
    expect(() => ui.showSidebar(new HtmlOutput())).toThrow(
      'You do not have permission to call Ui.showSidebar.',
    );
  });
});

test('error texts come in two languages', () => {
  const { sheet } = open();
  expect(() => sheet.deleteRows(1, 1000)).toThrow(
    expect.objectContaining({ texts: expect.objectContaining({ de: expect.stringContaining('löschen') }) }),
  );
});

test('a service knows its own file and no other', () => {
  const file = new LocalSpreadsheet({ name: 'Leads', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const { spreadsheet } = open({ file });
  expect([
    spreadsheet.getName(),
    spreadsheet.getSpreadsheetLocale(),
    spreadsheet.getSpreadsheetTimeZone(),
  ]).toEqual(['Leads', 'fr_FR', 'Europe/Paris']);
});
