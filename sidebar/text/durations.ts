// Spans of time in words short enough for a 300 px card.

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `42 s`, `4 min 32 s`, `1 h 5 min`, `2 days`: the two largest units; negative spans count as none. */
export function formatDuration(ms: number): string {
  const span = Math.max(0, ms);
  if (span < MINUTE_MS) return `${Math.floor(span / SECOND_MS)} s`;
  if (span < HOUR_MS) return pair(span, MINUTE_MS, 'min', SECOND_MS, 's');
  if (span < DAY_MS) return pair(span, HOUR_MS, 'h', MINUTE_MS, 'min');
  const days = Math.floor(span / DAY_MS);
  return days === 1 ? '1 day' : `${days} days`;
}

/** `now`, `in 25 s`, `in 3 min`: rounded up, so that a countdown does not promise too early. */
export function formatCountdown(ms: number): string {
  if (ms <= 0) return 'now';
  if (ms <= MINUTE_MS) return `in ${Math.ceil(ms / SECOND_MS)} s`;
  if (ms <= HOUR_MS) return `in ${Math.ceil(ms / MINUTE_MS)} min`;
  return `in ${Math.ceil(ms / HOUR_MS)} h`;
}

function pair(span: number, largeMs: number, large: string, smallMs: number, small: string): string {
  const rest = Math.floor((span % largeMs) / smallMs);
  return `${Math.floor(span / largeMs)} ${large}${rest > 0 ? ` ${rest} ${small}` : ''}`;
}
