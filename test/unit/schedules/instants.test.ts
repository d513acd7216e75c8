// Hours on the wall as instants: by hand where clocks change, and against Node's Intl.
import type { WallClock } from '../../../src/platform/wall-clock';
import { dateShown, HOUR_MS } from '../../../src/schedules/calendar';
import { instantOf } from '../../../src/schedules/instants';
import { intlClock } from '../../support/intl-clock';

const DAY_MS = 24 * HOUR_MS;
/** The finest step by which any of these zones is off a full hour. */
const STEP_MS = HOUR_MS / 4;

function at(zone: string, date: string, hour: number): string {
  return new Date(instantOf(date, hour, intlClock(zone))).toISOString().slice(0, 16);
}

test('an hour that a change of the clock skips is the next one', () => {
  expect(at('Europe/Berlin', '2026-03-29', 2)).toBe('2026-03-29T01:00');
  expect(at('Europe/Berlin', '2026-03-29', 3)).toBe('2026-03-29T01:00');
  expect(at('America/New_York', '2026-03-08', 2)).toBe('2026-03-08T07:00');
  // By half an hour only: two o'clock is not there, half past two is no full hour, three is.
  expect(at('Australia/Lord_Howe', '2026-10-04', 2)).toBe('2026-10-03T16:00');
  // At midnight.
  expect(at('America/Sao_Paulo', '2018-11-04', 0)).toBe('2018-11-04T03:00');
});

test('an hour that comes twice is the first', () => {
  expect(at('Europe/Berlin', '2026-10-25', 2)).toBe('2026-10-25T00:00');
  expect(at('Europe/Berlin', '2026-10-25', 3)).toBe('2026-10-25T02:00');
  expect(at('America/New_York', '2026-11-01', 1)).toBe('2026-11-01T05:00');
  expect(at('America/Sao_Paulo', '2018-02-17', 23)).toBe('2018-02-18T01:00');
});

test('the hours around a change are where they were', () => {
  expect(at('Europe/Berlin', '2026-03-28', 9)).toBe('2026-03-28T08:00');
  expect(at('Europe/Berlin', '2026-03-29', 9)).toBe('2026-03-29T07:00');
  expect(at('Australia/Lord_Howe', '2026-04-05', 9)).toBe('2026-04-04T22:30');
});

test('a date that a zone left out begins with the next one there is', () => {
  expect(at('Pacific/Apia', '2011-12-30', 9)).toBe('2011-12-30T10:00');
  expect(at('Pacific/Apia', '2011-12-31', 9)).toBe('2011-12-30T19:00');
});

test('asks the clock twice, where nothing changes', () => {
  let asked = 0;
  const berlin = intlClock('Europe/Berlin');
  const counting: WallClock = (instant) => {
    asked += 1;
    return berlin(instant);
  };
  instantOf('2026-06-01', 9, counting);
  expect(asked).toBe(2);
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
];

/** Days on which the clock changes, as instants within them, over ten years. */
function changes(clock: WallClock): readonly number[] {
  const found: number[] = [];
  const end = Date.UTC(2026, 11, 31);
  for (let from = Date.UTC(2017, 0, 1); from < end; from += 7 * DAY_MS) {
    const offset = (instant: number) => clock(instant) - instant;
    let [low, high] = [from, from + 7 * DAY_MS];
    if (offset(low) === offset(high)) continue;
    while (high - low > HOUR_MS) {
      const middle = low + Math.floor((high - low) / 2);
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

/** The first instant of each hour that the clock shows, by looking at every quarter of an hour. */
function firstInstants(clock: WallClock, from: number, to: number): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (let instant = from; instant < to; instant += STEP_MS) {
    const shown = clock(instant);
    if (shown % HOUR_MS === 0 && !first.has(shown)) first.set(shown, instant);
  }
  return first;
}

test.each(ZONES)('as Intl has it around every change of ten years, and on days between: %s', (zone) => {
  const clock = intlClock(zone);
  const quiet = [Date.UTC(2020, 1, 29, 12), Date.UTC(2023, 11, 31, 12), Date.UTC(2025, 6, 1, 12)];
  const wrong: string[] = [];
  for (const around of [...quiet, ...changes(clock)]) {
    const from = Math.floor(around / HOUR_MS) * HOUR_MS - 2 * DAY_MS;
    const first = firstInstants(clock, from, from + 4 * DAY_MS);
    const shownHours = [...first.keys()];
    // Not at the edges, where the first of an hour may lie before.
    for (
      let shown = Math.min(...shownHours) + DAY_MS;
      shown < Math.max(...shownHours) - DAY_MS;
      shown += HOUR_MS
    ) {
      let expected = shown;
      while (!first.has(expected)) expected += HOUR_MS;
      const hour = new Date(shown).getUTCHours();
      const got = instantOf(dateShown(shown), hour, clock);
      if (got !== first.get(expected)) wrong.push(`${new Date(shown).toISOString()}: ${got}`);
    }
  }
  expect(wrong).toEqual([]);
});
