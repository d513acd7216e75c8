// `npm run format`, on a few of the project's files and one that nobody would leave so.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectPath } from '../../local/project';
import { endedProcess } from '../support/ended-process';
import { npmCommand } from '../support/process-tree';
import { linkPackages } from './sources';

const TIDY = ['biome.json', 'jest.config.mjs', path.join('local', 'project.ts'), path.join('src', 'text.ts')];
const UNTIDY = path.join('local', 'untidy.ts');

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'sixtyfour-format-'));
  linkPackages(copy);
  for (const folder of ['local', 'src']) mkdirSync(path.join(copy, folder));
});
afterEach(() => rmSync(copy, { recursive: true }));

const read = (name: string) => readFileSync(path.join(copy, name), 'utf8');

test('npm run format puts an untidy file right, and changes no other', async () => {
  for (const name of TIDY) cpSync(projectPath(name), path.join(copy, name));
  const { scripts } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  writeFileSync(path.join(copy, 'package.json'), `${JSON.stringify({ scripts }, null, 2)}\n`);
  writeFileSync(
    path.join(copy, UNTIDY),
    'import path from "node:path"\nimport {existsSync} from "node:fs"\n' +
      '\nexport function isThere( name:string ) {\n        return existsSync( path.resolve(name) ) }\n',
  );
  const before = ['package.json', ...TIDY].map(read);

  const { exitCode, stdout } = await endedProcess(...npmCommand('run', '--silent', 'format'), { cwd: copy });

  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('Fixed 1 file.') });
  expect(read(UNTIDY)).toBe(
    "import { existsSync } from 'node:fs';\nimport path from 'node:path';\n" +
      '\nexport function isThere(name: string) {\n  return existsSync(path.resolve(name));\n}\n',
  );
  expect(['package.json', ...TIDY].map(read)).toEqual(before);
});
