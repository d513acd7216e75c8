// Tells on the terminal how a search goes, a line for every look that shows something new.
import type { SearchProgress } from '../../src/contract';
import type { CommandIo } from './command-io';
import { progressWords } from './progress-words';
import type { SearchWatcher } from './run-search';
import { onOneLine } from './terminal-text';

export class ProgressReport implements SearchWatcher {
  readonly #io: CommandIo;
  #searchId: string | null = null;
  #lastWords = '';

  constructor(io: CommandIo) {
    this.#io = io;
  }

  /** The `search_id` that Sixtyfour is sent, or null before there is a search. */
  get searchId(): string | null {
    return this.#searchId;
  }

  begun(searchId: string): void {
    this.#searchId = searchId;
  }

  looked(progress: SearchProgress, elapsedMs: number): void {
    const words = progressWords(progress);
    if (words === this.#lastWords) return;
    this.#lastWords = words;
    this.#io.report(onOneLine(`${clockTime(elapsedMs)}  ${words}`));
  }

  stumbled(sentence: string): void {
    this.#io.report(onOneLine(sentence));
  }
}

/** `0:12`, `75:00`. */
function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
