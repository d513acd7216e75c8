// Which way facts about Google Sheets turn out that are not known for sure.
import { type InsertionRules, NEW_TAB_COLUMNS, NEW_TAB_ROWS } from './tab';

export interface SpreadsheetVariants {
  /**
   * Writes are checked and applied at the next read, change of structure or flush, and refused there; those
   * of a killed execution that were still under way are lost.
   */
  deferredWriteErrors: boolean;
  /** CR and CRLF inside a text become LF. */
  normalisesLineBreaks: boolean;
  /** NUL characters vanish from a text. */
  dropsNul: boolean;
  /**
   * An apostrophe in front of a text stays in it where the cell has the format `@`: public code relies on either.
   */
  plainTextKeepsApostrophe: boolean;
  /** `toast` throws, as it may where nobody has the spreadsheet open. */
  toastFails: boolean;
  /** Rows that are inserted right below cells under a rule (a drop-down, a checkbox, a conditional format) come under it, too. */
  insertedRowsContinueRules: boolean;
  /** A checkbox in an inserted row holds FALSE, and the row is not empty then; else the cell is empty. */
  newCheckboxesHoldFalse: boolean;
  /** Rows that are inserted right below the last row of a filter come under it. */
  filterTakesInRowsBelow: boolean;
  /** A cell that is hidden behind a merged one keeps what a script writes to it; else that is lost. */
  coveredCellsKeepValues: boolean;
  /** How large the grid of a new tab is. */
  newTabSize: { readonly rows: number; readonly columns: number };
}

export const LIKELIEST_VARIANTS: Readonly<SpreadsheetVariants> = {
  deferredWriteErrors: false,
  normalisesLineBreaks: false,
  dropsNul: false,
  plainTextKeepsApostrophe: false,
  toastFails: false,
  insertedRowsContinueRules: true,
  newCheckboxesHoldFalse: true,
  filterTakesInRowsBelow: false,
  coveredCellsKeepValues: false,
  newTabSize: { rows: NEW_TAB_ROWS, columns: NEW_TAB_COLUMNS },
};

/** What becomes of what is around new rows. */
export function insertionRulesOf(variants: SpreadsheetVariants): InsertionRules {
  return {
    continuesRules: variants.insertedRowsContinueRules,
    ticksHoldFalse: variants.newCheckboxesHoldFalse,
    growsFilter: variants.filterTakesInRowsBelow,
  };
}
