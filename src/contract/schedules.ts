// What the sidebar and the server say to each other of searches that repeat. Handed out by ../contract.ts.

/** When a search is repeated. */
export interface Rhythm {
  readonly every: 'day' | 'week' | 'month';
  /** 1 for Monday to 7 for Sunday, of what is repeated every week; else null. */
  readonly weekday: number | null;
  /** 1 to 31, of what is repeated every month, on its last day where it is shorter; else null. */
  readonly day: number | null;
  /** The full hour, 0 to 23, in the spreadsheet's time zone. */
  readonly hour: number;
}
