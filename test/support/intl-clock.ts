// Clocks on the wall by Node's own knowledge of time zones.
import type { WallClock } from '../../src/platform/wall-clock';

/** What the clock shows at an instant, read as if it were UTC. Remembers: asking Intl takes microseconds. */
export function intlClock(timeZone: string): WallClock {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const known = new Map<number, number>();
  return (instant) => {
    const minute = Math.floor(instant / 60_000) * 60_000;
    let shown = known.get(minute);
    if (shown === undefined) {
      const parts = formatter.formatToParts(minute);
      const of = (type: Intl.DateTimeFormatPartTypes) =>
        Number(parts.find((one) => one.type === type)?.value);
      shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
      known.set(minute, shown);
    }
    return shown + (instant - minute);
  };
}
