// Many searches at once: what is selected, and how a group of searches is shown.

/** So many searches may be started by one click. */
export const MAX_GROUP_SEARCHES = 100;
/** The longest text of a cell that a selection answers with: more than a query may have, so that it is seen to be too long. */
export const MAX_SELECTED_CHARACTERS = 4001;

/** The cells that are selected, as they are displayed: several ranges in the order of their rows, hidden rows left out. */
export interface Selection {
  readonly tabTitle: string;
  /** The tab's columns that hold something, selected or not: a template may name any of them. */
  readonly columns: readonly SelectionColumn[];
  /** The selected rows as far as the tab holds something. */
  readonly rows: readonly SelectionRow[];
  /** The row whose texts are the columns' headers, from 1; null where the tab is empty. */
  readonly headerRow: number | null;
  /** Selected rows that hold something and are not seen. */
  readonly hiddenRows: number;
}

export interface SelectionColumn {
  readonly letter: string;
  /** '' where nothing stands above. */
  readonly header: string;
}

export interface SelectionRow {
  /** From 1. */
  readonly row: number;
  /** It is selected and holds the headers for sure: it is frozen, or was selected with its whole column. */
  readonly isHeader: boolean;
  /** One for each column; the beginning of a very long one. */
  readonly texts: readonly string[];
  /** Which of the columns are selected in this row, by their place. */
  readonly selected: readonly number[];
}

/** Searches that were started by one click: shown as one card. Each of them is in the list of searches, too. */
export interface GroupView {
  readonly id: string;
  readonly createdAt: number;
  /** How many it has, and how many of them are in which state. */
  readonly total: number;
  readonly waiting: number;
  readonly running: number;
  readonly importing: number;
  readonly done: number;
  readonly failed: number;
  readonly stopped: number;
  /** Rows that have arrived. */
  readonly results: number;
  /** Why nothing more of it is started or written until its user says so; null where it goes on by itself. */
  readonly paused: string | null;
}
