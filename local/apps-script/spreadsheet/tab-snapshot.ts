// What a tab holds, for whoever looks at it from outside: the command line, the playground, the tests.
import type { Area } from './area';
import { type CellContent, isFormula } from './cell-content';
import { type CellFormat, PLAIN_TEXT, type WrapStrategyName } from './cell-format';
import { dateOfSerial } from './date-value';
import { booleanWord, displayNumber, numberAsText, showsDate } from './number-format';
import type { Tab } from './tab';
import { contentOf, type TypingRules } from './typed-text';

/** What `getValues` answers for one cell; '' for an empty one. */
export type CellValue = string | number | boolean | Date;

export interface TabSnapshot {
  readonly values: CellValue[][];
  /** '' where there is none. */
  readonly formulas: string[][];
  readonly displayValues: string[][];
}

/** How one cell looks on the screen. */
export interface CellView {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  readonly wrap: WrapStrategyName;
}

type ReadingRules = Pick<TypingRules, 'locale' | 'timeZone'>;

export function cellValueOf(content: CellContent, format: CellFormat, rules: ReadingRules): CellValue {
  if (isFormula(content)) return cellValueOf(content.result, format, rules);
  if (typeof content === 'number' && showsDate(format.numberFormat)) {
    return dateOfSerial(content, rules.timeZone);
  }
  return content;
}

export function displayOf(content: CellContent, format: CellFormat, rules: ReadingRules): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return displayNumber(content, format.numberFormat, rules.locale);
  if (typeof content === 'boolean') return booleanWord(content, rules.locale);
  return displayOf(content.result, format, rules);
}

export const formulaOf = (content: CellContent): string => (isFormula(content) ? content.formula : '');

/** The cells up to the last row and column that hold something; one cell in an empty tab. */
export function dataArea(tab: Tab): Area {
  const { lastRow, lastColumn } = tab.grid;
  return { row: 1, column: 1, rows: Math.max(lastRow, 1), columns: Math.max(lastColumn, 1) };
}

export function snapshotOf(tab: Tab, rules: ReadingRules): TabSnapshot {
  if (tab.grid.lastRow === 0) return { values: [], formulas: [], displayValues: [] };
  const area = dataArea(tab);
  return {
    values: tab.grid.read<CellValue>(area, '', (content, format) => cellValueOf(content, format, rules)),
    formulas: tab.grid.read(area, '', formulaOf),
    displayValues: tab.grid.read(area, '', (content, format) => displayOf(content, format, rules)),
  };
}

/** How the cells of an area look; null for empty ones. The area must lie inside the grid. */
export function viewsOf(tab: Tab, area: Area, rules: ReadingRules): (CellView | null)[][] {
  return tab.grid.read<CellView | null>(area, null, (content, format) => ({
    text: displayOf(content, format, rules),
    align: alignmentOf(content),
    bold: format.fontWeight === 'bold',
    wrap: format.wrapStrategy,
  }));
}

function alignmentOf(content: CellContent): CellView['align'] {
  const shown = isFormula(content) ? content.result : content;
  if (typeof shown === 'number') return 'right';
  // Error values and truth values stand in the middle.
  if (typeof shown === 'boolean' || (isFormula(content) && shown.startsWith('#'))) return 'center';
  return 'left';
}

/** What a user would type to get what a cell holds: what the formula bar shows and an edit begins with. */
export function typedTextOf(tab: Tab, row: number, column: number, rules: TypingRules): string {
  const content = tab.grid.contentAt(row, column);
  if (content === undefined) return '';
  const format = tab.grid.formatAt(row, column);
  if (isFormula(content)) return content.formula;
  if (typeof content === 'string') return protectedText(content, format, rules);
  if (typeof content === 'number' && !showsDate(format.numberFormat)) {
    return numberAsText(content, rules.locale);
  }
  return displayOf(content, format, rules);
}

/** A text, with an apostrophe where it would turn into something else without one. */
function protectedText(text: string, { numberFormat }: CellFormat, rules: TypingRules): string {
  const cell = numberFormat === PLAIN_TEXT ? PLAIN_TEXT : '';
  return contentOf(text, cell, rules).content === text ? text : `'${text}`;
}
