// What outlives the sidebar in this browser: the form as typed and an unanswered start. Never the key.
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
}

type Fields = Readonly<Record<string, unknown>>;

const MEMORY_KEY = 'sixtyfour-sidebar';
const EMPTY_MEMORY: Memory = { draft: EMPTY_DRAFT, attempt: null, keyWasSet: false };

/** What was remembered; empty where nothing can be read or what is there makes no sense. */
export function recall(store: KeyValueStore | null): Memory {
  try {
    const text = store?.getItem(MEMORY_KEY) ?? null;
    return text === null ? EMPTY_MEMORY : readMemory(JSON.parse(text));
  } catch {
    return EMPTY_MEMORY;
  }
}

/** Remembers as well as it can: a forbidden or full store costs the draft, not the search. */
export function remember(store: KeyValueStore | null, memory: Memory): void {
  try {
    store?.setItem(MEMORY_KEY, JSON.stringify(memory));
  } catch {
    // The form works without.
  }
}

/** Another version of the sidebar may have written it, so nothing is taken for granted. */
function readMemory(value: unknown): Memory {
  const { draft, attempt, keyWasSet } = fieldsOf(value);
  const typed = fieldsOf(draft);
  return {
    draft: {
      ...readTexts(typed),
      maxResults: typeof typed.maxResults === 'string' ? typed.maxResults : null,
    },
    attempt: readAttempt(fieldsOf(attempt)),
    keyWasSet: keyWasSet === true,
  };
}

function readAttempt({ id, wish, madeAt }: Fields): StartAttempt | null {
  const { maxResults, ...texts } = fieldsOf(wish);
  if (typeof id !== 'string' || typeof madeAt !== 'number' || typeof maxResults !== 'number') return null;
  return { id, wish: { ...readTexts(texts), maxResults }, madeAt };
}

function readTexts({ query, mode, searchId }: Fields): Pick<Draft, 'query' | 'mode' | 'searchId'> {
  return {
    query: typeof query === 'string' ? query : '',
    mode: mode === 'company' ? 'company' : 'people',
    searchId: typeof searchId === 'string' ? searchId : '',
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
