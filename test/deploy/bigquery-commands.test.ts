// The commands in docs/bigquery.md that load a results file into BigQuery, `schema=$(head …)` and `bq load …`, with
// a stand-in for `bq`. They are a shell's commands, so they are tried where there is one.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectPath } from '../../local/project';
import { inventedResults } from '../../local/sixtyfour/results/invented-results';
import { endedProcess } from '../support/ended-process';
import { recordsOf } from '../support/expected-values';

/** Keeps each of its arguments, as the shell made them. */
const STAND_IN = `#!/bin/sh
printf '%s\\0' "$@" > arguments
`;

const documented = readFileSync(projectPath('docs', 'bigquery.md'), 'utf8');
const testInShell = process.platform === 'win32' ? test.skip : test;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sixtyfour-bigquery-'));
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin', 'bq'), STAND_IN);
  chmodSync(path.join(folder, 'bin', 'bq'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The block that loads with `bq load`, without its indentation. */
function commands(): string {
  const blocks = [...documented.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, block = '']) => block);
  const [found = '', ...others] = blocks.filter((block) => block.includes('bq load'));
  expect(others).toEqual([]);
  return found.replaceAll(/^ +/gm, '');
}

/** What `bq` is called with where the commands are typed beside this file. */
async function argumentsOfBq(results: string | Uint8Array): Promise<readonly string[]> {
  writeFileSync(path.join(folder, 'results.csv'), results);
  const { exitCode, stderr } = await endedProcess('sh', ['-e', '-u', '-c', commands()], {
    cwd: folder,
    env: { ...process.env, PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}` },
  });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  return readFileSync(path.join(folder, 'arguments'), 'utf8').split('\0').slice(0, -1);
}

testInShell('every column of a search’s results becomes a column of text', async () => {
  const file = inventedResults({ query: 'Owners of bakeries', mode: 'people', maxResults: 20 });
  const [header = []] = recordsOf(file);
  expect(await argumentsOfBq(file)).toEqual([
    'load',
    '--source_format=CSV',
    '--skip_leading_rows=1',
    '--allow_quoted_newlines',
    'sixtyfour.people',
    'results.csv',
    header.map((name) => `${name}:STRING`).join(','),
  ]);
});

testInShell('every column gets a name of its own that BigQuery takes', async () => {
  const header = [
    'Full name',
    '"Known as ""Ada"""',
    '2nd e-mail',
    'E-Mail',
    'e mail',
    '',
    'Größe',
    '$ 1 & `ls`',
  ];
  const rows = ['"Lovelace, Ada","two\r\nlines",a@example.com,,,,,', ',,,,,,,'];
  const schema = (await argumentsOfBq(`${[header.join(','), ...rows].join('\r\n')}\r\n`)).at(-1) ?? '';
  expect(schema.split(',')).toEqual([
    'Full_name:STRING',
    'Known_as_Ada:STRING',
    'c3_2nd_e_mail:STRING',
    'E_Mail:STRING',
    'c5_e_mail:STRING',
    'c6_:STRING',
    'Gr____e:STRING',
    '__1____ls_:STRING',
  ]);
});
