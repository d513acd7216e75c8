// `npm run search -- --live`: whatever happens to the command, what was paid for is not lost.
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { CommandIo } from '../../local/search/command-io';
import { recordsOf } from '../support/expected-values';
import { type LiveStandIn, liveStandIn } from '../support/live-stand-in';
import { CommandFolder, type CommandResult } from '../support/search-command';
import { API_KEY } from '../support/world';

const env = { SIXTYFOUR_API_KEY: API_KEY };
let folder: CommandFolder;
let standIn: LiveStandIn;

beforeEach(() => {
  folder = new CommandFolder();
  standIn = liveStandIn();
});
afterEach(() => folder.remove());

function search(args: readonly string[], io: Partial<CommandIo> = {}): Promise<CommandResult> {
  return folder.search(args, { env, live: standIn.live, ...io });
}

/** Interrupted as soon as stderr says so. */
function interruptedAt(words: string, args: readonly string[]): Promise<CommandResult> {
  const ctrlC = new AbortController();
  const lines: string[] = [];
  const report = (text: string) => {
    lines.push(text);
    if (text.includes(words)) ctrlC.abort();
  };
  return search(args, { signal: ctrlC.signal, report }).then((result) => ({
    ...result,
    stderr: lines.join('\n'),
  }));
}

const inFolder = (name: string) => path.join(folder.path, name);
const kept = () => (existsSync(inFolder('kept')) ? readdirSync(inFolder('kept')) : []);
const paidFor = () => recordsOf(standIn.sixtyfour.resultsOf(standIn.sixtyfour.searches[0]?.taskId ?? ''));

describe('an interrupted search', () => {
  test.each(['Search ID', 'queued', 'Looking for', 'Removing duplicates'])(
    'goes on with --resume, without a second one, to the file that it was meant for: interrupted at %s',
    async (words) => {
      const first = await interruptedAt(words, ['VPs', '--live', '--max-results', '20', '--out', 'tab.csv']);
      expect(first).toMatchObject({ exitCode: 3, stdout: '' });
      expect(first.stderr).toMatch(/Interrupted\. Nothing is lost: npm run search -- --resume goes on/);
      expect(existsSync(inFolder('tab.csv'))).toBe(false);

      expect(await search(['--resume'])).toMatchObject({ exitCode: 0 });

      expect(standIn.sixtyfour.searches).toHaveLength(1);
      expect(recordsOf(folder.read('tab.csv'))).toEqual(paidFor());
      expect(kept()).toEqual([]);
    },
  );

  test('that has its results already hands them over first', async () => {
    expect(await interruptedAt('done', ['VPs', '--live', '--out', 'tab.csv'])).toMatchObject({ exitCode: 0 });
    expect(recordsOf(folder.read('tab.csv'))).toEqual(paidFor());
    expect(kept()).toEqual([]);
  });

  test('is kept in a file that its owner alone may read, and that holds no key', async () => {
    await interruptedAt('Looking for', ['VPs', '--live']);
    const [name = ''] = kept();
    const file = inFolder(path.join('kept', name));
    expect(readFileSync(file, 'utf8')).not.toContain(API_KEY);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is told by its search ID from the moment it is sent', async () => {
    const { stderr } = await interruptedAt('queued', ['VPs', '--live']);
    expect(stderr.split('\n')[0]).toBe(`Search ID ${standIn.sixtyfour.searches[0]?.searchId}`);
  });

  test('can be chosen among several by its ID, and goes where it is told to now', async () => {
    await interruptedAt('queued', [
      'VPs',
      '--live',
      '--max-results',
      '4',
      '--search-id',
      'mine',
      '--out',
      'a.csv',
    ]);
    await interruptedAt('queued', ['Bakers', '--live', '--max-results', '9']);
    await search(['--resume', '--search-id', 'mine', '--out', 'b.json']);
    expect(existsSync(inFolder('a.csv'))).toBe(false);
    expect(folder.readJson('b.json')).toMatchObject({ tab: 'VPs', values: { length: 5 } });
    expect(kept()).toHaveLength(1);
  });

  test('is the same search for whoever types it again with its ID, and another query is refused', async () => {
    const args = ['--live', '--max-results', '4', '--search-id', 'mine', '--out', 'tab.csv'];
    await interruptedAt('queued', ['VPs', ...args]);
    expect(await search(['Bakers', ...args])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^Search ID mine is another search, “VPs” for people/),
    });
    expect(await search(['VPs', ...args])).toMatchObject({ exitCode: 0 });
    expect(standIn.sixtyfour.searches).toHaveLength(1);
    expect(standIn.sixtyfour.searches[0]?.startRequests).toBe(1);
  });

  test('with nothing to resume it is said so', async () => {
    expect(await search(['--resume'])).toMatchObject({
      exitCode: 2,
      stderr: 'No search of the real Sixtyfour was interrupted on this computer.',
    });
    expect(await search(['--resume', '--search-id', 'mine'])).toMatchObject({
      exitCode: 2,
      stderr: 'No search with the ID mine was interrupted on this computer.',
    });
  });
});

test('--timeout ends the waiting, and --resume goes on', async () => {
  const result = await search(['VPs', '--live', '--max-results', '4', '--timeout', '40']);
  expect(result).toMatchObject({ exitCode: 3, stdout: '' });
  expect(result.stderr).toMatch(/^The time of --timeout is over\. Nothing is lost/m);
  expect(await search(['--resume', '--out', 'tab.csv'])).toMatchObject({ exitCode: 0 });
  expect(recordsOf(folder.read('tab.csv'))).toEqual(paidFor());
});

test('a search ID given twice is one search at Sixtyfour, also when nothing is kept here any more', async () => {
  const args = ['VPs', '--live', '--max-results', '4', '--search-id', 'mine', '--out', 'tab.csv'];
  expect(await search(args)).toMatchObject({ exitCode: 0 });
  expect(await search(args)).toMatchObject({ exitCode: 0 });
  expect(standIn.sixtyfour.searches).toHaveLength(1);
});

test('a failure for good leaves nothing to resume', async () => {
  standIn = liveStandIn({ kind: 'ends-as', status: 'failed', error: 'The query is too vague.' });
  expect(await search(['VPs', '--live'])).toMatchObject({ exitCode: 1 });
  expect(kept()).toEqual([]);
});

test('where nothing can be kept, the search goes on and says how to repeat it', async () => {
  folder.write('in-the-way', '');
  const { exitCode, stderr } = await search(['VPs', '--live', '--max-results', '4'], {
    keptIn: inFolder('in-the-way'),
  });
  expect(exitCode).toBe(0);
  expect(stderr.match(/could not be noted down/g)).toHaveLength(1);
  expect(stderr).toContain(`with --search-id ${standIn.sixtyfour.searches[0]?.searchId} is the same search`);
});

describe('the results', () => {
  test('are in their file when stdout breaks', async () => {
    const result = await search(['VPs', '--live', '--max-results', '4', '--out', 'tab.csv'], {
      print: async () => false,
    });
    expect(result.exitCode).toBe(0);
    expect(recordsOf(folder.read('tab.csv'))).toEqual(paidFor());
  });

  test('can be had again when stdout breaks and there was no file', async () => {
    const result = await search(['VPs', '--live', '--max-results', '4', '--json'], {
      print: async () => false,
    });
    expect(result.exitCode).toBe(3);
    expect(await search(['--resume', '--out', 'tab.csv'])).toMatchObject({ exitCode: 0 });
    expect(standIn.sixtyfour.searches).toHaveLength(1);
  });

  test('that were only looked at can still be had whole', async () => {
    const { stderr } = await search(['VPs', '--live', '--max-results', '40']);
    expect(stderr).toMatch(
      /To have all rows in a file, without a new search: npm run search -- --resume --out FILE\.csv$/,
    );
    await search(['--resume', '--out', 'tab.csv']);
    expect(recordsOf(folder.read('tab.csv'))).toEqual(paidFor());
    expect(standIn.sixtyfour.searches).toHaveLength(1);
  });

  test('replace a file whole, with the permissions it had, and leave nothing beside it', async () => {
    folder.write('tab.csv', 'old');
    chmodSync(inFolder('tab.csv'), 0o600);
    await search(['VPs', '--live', '--max-results', '4', '--out', 'tab.csv']);
    expect(recordsOf(folder.read('tab.csv'))).toEqual(paidFor());
    if (process.platform !== 'win32') expect(statSync(inFolder('tab.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path).sort()).toEqual(['kept', 'tab.csv']);
  });

  test('go to where a link leads', async () => {
    folder.write('real.csv', 'old');
    symlinkSync('real.csv', inFolder('link.csv'));
    await search(['VPs', '--live', '--max-results', '4', '--out', 'link.csv']);
    expect(lstatSync(inFolder('link.csv')).isSymbolicLink()).toBe(true);
    expect(recordsOf(folder.read('real.csv'))).toEqual(paidFor());
  });
});

describe('before anything is asked of Sixtyfour, it is said that', () => {
  test.each([
    ['a read-only file', () => writeFileSync(inFolder('tab.csv'), 'old', { mode: 0o444 }), /it is read-only/],
    [
      'a link to nowhere',
      () => symlinkSync('gone.csv', inFolder('tab.csv')),
      /link to a file that is not there/,
    ],
  ])('%s cannot be written', async (_what, prepare, why) => {
    prepare();
    const { exitCode, stderr } = await search(['VPs', '--live', '--out', 'tab.csv']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(why);
    expect(standIn.sixtyfour.requests).toEqual([]);
  });
});

test('a key of one letter does not mangle what is said', async () => {
  const { stderr } = await search(['VPs', '--live', '--max-results', '4'], {
    env: { SIXTYFOUR_API_KEY: 'e' },
  });
  expect(stderr).not.toContain('(your API key)');
});
