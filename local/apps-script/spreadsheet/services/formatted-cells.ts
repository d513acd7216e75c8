// What ranges and lists of ranges have in common: one format for all of their cells, and clearing them.
import { invalidArgument } from '../../platform-errors';
import type { EnumValue } from '../../service-object';
import { enumOf, oneOf, takes, text } from '../../signature';
import { type Area, liesWithin } from '../area';
import { AUTOMATIC, type CellFormat, DEFAULT_FORMAT, withFormat } from '../cell-format';
import type { Grid } from '../grid';
import { outsideGrid } from '../spreadsheet-errors';
import type { Tab } from '../tab';
import { wrapStrategyOf } from './enums';
import type { SpreadsheetSession } from './spreadsheet-session';
import { TabService } from './tab-service';

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

export abstract class FormattedCells extends TabService {
  protected readonly areas: readonly Area[];

  constructor(session: SpreadsheetSession, tab: Tab, areas: readonly Area[]) {
    super(session, tab);
    this.areas = areas;
  }

  @takes([text])
  setNumberFormat(numberFormat: string): this {
    this.#changeFormats({ numberFormat: numberFormatOf(numberFormat) });
    return this;
  }

  @takes([oneOf('bold', 'normal', null)])
  setFontWeight(fontWeight: CellFormat['fontWeight'] | null): this {
    this.#changeFormats({ fontWeight: fontWeight ?? DEFAULT_FORMAT.fontWeight });
    return this;
  }

  @takes([enumOf('WrapStrategy')])
  setWrapStrategy(strategy: EnumValue): this {
    this.#changeFormats({ wrapStrategy: wrapStrategyOf(strategy) });
    return this;
  }

  @takes()
  clear(): this {
    this.#write((grid, area) => grid.clearContents(area));
    this.#changeFormats(DEFAULT_FORMAT);
    return this;
  }

  /** Null resets a property, as everywhere in Apps Script. */
  #changeFormats(change: Partial<CellFormat>): void {
    this.#write((grid, area) => grid.changeFormats(area, (format) => withFormat(format, change)));
  }

  #write(write: (grid: Grid, area: Area) => void): void {
    this.session.write(this.tab, this.areas, (tab) => {
      for (const area of this.areas) {
        requireInside(area, tab);
        write(tab.grid, area);
      }
    });
  }
}
