// Which way facts about Google Sheets turn out that are not known for sure.
import { NEW_TAB_COLUMNS, NEW_TAB_ROWS } from './tab';

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
  /** How large the grid of a new tab is. */
  newTabSize: { readonly rows: number; readonly columns: number };
}

export const LIKELIEST_VARIANTS: Readonly<SpreadsheetVariants> = {
  deferredWriteErrors: false,
  normalisesLineBreaks: false,
  dropsNul: false,
  plainTextKeepsApostrophe: false,
  toastFails: false,
  newTabSize: { rows: NEW_TAB_ROWS, columns: NEW_TAB_COLUMNS },
};
