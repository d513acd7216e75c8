// How long a service call takes on the runtime's clock.

export interface TimedCall {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
  /** Undefined when the call threw. */
  readonly result: unknown;
}

/** The milliseconds that a call takes, beside what it waits for (a sleep, a lock, an HTTP answer). */
export type LatencyModel = (call: TimedCall) => number;

// Orders of magnitude reported from live spreadsheets: 0.2 to 0.3 s for a metadata call or one cell,
// 10 million cells read in 85 s, as many written in more than 6 minutes.
const CALL_MS = 200;
const CELL_WRITTEN_MS = 0.025;
const CELL_READ_MS = 0.01;

/** Turns counts of calls and cells into the times that a live spreadsheet would roughly take. */
export const modelledLatency: LatencyModel = ({ args, result }) =>
  CALL_MS + CELL_WRITTEN_MS * cellsIn(args[0]) + CELL_READ_MS * cellsIn(result);

/** The cells of a two-dimensional array; anything else holds none. */
function cellsIn(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  let cells = 0;
  for (const row of value) if (Array.isArray(row)) cells += row.length;
  return cells;
}
