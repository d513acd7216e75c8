// Clock times, days and counts as this user writes them, inside English sentences.

const DAY_MS = 24 * 60 * 60_000;

/** Kept, because making one takes longer than hundreds of dates or counts take to format. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const countFormats = new Map<string, Intl.NumberFormat>();

export interface Region {
  /** A BCP 47 tag of English. */
  readonly locale: string;
  /** An IANA zone, or undefined for the machine's. */
  readonly timeZone: string | undefined;
}

/** The sentences are English, so the dates are: in the user's own English, else in the 24-hour kind. */
export function regionFor(language: string): Region {
  return { locale: isEnglish(language) ? language : 'en-GB', timeZone: undefined };
}

/** A browser may name what is no language tag, as `en-US@posix`, and no date can be written with that. */
function isEnglish(language: string): boolean {
  try {
    return new Intl.Locale(language).language === 'en';
  } catch {
    return false;
  }
}

/** `14:32` or `2:32 PM`. */
export function formatTime(time: number, region: Region): string {
  return dateFormat(region, { hour: 'numeric', minute: '2-digit' }).format(time);
}

/** `187`, `5,000`, of a whole number. */
export function formatCount(count: number, region: Region): string {
  // Nothing to group. The first format that a page makes takes it a good part of its start.
  if (count >= 0 && count < 1000) return String(count);
  const format = countFormats.get(region.locale) ?? new Intl.NumberFormat(region.locale);
  countFormats.set(region.locale, format);
  return format.format(count);
}

/** `1 row`, `5,000 rows`. */
export function formatRows(count: number, region: Region): string {
  return `${formatCount(count, region)} ${count === 1 ? 'row' : 'rows'}`;
}

/** `Today`, `Yesterday`, `Monday 12 May`, and the year where it is not this one. */
export function formatDay(time: number, now: number, region: Region): string {
  const day = isoDay(time, region);
  const today = isoDay(now, region);
  const daysAgo = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return dateFormat(region, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(time);
}

export interface Day<Item> {
  /** `2026-05-12`: stays when the label becomes another at midnight. */
  readonly date: string;
  readonly label: string;
  readonly items: readonly Item[];
}

/** Groups neighbours of the same day; the order stays as it is. */
export function groupByDay<Item>(
  items: readonly Item[],
  timeOf: (item: Item) => number,
  now: number,
  region: Region,
): readonly Day<Item>[] {
  const days: (Day<Item> & { items: Item[] })[] = [];
  for (const item of items) {
    const time = timeOf(item);
    const date = isoDay(time, region);
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, label: formatDay(time, now, region), items: [item] });
  }
  return days;
}

/** `2026-05-12` by the region's clocks: Swedish dates are written that way. */
function isoDay(time: number, region: Region): string {
  return dateFormat({ ...region, locale: 'sv' }, {}).format(time);
}

/** A format of dates in a region's words and zone. */
export function dateFormat(
  { locale, timeZone }: Region,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const all = timeZone === undefined ? options : { ...options, timeZone };
  const key = locale + JSON.stringify(all);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, all);
  dateFormats.set(key, format);
  return format;
}
