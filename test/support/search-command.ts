// `npm run search` inside the test's own process, and what it leaves behind.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../local/search';
import type { CommandIo } from '../../local/search/command-io';

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `--out FILE.json` holds. */
export interface OutJson {
  readonly tab: string;
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** A folder that somebody types commands in. */
export class CommandFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'sixtyfour-search-'));

  async search(args: readonly string[], io: Partial<CommandIo> = {}): Promise<CommandResult> {
    const stdout: string[] = [];
    const stderr: string[] = [];
    const exitCode = await main(args, {
      env: {},
      folder: this.path,
      keptIn: path.join(this.path, 'kept'),
      columns: 100,
      signal: new AbortController().signal,
      print: async (text) => {
        stdout.push(text);
        return true;
      },
      report: (text) => void stderr.push(text),
      live: () => {
        throw new Error('The real Sixtyfour must not be asked.');
      },
      ...io,
    });
    return { exitCode, stdout: stdout.join('').replace(/\n$/, ''), stderr: stderr.join('\n') };
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(path.join(this.path, name), content);
  }

  read(name: string): Uint8Array {
    return readFileSync(path.join(this.path, name));
  }

  readJson(name: string): OutJson {
    return JSON.parse(readFileSync(path.join(this.path, name), 'utf8'));
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
