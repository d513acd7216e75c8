// Dates between JavaScript and a spreadsheet: an instant there, days since 30 December 1899 in the
// spreadsheet's time zone here.

const MS_PER_DAY = 86_400_000;
/** Day 0 of every spreadsheet, as if its time zone were UTC. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

const UTC_NAMES: ReadonlySet<string> = new Set(['Etc/UTC', 'UTC', 'Etc/GMT', 'GMT']);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** What a clock on the wall shows, read as if it were UTC. */
function wallClockMs(instantMs: number, timeZone: string): number {
  // Asking Intl takes five microseconds a date, twice.
  if (UTC_NAMES.has(timeZone)) return instantMs;
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instantMs)
      .map((part) => [part.type, Number(part.value)] as const),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const seconds = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  const belowSecondMs = ((instantMs % 1000) + 1000) % 1000;
  return seconds + belowSecondMs;
}

/** @param timeZone an IANA name; spreadsheets reckon dates in their own zone, whoever looks */
export function serialOfDate(date: Date, timeZone: string): number {
  return (wallClockMs(date.getTime(), timeZone) - EPOCH_MS) / MS_PER_DAY;
}

export function dateOfSerial(serial: number, timeZone: string): Date {
  const wallClock = Math.round(EPOCH_MS + serial * MS_PER_DAY);
  const offset = wallClockMs(wallClock, timeZone) - wallClock;
  // The offset at the instant itself differs from the guess only around a change of the clocks.
  const guess = wallClock - offset;
  return new Date(wallClock - (wallClockMs(guess, timeZone) - guess));
}
