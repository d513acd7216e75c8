// Reading JSON that somebody else wrote: nothing is believed before it was looked at.

/** The parsed value, its strings changed where that is asked for; undefined where it is no JSON, or nested too deep. */
export function parseJson(text: string, change?: (value: string) => string): unknown {
  const changed = (_: string, value: unknown) =>
    change !== undefined && typeof value === 'string' ? change(value) : value;
  try {
    return JSON.parse(text, change === undefined ? undefined : changed);
  } catch {
    return undefined;
  }
}

/** The value as an object with unknown fields; null where it is anything else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** A string, or null. */
export function stringOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A finite number, or null. */
export function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
