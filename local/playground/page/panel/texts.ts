// Times and durations as the panel writes them. Pure.

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const UNITS = [
  { ms: DAY_MS, sign: 'd' },
  { ms: HOUR_MS, sign: 'h' },
  { ms: MINUTE_MS, sign: 'min' },
  { ms: SECOND_MS, sign: 's' },
] as const;

/** `1 d 2 h`, `15 min`, `1.2 s`, `37 ms`: the two largest units that matter. */
export function durationText(durationMs: number): string {
  if (durationMs < SECOND_MS) return `${Math.round(durationMs)} ms`;
  if (durationMs < MINUTE_MS) return `${(durationMs / SECOND_MS).toFixed(1)} s`;
  const first = UNITS.findIndex(({ ms }) => durationMs >= ms);
  const [large, small] = UNITS.slice(first, first + 2);
  if (!large) return '';
  const count = Math.floor(durationMs / large.ms);
  const rest = small ? Math.floor((durationMs % large.ms) / small.ms) : 0;
  return small && rest > 0 ? `${count} ${large.sign} ${rest} ${small.sign}` : `${count} ${large.sign}`;
}

/** `14:32:07`, in this computer's time zone. */
export function clockText(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString('en-GB');
}
