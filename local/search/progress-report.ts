// Tells on stderr how a search goes: lines to read, an event a line for programs, or nothing but what went wrong.
import type { SearchProgress } from '../../src/contract';
import type { CommandIo } from './command-io';
import type { ProgressForm } from './options';
import { progressWords } from './progress-words';
import { onOneLine } from './terminal-text';

/** What `--progress json` writes, a line each; docs/commands.md describes them. A kind or a field may be added. */
export type ProgressEvent =
  | {
      readonly event: 'begun';
      readonly searchId: string;
      readonly simulated: boolean;
      readonly resumed: boolean;
    }
  | {
      readonly event: 'progress';
      readonly elapsedMs: number;
      readonly state: SearchProgress['kind'];
      readonly message: string;
      readonly resultsSoFar: number | null;
    }
  /** A check failed and is made again. */
  | { readonly event: 'stumbled'; readonly message: string }
  /** What is odd about the results. */
  | { readonly event: 'note'; readonly message: string }
  | { readonly event: 'written'; readonly file: string }
  | { readonly event: 'hint'; readonly message: string }
  /** Why there are no results, or none were handed over. */
  | { readonly event: 'error'; readonly message: string };

export class ProgressReport {
  readonly #io: CommandIo;
  readonly #form: ProgressForm;
  #lastWords = '';

  constructor(io: CommandIo, form: ProgressForm) {
    this.#io = io;
    this.#form = form;
  }

  begun(searchId: string, simulated: boolean, resumed: boolean): void {
    const words = simulated
      ? 'Sixtyfour is simulated; --live asks the real one.'
      : `${resumed ? 'Going on with search ID' : 'Search ID'} ${onOneLine(searchId)}`;
    this.#tell({ event: 'begun', searchId, simulated, resumed }, words);
  }

  looked(progress: SearchProgress, elapsedMs: number): void {
    const words = progressWords(progress);
    if (words === this.#lastWords) return;
    this.#lastWords = words;
    const message = onOneLine(words);
    const resultsSoFar = progress.kind === 'running' ? progress.resultsSoFar : null;
    this.#tell(
      { event: 'progress', elapsedMs, state: progress.kind, message, resultsSoFar },
      `${clockTime(elapsedMs)}  ${message}`,
    );
  }

  stumbled(sentence: string): void {
    this.#say('stumbled', sentence);
  }

  noted(sentence: string): void {
    this.#say('note', sentence);
  }

  hinted(sentence: string): void {
    this.#say('hint', sentence);
  }

  written(file: string): void {
    this.#tell({ event: 'written', file }, `Written to ${file}`);
  }

  /** Said in every form, also where nothing else is. */
  failed(sentence: string): void {
    const message = onOneLine(sentence);
    if (this.#form === 'none') this.#io.report(message);
    else this.#tell({ event: 'error', message }, message);
  }

  #say(event: 'stumbled' | 'note' | 'hint', sentence: string): void {
    const message = onOneLine(sentence);
    this.#tell({ event, message }, message);
  }

  #tell(event: ProgressEvent, words: string): void {
    switch (this.#form) {
      case 'text':
        this.#io.report(words);
        return;
      case 'json':
        this.#io.report(JSON.stringify(event));
        return;
      case 'none':
        return;
    }
  }
}

/** `0:12`, `75:00`. */
function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
