// Which way facts about Google Sheets turn out that are not known for sure.

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
}

export const LIKELIEST_VARIANTS: Readonly<SpreadsheetVariants> = {
  deferredWriteErrors: false,
  normalisesLineBreaks: false,
  dropsNul: false,
};
