// What outlives the sidebar in this browser: the form as typed and an unanswered start. Never the key. How to change
// what is stored stands in ../../src/versions.ts.

import { fieldsOf, parseJson } from '../../src/json';
import { broughtUpToDate, type Step, versionAfter } from '../../src/versions';
import { type Draft, EMPTY_DRAFT } from './draft';
import type { StartAttempt } from './start-attempt';

/** localStorage, or what stands in for it; may be absent, full, or forbidden inside a frame. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface Memory {
  readonly draft: Draft;
  readonly attempt: StartAttempt | null;
  /** Whether a key was set when the sidebar was last open: shows the form before the server answers. */
  readonly keyWasSet: boolean;
  /** Whether there were tabs that results could join: keeps their place in the form. */
  readonly hadLists: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const MEMORY_KEY = 'sixtyfour-sidebar';
/** From version 1 (0.1.0) on. */
const MEMORY_STEPS: readonly Step[] = [
  // 1 → 2. Alike but for saying its version.
  (fields) => fields,
];
const EMPTY_MEMORY: Memory = { draft: EMPTY_DRAFT, attempt: null, keyWasSet: false, hadLists: false };

/** What was remembered; empty where nothing can be read or what is there makes no sense. */
export function recall(store: KeyValueStore | null): Memory {
  try {
    const stored = storedIn(store);
    return stored.kind === 'current' ? readMemory(stored.fields) : EMPTY_MEMORY;
  } catch {
    return EMPTY_MEMORY;
  }
}

/**
 * Remembers as well as it can: a forbidden or full store costs the draft, not the search. What a newer sidebar
 * remembers, as after somebody went back to an older one, stays.
 */
export function remember(store: KeyValueStore | null, memory: Memory): void {
  try {
    if (storedIn(store).kind === 'newer') return;
    store?.setItem(MEMORY_KEY, JSON.stringify({ version: versionAfter(MEMORY_STEPS), ...memory }));
  } catch {
    // The form works without.
  }
}

function storedIn(store: KeyValueStore | null): ReturnType<typeof broughtUpToDate> {
  return broughtUpToDate(parseJson(store?.getItem(MEMORY_KEY) ?? undefined), MEMORY_STEPS);
}

/** Somebody may have changed it by hand, so nothing is taken for granted. */
function readMemory(value: unknown): Memory {
  const { draft, attempt, keyWasSet, hadLists } = fieldsOf(value);
  const typed = fieldsOf(draft);
  return {
    draft: {
      ...readTexts(typed),
      ...readTabs(typed),
      maxResults: typeof typed.maxResults === 'string' ? typed.maxResults : null,
    },
    attempt: readAttempt(fieldsOf(attempt)),
    keyWasSet: keyWasSet === true,
    hadLists: hadLists === true,
  };
}

function readAttempt({ id, wish, madeAt }: Fields): StartAttempt | null {
  const { maxResults, ...texts } = fieldsOf(wish);
  if (typeof id !== 'string' || typeof madeAt !== 'number' || typeof maxResults !== 'number') return null;
  const { destination, leaveOut } = readTabs(texts);
  return {
    id,
    wish: {
      ...readTexts(texts),
      maxResults,
      ...(destination.kind === 'new-tab' ? {} : { destination }),
      ...(leaveOut.length === 0 ? {} : { leaveOut }),
    },
    madeAt,
  };
}

function readTexts({ query, mode, searchId }: Fields): Pick<Draft, 'query' | 'mode' | 'searchId'> {
  return {
    query: typeof query === 'string' ? query : '',
    mode: mode === 'company' ? 'company' : 'people',
    searchId: typeof searchId === 'string' ? searchId : '',
  };
}

function readTabs({ destination, leaveOut }: Fields): Pick<Draft, 'destination' | 'leaveOut'> {
  const { kind, sheetId } = fieldsOf(destination);
  return {
    destination: kind === 'list' && isSheetId(sheetId) ? { kind, sheetId } : { kind: 'new-tab' },
    leaveOut: Array.isArray(leaveOut) ? leaveOut.filter(isSheetId) : [],
  };
}

function isSheetId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
