// The installed clasp in one file, without the three hundred Google APIs that it loads and never calls: it does the
// same and starts in a quarter of the time. Kept beside the packages until one of them, or this file, is another.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { projectPath } from '../../local/project';

/** Where clasp's program lies in its package. */
export const CLASP_PROGRAM = path.join('build', 'src', 'index.js');

/** Those that clasp's sources name. Another one would fail loudly. */
const USED_APIS = new Set(['discovery', 'drive', 'logging', 'oauth2', 'script', 'serviceusage']);

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

/** A folder that can stand for clasp's package: its program and no more. */
export async function quickClasp(): Promise<string> {
  const madeOf = ['package-lock.json', 'test/deploy/quick-clasp.ts'].map((name) =>
    readFileSync(projectPath(name)),
  );
  const hash = createHash('sha256').update(Buffer.concat(madeOf)).digest('hex');
  const kept = projectPath('node_modules', '.cache', 'clasp', hash);
  if (!existsSync(kept)) await makeAt(kept);
  return kept;
}

async function makeAt(kept: string): Promise<void> {
  mkdirSync(path.dirname(kept), { recursive: true });
  const made = mkdtempSync(`${kept}-`);
  await build({
    entryPoints: [projectPath('node_modules', '@google', 'clasp', CLASP_PROGRAM)],
    outfile: path.join(made, CLASP_PROGRAM),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    // Packages of CommonJS in it load Node's own modules.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    plugins: [withoutUnusedApis],
    logLevel: 'error',
  });
  writeFileSync(path.join(made, 'package.json'), '{ "type": "module" }\n');
  try {
    renameSync(made, kept);
  } catch (error) {
    // Another test file was quicker.
    rmSync(made, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}
