// Builds the add-on: dist/Code.js, dist/Sidebar.html, dist/Help.html and dist/appsscript.json, which is all that is
// pushed to Apps Script. `node build.mjs --local` builds the commands of local/ into build/ as well.
// Only what is older than its sources is built.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshened, NotWritable } from './build-steps/fresh-outputs.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);
const read = (...parts) => readFileSync(inRoot(...parts), 'utf8');
/** What makes another build of the same sources. */
const MADE_WITH = [
  'build.mjs',
  'build-steps/fresh-outputs.mjs',
  'build-steps/help-page.mjs',
  'build-steps/only-on-google.mjs',
  'package.json',
  'package-lock.json',
];
/** esbuild's options for all bundles. Nothing is written here: see freshened(). */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  write: false,
  logLevel: 'warning',
};

/** A build that would run here and not on Google, with a line for each reason. */
export class Refused extends Error {
  name = 'Refused';
}

/** The commands of package.json that are written in TypeScript, by the name of their bundle. */
export const COMMANDS = {
  start: 'local/start.ts',
  search: 'local/search.ts',
  api: 'local/api.ts',
  deploy: 'local/deploy.ts',
  bench: 'bench/bench.ts',
  screens: 'test/browser/screens.ts',
};

const define = () => ({ ADD_ON_VERSION: JSON.stringify(JSON.parse(read('package.json')).version) });

/** What the commands start beside themselves. */
const STARTED_BY_COMMANDS = {
  'execution-worker': 'local/apps-script/execution-worker.ts',
  'measure-once': 'bench/measure-once.ts',
};

/** Loaded when something is built only: most commands find all of it built. */
async function bundled(options) {
  const { build } = await import('esbuild');
  const result = await build({ ...COMMON, ...options });
  return {
    inputs: Object.keys(result.metafile.inputs),
    exports: Object.values(result.metafile.outputs).flatMap((output) => output.exports),
    outputs: new Map(
      result.outputFiles.map((file) => [
        path.relative(root, file.path).replaceAll(path.sep, '/'),
        file.contents,
      ]),
    ),
  };
}

const textOf = (made, name) => Buffer.from(made.outputs.get(name) ?? '').toString('utf8');

/** The names that main.ts itself exports: Apps Script sees top-level functions only, so each gets a stub. */
async function exportsOfMain() {
  const probe = await bundled({
    entryPoints: ['src/main.ts'],
    bundle: false,
    format: 'esm',
    outdir: 'dist',
  });
  return probe.exports.toSorted();
}

async function madeCode() {
  const names = await exportsOfMain();
  // Function declarations are hoisted, so the stubs exist before the IIFE has run.
  const stubs = names.map((name) => `function ${name}(...a){return AddOn.${name}(...a)}`);
  return await bundled({
    entryPoints: ['src/main.ts'],
    outfile: 'dist/Code.js',
    format: 'iife',
    globalName: 'AddOn',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    charset: 'utf8',
    legalComments: 'inline',
    minify: true,
    define: define(),
    footer: { js: stubs.join('\n') },
  });
}

function madeSidebar() {
  return bundled({
    entryPoints: ['sidebar/main.tsx'],
    outdir: 'dist',
    format: 'iife',
    target: 'es2020',
    // Apps Script has been seen to cut what follows `//` inside of one.
    supported: { 'template-literal': false },
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: ['sidebar/jsx.ts'],
    // Whose `jsx` is for editors and the type check, and would count for more.
    tsconfigRaw: { compilerOptions: { strict: true } },
    define: define(),
  });
}

/** The style of the user guide as a page. */
function madeHelpStyle() {
  return bundled({ entryPoints: ['sidebar/help/help.css'], outfile: 'dist/help.css', minify: true });
}

async function madeAddOn() {
  const { rawControlsIn, templateLiteralsIn, withEscapedControls } = await import(
    './build-steps/only-on-google.mjs'
  );
  const { helpPage } = await import('./build-steps/help-page.mjs');
  const [code, sidebar, style] = await Promise.all([madeCode(), madeSidebar(), madeHelpStyle()]);
  const script = withEscapedControls(textOf(code, 'dist/Code.js'));
  // A function, because a replacement string would expand `$&`; and neither may end its own element early.
  const html = read('sidebar', 'sidebar.html')
    .replace('/* style */', () => textOf(sidebar, 'dist/main.css').replaceAll('</style', '<\\/style'))
    .replace('/* script */', () =>
      withEscapedControls(textOf(sidebar, 'dist/main.js')).replaceAll('</script', '<\\/script'),
    );
  const help = helpPage(
    read('docs', 'user-guide.md'),
    read('sidebar', 'help', 'help.html'),
    textOf(style, 'dist/help.css').trim(),
  );
  const reasons = [
    ...rawControlsIn('dist/Code.js', script),
    ...rawControlsIn('dist/Sidebar.html', html),
    ...rawControlsIn('dist/Help.html', help),
    ...(await templateLiteralsIn('dist/Sidebar.html', html)),
  ];
  if (reasons.length > 0) throw new Refused(reasons.join('\n'));
  const outputs = new Map([
    ['dist/Code.js', script],
    ['dist/Sidebar.html', html],
    ['dist/Help.html', help],
    ['dist/appsscript.json', read('appsscript.json')],
  ]);
  const own = [
    'sidebar/sidebar.html',
    'sidebar/help/help.html',
    'docs/user-guide.md',
    'appsscript.json',
    ...MADE_WITH,
  ];
  const inputs = [...new Set([...code.inputs, ...sidebar.inputs, ...style.inputs, ...own])];
  return { inputs, outputs, alone: 'dist' };
}

async function madeLocal() {
  const entryPoints = Object.entries({ ...COMMANDS, ...STARTED_BY_COMMANDS });
  const commands = await bundled({
    entryPoints: Object.fromEntries(entryPoints.filter(([, file]) => existsSync(inRoot(file)))),
    outdir: 'build',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    outExtension: { '.js': '.cjs' },
    sourcemap: 'inline',
    sourcesContent: false,
    define: define(),
  });
  const page = await bundled({
    entryPoints: {
      main: 'local/playground/page/main.tsx',
      frame: 'local/playground/page/frame/google-script.ts',
    },
    outdir: 'build/playground',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Beside it, for whoever opens the browser's tools: it is three times as long as the script.
    sourcemap: 'linked',
  });
  const index = 'local/playground/page/index.html';
  return {
    inputs: [...new Set([...commands.inputs, ...page.inputs, index, ...MADE_WITH])],
    outputs: new Map([...commands.outputs, ...page.outputs, ['build/playground/index.html', read(index)]]),
  };
}

/** Brings dist/ up to date: everything that is pushed to Apps Script. Throws `Refused`, or `NotWritable`. */
export async function buildAddOn() {
  await freshened(root, 'add-on', madeAddOn);
}

/** Brings build/ up to date: the local runtime's worker, the playground's page and the commands. Throws `NotWritable`. */
export async function buildLocal() {
  await freshened(root, 'local', madeLocal);
}

function printSizes() {
  for (const name of ['Code.js', 'Sidebar.html', 'Help.html', 'appsscript.json']) {
    const bytes = readFileSync(inRoot('dist', name)).length;
    console.log(`dist/${name.padEnd(16)} ${(bytes / 1024).toFixed(1).padStart(7)} KB`);
  }
}

/** Whether this says in sentences why nothing was built; anything else is a defect, or a mistake in a source. */
export function isSentence(error) {
  return error instanceof Refused || error instanceof NotWritable;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildAddOn();
    if (!process.argv.includes('--quiet')) printSizes();
    if (process.argv.includes('--local')) await buildLocal();
  } catch (error) {
    if (!isSentence(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
