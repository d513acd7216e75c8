// The installed clasp in one file, without the three hundred Google APIs that it loads and never calls, and compiled:
// it does the same and starts in an eighth of the time. Kept beside the packages until one of them, or Node, or this
// file, is another.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { projectPath } from '../../local/project';

/** Where clasp's program lies in its package. */
export const CLASP_PROGRAM = path.join('build', 'src', 'index.js');

/** Those that clasp's sources name. Another one would fail loudly. */
const USED_APIS = new Set(['discovery', 'drive', 'logging', 'oauth2', 'script', 'serviceusage']);

/** Runs what lies beside it with what V8 compiled before; where there is nothing yet, keeps that when all is over. */
const STARTER = `const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const filename = path.join(__dirname, 'clasp.js');
const compiled = path.join(__dirname, 'clasp.compiled');
const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
if (cachedData === undefined) process.on('exit', () => writeFileSync(compiled, script.createCachedData()));
script.runInThisContext()({}, require, {}, filename, __dirname);
`;

const withoutUnusedApis: Plugin = {
  name: 'without-unused-apis',
  setup(build) {
    build.onResolve({ filter: /^\.\/\w+/ }, ({ path: name, importer }) => {
      const [, folder] = /googleapis[\\/]build[\\/]src[\\/](apis[\\/])?index\.js$/.exec(importer) ?? [null];
      const [, api] = /^\.\/(?:apis\/)?(\w+)/.exec(name) ?? [];
      const isApi = folder !== null && (folder !== undefined || name.startsWith('./apis/'));
      return isApi && api !== undefined && !USED_APIS.has(api) ? { path: api, namespace: 'unused' } : null;
    });
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'exports.VERSIONS = {};' }));
  },
};

/** What V8 keeps of its compiling is for scripts, where nothing outside a function may wait. */
const asScript: Plugin = {
  name: 'as-script',
  setup(build) {
    build.onLoad({ filter: /@google[\\/]clasp[\\/]build[\\/]src[\\/]index\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8').replace(/^#!.*/, '');
      const imported = text.indexOf('\n', text.lastIndexOf('\nimport ') + 1);
      return { contents: `${text.slice(0, imported)}\n(async () => {${text.slice(imported)}\n})();` };
    });
  },
};

/** A folder that can stand for clasp's package: its program and no more. */
export async function quickClasp(): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  for (const name of ['package-lock.json', 'test/deploy/quick-clasp.ts']) {
    hash.update(readFileSync(projectPath(name)));
  }
  const kept = projectPath('node_modules', '.cache', 'clasp', hash.digest('hex'));
  if (!existsSync(kept)) await makeAt(kept);
  return kept;
}

async function makeAt(kept: string): Promise<void> {
  mkdirSync(path.dirname(kept), { recursive: true });
  const made = mkdtempSync(`${kept}-`);
  const program = path.join(made, CLASP_PROGRAM);
  await build({
    entryPoints: [projectPath('node_modules', '@google', 'clasp', CLASP_PROGRAM)],
    outfile: path.join(path.dirname(program), 'clasp.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    charset: 'ascii',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'fileAddress' },
    banner: { js: 'const fileAddress = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [withoutUnusedApis, asScript],
    logLevel: 'error',
  });
  writeFileSync(program, STARTER);
  await promisify(execFile)(process.execPath, [program, '--help']);
  try {
    renameSync(made, kept);
  } catch (error) {
    // Another test file was quicker.
    rmSync(made, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}
