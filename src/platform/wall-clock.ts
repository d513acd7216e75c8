// What a clock on the wall shows, in a time zone that the platform knows.

/** What the clock shows at an instant (epoch ms), as the epoch ms of the same date and time in UTC. */
export type WallClock = (instant: number) => number;

/** Quoted letters stand for themselves; so this is a time that the language reads. */
const PATTERN = "yyyy-MM-dd'T'HH:mm:ss'Z'";
const SECOND_MS = 1000;

/** A clock in that zone, by its IANA name. Each time it is asked for is one service call, once an execution. */
export function wallClockIn(timeZone: string): WallClock {
  const known = new Map<number, number>();
  return (instant) => {
    const second = Math.floor(instant / SECOND_MS) * SECOND_MS;
    const shown = known.get(second) ?? asked(second, timeZone);
    known.set(second, shown);
    return shown + (instant - second);
  };
}

function asked(second: number, timeZone: string): number {
  const shown = Date.parse(Utilities.formatDate(new Date(second), timeZone, PATTERN));
  // A zone or digits that nobody has heard of: better by UTC than never.
  return Number.isFinite(shown) ? shown : second;
}
