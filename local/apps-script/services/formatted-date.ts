// Utilities.formatDate: the letters of Java's SimpleDateFormat that make numbers.
import { invalidArgument } from '../platform-errors';

/** What stands for a number in a pattern, in any width, and a text in quotes. */
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** @throws ScriptError for a letter that is not simulated here; an unknown zone counts as GMT, as in Java */
export function formattedDate(instant: Date, timeZone: string, pattern: string): string {
  const parts = partsOf(instant, timeZone);
  return pattern.replace(TOKEN, (token, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return token;
    const value = parts.get(letter);
    if (value === undefined) throw invalidArgument(pattern);
    return String(value).padStart(token.length, '0');
  });
}

function partsOf(instant: Date, timeZone: string): ReadonlyMap<string, number> {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  return new Map([
    ['y', of('year')],
    ['M', of('month')],
    ['d', of('day')],
    ['H', of('hour')],
    ['m', of('minute')],
    ['s', of('second')],
    ['S', instant.getMilliseconds()],
  ]);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = madeFor(timeZone) ?? madeFor('UTC');
  if (formatter === null) throw invalidArgument(timeZone);
  formatters.set(timeZone, formatter);
  return formatter;
}

function madeFor(timeZone: string): Intl.DateTimeFormat | null {
  const numeric = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return null;
  }
}
