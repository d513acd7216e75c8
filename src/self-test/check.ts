// One thing that is looked at on the user's own spreadsheet: what is expected, and what was found.

export interface Check {
  /** A few words, in sentence case. */
  readonly name: string;
  readonly expected: string;
  /** May throw: what Google refuses is a finding, too. */
  run(): Finding;
}

export interface Finding {
  readonly kind: 'ok' | 'differs' | 'not-tried';
  /** In our own words: never an exception's text, which is in the user's language and may quote anything. */
  readonly found: string;
}

export interface CheckResult extends Finding {
  readonly name: string;
  readonly expected: string;
}

/** The check's result; one that fails never keeps the next from being made. */
export function carriedOut({ name, expected, run }: Check): CheckResult {
  return { name, expected, ...(attempted(run) ?? differs('Refused')) };
}

export function ok(found: string): Finding {
  return { kind: 'ok', found };
}

export function differs(found: string): Finding {
  return { kind: 'differs', found };
}

export function notTried(why: string): Finding {
  return { kind: 'not-tried', found: `Not tried: ${why}` };
}

/** What `run` answers, or null where it throws. */
export function attempted<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
