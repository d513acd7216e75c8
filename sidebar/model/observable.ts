// A value that tells when it changes: all the reactivity that the sidebar needs, in a few lines instead of
// the 8 KB of a library, in a page that Google loads again each time it is opened.

export interface Observable<Value> {
  value: Value;
  /** Runs `listener` after each change, until the function that comes back is called. */
  subscribe(listener: () => void): () => void;
}

export function observable<Value>(initial: Value): Observable<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get value() {
      return current;
    },
    set value(next) {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
