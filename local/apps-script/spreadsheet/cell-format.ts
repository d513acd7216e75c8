// How a cell looks and how it reads what is typed into it. Equal formats are one object, so that a column
// of a million cells of one format is one run.

export type WrapStrategyName = 'OVERFLOW' | 'CLIP' | 'WRAP';

export interface CellFormat {
  /** A pattern, or AUTOMATIC. */
  readonly numberFormat: string;
  readonly fontWeight: 'normal' | 'bold';
  readonly wrapStrategy: WrapStrategyName;
}

/** What `getNumberFormat` answers for a cell that nobody gave a format. */
export const AUTOMATIC = '0.###############';
/** The format of plain text. */
export const PLAIN_TEXT = '@';

export const DEFAULT_FORMAT: CellFormat = Object.freeze({
  numberFormat: AUTOMATIC,
  fontWeight: 'normal',
  wrapStrategy: 'OVERFLOW',
});

const keyOf = (format: CellFormat): string =>
  [format.numberFormat, format.fontWeight, format.wrapStrategy].join('\n');

const formats = new Map<string, CellFormat>([[keyOf(DEFAULT_FORMAT), DEFAULT_FORMAT]]);

/** `format` with some of its properties changed. */
export function withFormat(format: CellFormat, change: Partial<CellFormat>): CellFormat {
  const changed: CellFormat = { ...format, ...change };
  const key = keyOf(changed);
  const known = formats.get(key);
  if (known !== undefined) return known;
  formats.set(key, Object.freeze(changed));
  return changed;
}
