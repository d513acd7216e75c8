// Reading JSON that somebody else wrote: nothing is believed before it was looked at.

/**
 * The parsed value, its strings changed where that is asked for; undefined where it is no JSON, or nested too deep. A byte
 * order mark and blanks around it are no part of it.
 */
export function parseJson(text: string | undefined, change?: (value: string) => string): unknown {
  // The most frequent, and an error takes long to make.
  if (text === undefined || text === '') return undefined;
  const changed = (_: string, value: unknown) =>
    change !== undefined && typeof value === 'string' ? change(value) : value;
  try {
    return JSON.parse(text.trim(), change === undefined ? undefined : changed);
  } catch {
    return undefined;
  }
}

/** The fields of an object, whatever they hold; none where the value is anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

/** A string; '' where the value is anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A finite number, or null. */
export function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
