// The log of a spreadsheet, as the sidebar shows it.

export interface LogView {
  readonly isKept: boolean;
  /** What the log calls this user; null before their first line, and where none is kept. */
  readonly you: string | null;
  /** Why the last lines are missing, a sentence; null where none are. */
  readonly problem: string | null;
}
