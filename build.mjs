// Builds the add-on: dist/Code.js, dist/Sidebar.html and dist/appsscript.json, which is all that is
// pushed to Apps Script. `node build.mjs --local` builds the commands of local/ into build/ as well.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const define = { ADD_ON_VERSION: JSON.stringify(version) };

/** The names that main.ts exports: Apps Script sees top-level functions only, so each gets a stub. */
async function exportsOfMain() {
  const probe = await build({
    entryPoints: [inRoot('src/main.ts')],
    bundle: true,
    format: 'esm',
    metafile: true,
    write: false,
    outdir: inRoot('dist'),
    define,
  });
  const [output] = Object.values(probe.metafile.outputs);
  return output.exports.toSorted();
}

async function buildCode() {
  const names = await exportsOfMain();
  // Function declarations are hoisted, so the stubs exist before the IIFE has run.
  const stubs = names.map((name) => `function ${name}(...a){return AddOn.${name}(...a)}`);
  await build({
    entryPoints: [inRoot('src/main.ts')],
    outfile: inRoot('dist/Code.js'),
    bundle: true,
    format: 'iife',
    globalName: 'AddOn',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    charset: 'utf8',
    legalComments: 'inline',
    minify: true,
    define,
    footer: { js: stubs.join('\n') },
    logLevel: 'warning',
  });
}

async function buildSidebar() {
  const result = await build({
    entryPoints: [inRoot('sidebar/main.tsx')],
    outdir: inRoot('dist'),
    bundle: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [inRoot('sidebar/jsx.ts')],
    // Whose `jsx` is for editors and the type check, and would count for more.
    tsconfigRaw: { compilerOptions: { strict: true } },
    write: false,
    define,
    logLevel: 'warning',
  });
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  // A function, because a replacement string would expand `$&`; and neither may end its own element early.
  const html = readFileSync(inRoot('sidebar/sidebar.html'), 'utf8')
    .replace('/* style */', () => text('.css').replaceAll('</style', '<\\/style'))
    .replace('/* script */', () => text('.js').replaceAll('</script', '<\\/script'));
  writeFileSync(inRoot('dist/Sidebar.html'), html);
}

/** Builds everything that is pushed to Apps Script into dist/. */
export async function buildAddOn() {
  rmSync(inRoot('dist'), { recursive: true, force: true });
  mkdirSync(inRoot('dist'), { recursive: true });
  await Promise.all([buildCode(), buildSidebar()]);
  copyFileSync(inRoot('appsscript.json'), inRoot('dist/appsscript.json'));
}

/** The commands of package.json that are written in TypeScript, by the name of their bundle. */
const COMMANDS = {
  start: 'local/start.ts',
  search: 'local/search.ts',
  api: 'local/api.ts',
  deploy: 'local/deploy.ts',
  bench: 'bench/bench.ts',
  screens: 'test/browser/screens.ts',
};

/** Builds the local runtime's worker, the playground's page and the commands into build/. */
export async function buildLocal() {
  rmSync(inRoot('build'), { recursive: true, force: true });
  await build({
    entryPoints: {
      'execution-worker': inRoot('local/apps-script/execution-worker.ts'),
      ...Object.fromEntries(
        Object.entries(COMMANDS)
          .map(([name, file]) => [name, inRoot(file)])
          .filter(([, file]) => existsSync(file)),
      ),
    },
    outdir: inRoot('build'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    outExtension: { '.js': '.cjs' },
    sourcemap: 'inline',
    define,
    logLevel: 'warning',
  });
  await build({
    entryPoints: {
      main: inRoot('local/playground/page/main.tsx'),
      frame: inRoot('local/playground/page/frame/google-script.ts'),
    },
    outdir: inRoot('build/playground'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  copyFileSync(inRoot('local/playground/page/index.html'), inRoot('build/playground/index.html'));
}

function printSizes() {
  for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json']) {
    const bytes = readFileSync(inRoot('dist', name)).length;
    console.log(`dist/${name.padEnd(16)} ${(bytes / 1024).toFixed(1).padStart(7)} KB`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAddOn();
  if (!process.argv.includes('--quiet')) printSizes();
  if (process.argv.includes('--local')) await buildLocal();
}
