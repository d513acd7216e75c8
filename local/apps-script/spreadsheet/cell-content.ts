// What one cell holds. Dates are numbers under a date format, as in a real spreadsheet.

export interface FormulaContent {
  readonly kind: 'formula';
  /** With its `=`. */
  readonly formula: string;
  /** An error value, until somebody evaluates it: the playground does, the runtime never. */
  readonly result: string | number | boolean;
}

/** What a cell with something in it holds; an empty cell holds undefined. */
export type CellContent = string | number | boolean | FormulaContent;

/** What a content becomes once it is in a cell, and the number format that the cell takes on with it, if any. */
export interface NewContent {
  readonly content: CellContent | undefined;
  readonly numberFormat: string | null;
}

export const EMPTY: NewContent = Object.freeze({ content: undefined, numberFormat: null });

export function isFormula(content: CellContent | undefined): content is FormulaContent {
  return typeof content === 'object';
}
