// One thing that is looked at on the user's own spreadsheet: what is expected, and what was found.

export interface Check {
  /** A few words, in sentence case. */
  readonly name: string;
  /** What may be found; anything else is a difference. */
  readonly expected: readonly string[];
  /** What is found, in our own words. May throw: that Google refused is a finding, too. */
  run(): string | NotTried;
}

/** Nothing was tried, and why. */
export interface NotTried {
  readonly because: string;
}

export interface CheckResult {
  readonly kind: 'as-expected' | 'differs' | 'not-tried';
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

/** What a check finds where Google throws. The exception's text is in the user's language, so it is not read. */
export const REFUSED = 'Refused';

/** The check's result; one that fails never keeps the next from being made. */
export function carriedOut({ name, expected, run }: Check): CheckResult {
  const found = attempted(run) ?? REFUSED;
  const row = { name, expected: expected.join(' or ') };
  if (typeof found !== 'string') return { ...row, kind: 'not-tried', found: found.because };
  return { ...row, kind: expected.includes(found) ? 'as-expected' : 'differs', found };
}

/** What `run` answers, or null where it throws. */
export function attempted<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
