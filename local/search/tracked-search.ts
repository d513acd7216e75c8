// The search that a command sees through, and what is kept of it for a command that comes after.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import type { SearchProgress } from '../../src/contract';
import type { AddOnUser, Memory } from './add-on-user';
import type { CommandIo } from './command-io';
import type { KeptSearch } from './kept-search';
import { isWatched, KeptSearches } from './kept-searches';
import type { SearchOptions } from './options';
import { type OutFormat, outFormatOf } from './out-file';
import type { Query } from './query';

export type Tracking =
  | { readonly kind: 'search'; readonly search: TrackedSearch }
  /** One sentence. */
  | { readonly kind: 'none'; readonly why: string };

interface Facts {
  readonly id: string;
  readonly searchId: string;
  readonly query: Query;
  readonly outPath: string | null;
  readonly begunAt: number;
  readonly memory: Memory | null;
  readonly isResumed: boolean;
}

export class TrackedSearch {
  readonly #facts: Facts;
  /** Null for a simulated one, which costs nothing. */
  readonly #kept: KeptSearches | null;
  #memory: Memory | null;
  #isKept = false;
  #hasWarned = false;

  private constructor(facts: Facts, kept: KeptSearches | null) {
    this.#facts = facts;
    this.#kept = kept;
    this.#memory = facts.memory;
  }

  /** The one that is asked for: new, or known from an earlier command. */
  static of({ wanted, source, out }: SearchOptions, io: CommandIo): Tracking {
    const now = Date.now();
    const typedOut = out === null ? null : path.resolve(io.folder, out.path);
    const kept = source.kind === 'live' ? new KeptSearches(io.keptIn) : null;
    // Old ones are removed even by those who never resume any.
    const all = kept?.all(now) ?? [];
    const known = wanted.searchId === null ? null : (kept?.find(wanted.searchId) ?? null);
    if (wanted.kind === 'resume') {
      const found = wanted.searchId === null ? (all.find((one) => !isWatched(one)) ?? null) : known;
      if (found !== null) return resumed(found, typedOut, kept);
      return { kind: 'none', why: nothingToResume(wanted.searchId, all) };
    }
    if (known !== null) {
      if (JSON.stringify(known.query) === JSON.stringify(wanted.query)) return resumed(known, typedOut, kept);
      return {
        kind: 'none',
        why: `Search ID ${known.searchId} is another search, “${known.query.query}” for ${known.query.mode}, at most ${known.query.maxResults}: choose another ID, or go on with that one with --resume.`,
      };
    }
    const id = randomUUID();
    const facts = {
      id,
      searchId: wanted.searchId ?? id,
      query: wanted.query,
      outPath: typedOut,
      begunAt: now,
      memory: null,
      isResumed: false,
    };
    return { kind: 'search', search: new TrackedSearch(facts, kept) };
  }

  static resumed(known: KeptSearch, outPath: string | null, kept: KeptSearches | null): TrackedSearch {
    return new TrackedSearch({ ...known, outPath: outPath ?? known.outPath, isResumed: true }, kept);
  }

  get id(): string {
    return this.#facts.id;
  }

  get searchId(): string {
    return this.#facts.searchId;
  }

  get query(): Query {
    return this.#facts.query;
  }

  get outPath(): string | null {
    return this.#facts.outPath;
  }

  get format(): OutFormat | null {
    return this.#facts.outPath === null ? null : outFormatOf(this.#facts.outPath);
  }

  get isResumed(): boolean {
    return this.#facts.isResumed;
  }

  get isSimulated(): boolean {
    return this.#kept === null;
  }

  get memory(): Memory | null {
    return this.#memory;
  }

  /** Whether a later command could go on with it. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** To be called before anything is sent. Answers a sentence where it cannot be kept. */
  begin(): string | null {
    return this.#keep();
  }

  /** Until there are results in the spreadsheet, which nobody but this process has. */
  looked(progress: SearchProgress, user: AddOnUser): string | null {
    if (progress.kind !== 'waiting' && progress.kind !== 'running') return null;
    const memory = user.memory();
    if (JSON.stringify(memory) === JSON.stringify(this.#memory)) return null;
    this.#memory = memory;
    return this.#keep();
  }

  /** In the middle of the start the add-on may know more than it has told. */
  interrupted(user: AddOnUser): string | null {
    if (this.#memory !== null || !this.isUnderWay(user)) return null;
    this.#memory = user.memory();
    return this.#keep();
  }

  /** Whether the add-on has it: else its start was refused, and there is nothing to go on with. */
  isUnderWay(user: AddOnUser): boolean {
    return Object.keys(user.memory().properties).some((key) => key.includes(this.#facts.id));
  }

  forget(): void {
    this.#kept?.forget(this.#facts.searchId);
    this.#isKept = false;
  }

  #keep(): string | null {
    if (this.#kept === null) return null;
    const { searchId, id, query, begunAt, outPath } = this.#facts;
    const watchedBy = { pid: process.pid, host: hostname() };
    try {
      this.#kept.keep({ searchId, id, query, begunAt, outPath, memory: this.#memory, watchedBy });
      this.#isKept = true;
      return null;
    } catch (error) {
      this.#isKept = false;
      if (this.#hasWarned) return null;
      this.#hasWarned = true;
      return (
        `This search could not be noted down on this computer (${String(Reflect.get(Object(error), 'message'))}), so --resume ` +
        `would not find it. The same command with --search-id ${searchId} is the same search.`
      );
    }
  }
}

function resumed(known: KeptSearch, outPath: string | null, kept: KeptSearches | null): Tracking {
  return { kind: 'search', search: TrackedSearch.resumed(known, outPath, kept) };
}

function nothingToResume(searchId: string | null, all: readonly KeptSearch[]): string {
  if (searchId !== null) return `No search with the ID ${searchId} was interrupted on this computer.`;
  if (all.length === 0) return 'No search of the real Sixtyfour was interrupted on this computer.';
  return 'Each search that is known here is still being watched by another command; --search-id with --resume takes one over.';
}
