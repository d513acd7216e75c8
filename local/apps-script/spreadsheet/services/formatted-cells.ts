// What ranges and lists of ranges have in common: one format for all of their cells, and clearing them.
import { invalidArgument } from '../../platform-errors';
import { type EnumValue, ServiceObject } from '../../service-object';
import { enumOf, oneOf, orNull, takes, text } from '../../signature';
import { type Area, liesWithin } from '../area';
import {
  AUTOMATIC,
  type CellFormat,
  DEFAULT_FORMAT,
  type HorizontalAlignment,
  type VerticalAlignment,
  withFormat,
} from '../cell-format';
import { outsideGrid } from '../spreadsheet-errors';
import type { Tab } from '../tab';
import { wrapStrategyOf } from './enums';
import type { SpreadsheetSession } from './spreadsheet-session';

/** The cells that a service object refers to. */
export interface CellReference {
  readonly session: SpreadsheetSession;
  readonly tab: Tab;
  readonly areas: readonly Area[];
}

/** Changes the formats of all cells; null resets a property, as everywhere in Apps Script. */
function changeFormats({ session, tab, areas }: CellReference, change: Partial<CellFormat>): void {
  session.write(tab, ({ grid }) => {
    for (const area of areas) {
      requireInside(area, tab);
      grid.changeFormats(area, (format) => withFormat(format, change));
    }
  });
}

/** Rows may have been deleted since the range was made. */
export function requireInside(area: Area, tab: Tab): void {
  if (!liesWithin(area, tab.grid.size)) throw outsideGrid();
}

/** `General` and an empty pattern both mean that nobody chose a format. */
export function numberFormatOf(pattern: string): string {
  return pattern === '' || pattern === 'General' ? AUTOMATIC : pattern;
}

const COLOR = /^(#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/;

/** `#rrggbb` in lower case, or a CSS name. @throws ScriptError for anything else */
export function colorOf(color: string): string {
  const lower = color.toLowerCase();
  if (!COLOR.test(lower)) throw invalidArgument(color);
  return lower.startsWith('#') && lower.length === 4 ? lower.replace(/[0-9a-f]/g, '$&$&') : lower;
}

export abstract class FormattedCells extends ServiceObject {
  readonly #cells: CellReference;

  constructor(cells: CellReference) {
    super();
    this.#cells = cells;
  }

  @takes([text])
  setNumberFormat(numberFormat: string): this {
    changeFormats(this.#cells, { numberFormat: numberFormatOf(numberFormat) });
    return this;
  }

  @takes([oneOf('bold', 'normal', null)])
  setFontWeight(fontWeight: CellFormat['fontWeight'] | null): this {
    changeFormats(this.#cells, { fontWeight: fontWeight ?? DEFAULT_FORMAT.fontWeight });
    return this;
  }

  @takes([enumOf('WrapStrategy')])
  setWrapStrategy(strategy: EnumValue): this {
    changeFormats(this.#cells, { wrapStrategy: wrapStrategyOf(strategy) });
    return this;
  }

  @takes([oneOf('left', 'center', 'right', 'normal', null)])
  setHorizontalAlignment(alignment: Exclude<HorizontalAlignment, 'general'> | 'normal' | null): this {
    const horizontalAlignment = alignment === 'normal' || alignment === null ? 'general' : alignment;
    changeFormats(this.#cells, { horizontalAlignment });
    return this;
  }

  @takes([oneOf('top', 'middle', 'bottom', null)])
  setVerticalAlignment(alignment: VerticalAlignment | null): this {
    changeFormats(this.#cells, { verticalAlignment: alignment ?? DEFAULT_FORMAT.verticalAlignment });
    return this;
  }

  @takes([orNull(text)])
  setBackground(color: string | null): this {
    changeFormats(this.#cells, { background: color === null ? DEFAULT_FORMAT.background : colorOf(color) });
    return this;
  }

  @takes([orNull(text)])
  setFontColor(color: string | null): this {
    changeFormats(this.#cells, { fontColor: color === null ? DEFAULT_FORMAT.fontColor : colorOf(color) });
    return this;
  }

  @takes()
  clear(): this {
    clearCells(this.#cells);
    return this.clearFormat();
  }

  @takes()
  clearContent(): this {
    clearCells(this.#cells);
    return this;
  }

  @takes()
  clearFormat(): this {
    changeFormats(this.#cells, DEFAULT_FORMAT);
    return this;
  }
}

function clearCells({ session, tab, areas }: CellReference): void {
  session.write(tab, ({ grid }) => {
    for (const area of areas) {
      requireInside(area, tab);
      grid.clearContents(area);
    }
  });
}
