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
      /** Of which search, where there are many. */
      readonly searchId?: string;
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

/** A search of a group: its place in it, from 1. */
export interface OneOfMany {
  readonly searchId: string;
  readonly query: string;
  readonly maxResults: number;
  readonly place: number;
  readonly total: number;
}

export class ProgressReport {
  readonly #io: CommandIo;
  readonly #form: ProgressForm;
  #lastWords = '';
  readonly #lastWordsOf = new Map<string, string>();

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

  /** What many searches will be, before anything is sent. */
  planned(sentence: string): void {
    this.#say('note', sentence);
  }

  /** The same of one among many, with a bar. */
  lookedAt(one: OneOfMany, progress: SearchProgress, elapsedMs: number): void {
    const words = progressWords(progress);
    if (this.#lastWordsOf.get(one.searchId) === words) return;
    this.#lastWordsOf.set(one.searchId, words);
    const message = onOneLine(words);
    const resultsSoFar = progress.kind === 'running' ? progress.resultsSoFar : null;
    const place = `${String(one.place).padStart(String(one.total).length)}/${one.total}`;
    this.#tell(
      { event: 'progress', elapsedMs, searchId: one.searchId, state: progress.kind, message, resultsSoFar },
      `${clockTime(elapsedMs)}  ${place} ${barOf(progress, one.maxResults)} ${onOneLine(one.query)}: ${message}`,
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

const BAR_CELLS = 10;

/** `####......`: of its maximum of results, while it runs. */
function barOf(progress: SearchProgress, maxResults: number): string {
  const full = Math.min(BAR_CELLS, Math.round(BAR_CELLS * shareOf(progress, maxResults)));
  return '#'.repeat(full).padEnd(BAR_CELLS, '.');
}

function shareOf(progress: SearchProgress, maxResults: number): number {
  switch (progress.kind) {
    case 'waiting':
      return 0;
    case 'running':
      return (progress.resultsSoFar ?? 0) / maxResults;
    case 'importing':
    case 'done':
      return 1;
    case 'failed':
    case 'stopped':
      return 0;
  }
}

/** `0:12`, `75:00`. */
function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
