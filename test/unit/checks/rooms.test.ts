// That the check of the layout sees what it is there to see.
import { undescribedFiles } from '../../checks/described-files.mjs';
import { longFiles } from '../../checks/file-lengths.mjs';
import { importsOf } from '../../checks/imports.mjs';
import { forbiddenImports, importCircles } from '../../checks/rooms.mjs';
import { uncalledMethods } from '../../checks/service-methods.mjs';
import { strayTests } from '../../checks/test-paths.mjs';

test.each([
  ['src/searches/record/pace.ts', 'src/searches/kept/user-data.ts'],
  ['src/searches/moving/next-step.ts', 'src/searches/requests/arguments.ts'],
  ['src/sixtyfour/client.ts', 'src/sheets/cells.ts'],
  ['src/platform/http.ts', 'src/searches/record/record.ts'],
  ['src/sheets/cells.ts', 'src/lists/known.ts'],
  ['src/lists/known.ts', 'src/searches/record/record.ts'],
  ['src/searches/kept/user-data.ts', 'src/schedules/rhythm.ts'],
  ['src/text.ts', 'src/platform/http.ts'],
  ['src/main.ts', 'local/search.ts'],
  ['src/menu.ts', 'test/support/world.ts'],
  ['sidebar/model/draft.ts', 'src/platform/http.ts'],
  ['sidebar/text/calendar.ts', 'sidebar/model/draft.ts'],
  ['local/apps-script/runtime.ts', 'src/searches/record/record.ts'],
  ['local/search.ts', 'test/support/world.ts'],
  ['bench/bench.ts', 'test/addon/self-test.test.ts'],
  ['tools/odd.ts', 'src/text.ts'],
])('%s must not import %s', (from, to) => {
  expect(forbiddenImports([[from, to]])).toHaveLength(1);
});

test.each([
  ['src/searches/requests/start-search.ts', 'src/searches/record/waiting.ts'],
  ['src/searches/record/running.ts', 'src/searches/record/pace.ts'],
  ['src/main.ts', 'src/entry.ts'],
  ['sidebar/components/App.tsx', 'src/contract.ts'],
  ['test/support/world.ts', 'src/contract.ts'],
])('%s may import %s', (from, to) => {
  expect(forbiddenImports([[from, to]])).toEqual([]);
});

test('a circle is found, however long, and named once', () => {
  const circle = [
    ['a.ts', 'b.ts'],
    ['b.ts', 'c.ts'],
    ['c.ts', 'a.ts'],
    ['d.ts', 'a.ts'],
  ] as const;
  expect(importCircles(circle)).toEqual(['a.ts → b.ts → c.ts → a.ts is a circle.']);
  expect(importCircles(circle.slice(1))).toEqual([]);
});

describe('a unit test', () => {
  const SOURCES = ['src/sheets/cells.ts', 'sidebar/model/draft.ts', 'local/apps-script/runtime.ts'];
  const strays = (test: string, ...imported: string[]) =>
    strayTests(
      [...SOURCES, test],
      imported.map((to) => [test, to]),
    );

  test('at the path of its source is where one looks for it', () => {
    expect(strays('test/unit/sheets/cells.test.ts', 'src/sheets/cells.ts')).toEqual([]);
    expect(strays('test/unit/sidebar/model/draft.test.ts', 'sidebar/model/draft.ts')).toEqual([]);
  });

  test('of several files lies in their folder', () => {
    expect(strays('test/unit/local/apps-script/triggers.test.ts', 'local/apps-script/runtime.ts')).toEqual(
      [],
    );
  });

  test('anywhere else has strayed', () => {
    expect(strays('test/unit/sidebar/drafts.test.ts', 'sidebar/model/draft.ts')).toHaveLength(1);
    expect(strays('test/unit/cells.test.ts', 'src/sheets/cells.ts')).toHaveLength(1);
  });
});

test('a file that grew too long is named', () => {
  const lines = new Map([
    ['src/long.ts', 261],
    ['src/short.ts', 260],
  ]);
  expect(longFiles([...lines.keys()], (file: string) => lines.get(file) ?? 0)).toEqual([
    expect.stringContaining('src/long.ts has 261 lines'),
  ]);
});

test('a file of the add-on that the architecture does not describe is named, and so is one that is gone', () => {
  const page = '# A\n\n### `src/sheets/`\n\n| file |\n|---|\n| `cells.ts` | cells |\n| `gone.ts` | gone |\n';
  expect(undescribedFiles(['src/sheets/cells.ts', 'src/sheets/new.ts', 'local/start.ts'], page)).toEqual([
    expect.stringContaining('src/sheets/new.ts has no line under "### `src/sheets/`"'),
    expect.stringContaining('describes src/sheets/gone.ts'),
  ]);
});

test('a method of the local runtime that neither the add-on nor a bench recipe calls is named', () => {
  const offered = ['getName', 'getSheets', 'setValue', 'getParent'].map(
    (name) => `  @takes()\n  ${name}() {}`,
  );
  const texts = new Map([
    ['local/apps-script/services/sheet.ts', offered.join('\n')],
    ['src/sheets/cells.ts', 'spreadsheet\n  .getName();\nspreadsheet.getSheets?.();'],
    ['bench/imports/recipes.ts', 'range.setValue(1);'],
    ['test/addon/any.test.ts', 'sheet.getParent();'],
  ]);
  expect(uncalledMethods([...texts.keys()], (file: string) => texts.get(file) ?? '')).toEqual([
    expect.stringContaining('sheet.ts offers getParent'),
  ]);
});

test.each([
  ["import { it } from './b';"],
  ["import type { It } from './b';"],
  ["import It, {\n  one,\n  // Said of it.\n  type Two as Three,\n} from './b';"],
  ["import * as it from './b';"],
  ["import './b';"],
  ["export { it } from './b';"],
  ["export type { It } from './b';"],
  ["export * from './b';"],
  ["const it = await import('./b');"],
])('%j is seen to import', (statement) => {
  const textOf = (file: string) =>
    file === 'src/a.ts' ? `import path from 'node:path';\n${statement}\n` : '';
  expect(importsOf(['src/a.ts', 'src/b.ts'], textOf)).toEqual([['src/a.ts', 'src/b.ts']]);
});

test('what only looks like an import is none', () => {
  const text = "export const from = './b';\nconst code = `\n  import './b';`;\n// import './b';\n";
  expect(importsOf(['src/a.ts', 'src/b.ts'], () => text)).toEqual([]);
});
