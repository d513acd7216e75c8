// What is pushed runs where there is ECMAScript 2019 and Apps Script's services, and nothing more.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { projectPath } from '../../local/project';
import { declarationsIn, globalsIn, newerSyntaxIn } from './script-syntax';

const code = readFileSync(projectPath('dist', 'Code.js'), 'utf8');

/** The services that the add-on uses. Another one would need a scope, or a word in docs/publishing.md. */
const SERVICES = [
  'CacheService',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'ScriptApp',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];

/** What papaparse mentions besides. The add-on gives it a text, so it never gets there. */
const MENTIONED_BY_PAPAPARSE = [
  // To find out what it runs in, each behind `typeof`.
  'define',
  'self',
  'window',
  // To read files and addresses, and in workers.
  'Blob',
  'File',
  'FileReader',
  'FileReaderSync',
  'XMLHttpRequest',
  'setTimeout',
];

interface OwnCode {
  readonly code: string;
  /** The names that it exports. */
  readonly entryPoints: readonly string[];
}

let own: OwnCode;
beforeAll(async () => {
  own = await ownCode();
});

/** The add-on's own code, with what it bundles left out. */
async function ownCode(): Promise<OwnCode> {
  const result = await build({
    entryPoints: [projectPath('src', 'main.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2019',
    platform: 'neutral',
    metafile: true,
    outdir: 'out',
    // A stand-in for every package: a module without a global of its own.
    plugins: [
      {
        name: 'without-packages',
        setup(build) {
          build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
            kind === 'entry-point' ? null : { path: path.join('packages', name), namespace: 'left-out' },
          );
          build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
        },
      },
    ],
    define: { ADD_ON_VERSION: '"0.0.0"' },
    write: false,
    logLevel: 'silent',
  });
  return {
    code: result.outputFiles[0]?.text ?? '',
    entryPoints: Object.values(result.metafile.outputs).flatMap((output) => output.exports),
  };
}

test('the bundle is written in ECMAScript 2019: no private names, static fields, modules or newer operators', () => {
  expect(newerSyntaxIn(code)).toEqual([]);
});

test.each([
  ['class A { #a = 1 }', 'PrivateName'],
  ['class A { static a = 1 }', 'ClassProperty'],
  ['class A { static { a() } }', 'StaticBlock'],
  ['a?.b', 'OptionalMemberExpression'],
  ['a ??= b', '??='],
  ['a ?? b', '??'],
  ['1_000', 'numeric separator'],
  ['1n', 'BigIntLiteral'],
  ['import("a")', 'import()'],
])('newer syntax such as %s would be found', (newer, name) => {
  expect(newerSyntaxIn(newer)).toContain(name);
});

test('the add-on’s own code uses ECMAScript and the services it names, and no other global', () => {
  expect(globalsIn(own.code)).toEqual(SERVICES);
});

test('what it bundles mentions only globals that it gets on without', () => {
  expect(globalsIn(code)).toEqual([...SERVICES, ...MENTIONED_BY_PAPAPARSE].sort());
});

test('a global that Apps Script lacks would be found, and a local name of that kind is none', () => {
  expect(globalsIn('function f(URL) { return new URL(atob(crypto)); }')).toEqual(['atob', 'crypto']);
});

test('the bundle loads without a service, a timer or a browser, and declares what may be called and one name more', () => {
  const context = createContext({});
  runInContext(code, context);

  expect(declarationsIn(code)).toEqual(['AddOn', ...own.entryPoints].sort());
  expect(own.entryPoints.length).toBeGreaterThan(0);
  for (const name of own.entryPoints) expect(runInContext(`typeof ${name}`, context)).toBe('function');
});
