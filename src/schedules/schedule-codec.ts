// A schedule as properties, small enough for each, and checked when it is read back. How to change the shape stands in
// ../versions.ts.

import type { Rhythm, ScheduleRunOutcome } from '../contract';
import { byKind, type Decoder, listOf, number, object, orNull, text, truth, word } from '../decoders';
import { parseJson } from '../json';
import { type Properties, SCHEDULE_PREFIX } from '../searches/kept/schedule-properties';
import { wholeCharacters } from '../text';
import { broughtUpToDate, type Step, versionAfter } from '../versions';
import { isAwaited, type Schedule, type ScheduleRun } from './schedule';

/** No version of a schedule was released yet. */
const STEPS: readonly Step[] = [];
/** In UTF-16 units: at 3 bytes each well under the 8,000 bytes of a property. */
const QUERY_PIECE_LENGTH = 2000;

export interface DecodedSchedules {
  readonly schedules: readonly Schedule[];
  /** Keys of those that cannot be read: a later version wrote them, or they are damaged. */
  readonly unreadable: readonly string[];
}

/** The properties that hold the schedule, its own first. */
export function encodeSchedule(schedule: Schedule): Properties {
  const key = scheduleKey(schedule.spreadsheetId, schedule.id);
  const { query } = schedule;
  const stored = { ...schedule, query: '', queryUnits: query.length, isAwaited: isAwaited(schedule) };
  const entries = [[key, JSON.stringify({ version: versionAfter(STEPS), ...stored })]];
  for (let at = 0; at < query.length; ) {
    const piece = wholeCharacters(query.slice(at), QUERY_PIECE_LENGTH);
    entries.push([`${key}#${entries.length}`, piece]);
    at += piece.length;
  }
  return Object.fromEntries(entries);
}

/** All schedules among the properties, oldest first. */
export function decodeSchedules(properties: Properties): DecodedSchedules {
  const schedules: Schedule[] = [];
  const unreadable: string[] = [];
  for (const key of Object.keys(properties)) {
    if (key.includes('#')) continue;
    const decoded = decodeSchedule(key, properties);
    if (decoded === null) unreadable.push(key);
    else schedules.push(decoded);
  }
  return { schedules: schedules.sort((a, b) => a.createdAt - b.createdAt), unreadable };
}

export function scheduleKey(spreadsheetId: string, id: string): string {
  return `${SCHEDULE_PREFIX}${spreadsheetId}:${id}`;
}

/** Keys of those of a spreadsheet that cannot be read. */
export function unreadableIn(properties: Properties, spreadsheetId: string): readonly string[] {
  return decodeSchedules(properties).unreadable.filter((key) =>
    key.startsWith(scheduleKey(spreadsheetId, '')),
  );
}

/** Every key that belongs to a schedule, its own first; what a kill left of its removal, too. */
export function scheduleKeys(properties: Properties, spreadsheetId: string, id: string): readonly string[] {
  const key = scheduleKey(spreadsheetId, id);
  return Object.keys(properties)
    .filter((one) => one === key || one.startsWith(`${key}#`))
    .sort();
}

function decodeSchedule(key: string, properties: Properties): Schedule | null {
  const stored = broughtUpToDate(parseJson(properties[key]), STEPS);
  const decoded = stored.kind === 'current' ? storedSchedule(stored.fields) : undefined;
  if (decoded === undefined) return null;
  const { queryUnits, ...schedule } = decoded;
  let query = '';
  for (let piece = 1; query.length < queryUnits; piece += 1) {
    const more = properties[`${key}#${piece}`];
    if (more === undefined) return null;
    query += more;
  }
  const isOurs = scheduleKey(schedule.spreadsheetId, schedule.id) === key;
  return isOurs ? { ...schedule, query: query.slice(0, queryUnits) } : null;
}

const rhythm: Decoder<Rhythm> = object<Rhythm>({
  every: word('day', 'week', 'month'),
  weekday: orNull(number),
  day: orNull(number),
  hour: number,
});

const outcome: Decoder<ScheduleRunOutcome> = byKind<ScheduleRunOutcome>({
  'under-way': object({ kind: word('under-way') }),
  done: object({
    kind: word('done'),
    rows: number,
    added: orNull(number),
    changed: orNull(number),
    missing: orNull(number),
  }),
  failed: object({ kind: word('failed'), sentence: text }),
  stopped: object({ kind: word('stopped') }),
  skipped: object({ kind: word('skipped'), sentence: text }),
});

const run: Decoder<ScheduleRun> = object<ScheduleRun>({
  searchId: text,
  date: text,
  madeAt: number,
  isLate: truth,
  mostResults: number,
  outcome,
});

const storedSchedule: Decoder<Schedule & { readonly queryUnits: number }> = object<
  Schedule & { readonly queryUnits: number }
>({
  id: text,
  spreadsheetId: text,
  query: text,
  queryUnits: number,
  mode: word('people', 'company'),
  maxResults: number,
  sheetId: number,
  leaveOut: listOf(number),
  rhythm,
  monthlyMaximum: orNull(number),
  endsOn: orNull(text),
  createdAt: number,
  timeZone: text,
  waitsSince: number,
  lastDate: orNull(text),
  runsOnLastDate: number,
  next: orNull(object({ date: text, at: number })),
  paused: orNull(text),
  forgivenUntil: number,
  earlier: object({ month: text, results: number }),
  runs: listOf(run),
});
