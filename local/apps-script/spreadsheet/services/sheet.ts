// SpreadsheetApp.Sheet: one tab.
import type { EnumValue } from '../../service-object';
import { anything, enumOf, integer, listOf, orNull, takes, text } from '../../signature';
import { type Area, areaOfA1, liesWithin } from '../area';
import { DEFAULT_FORMAT } from '../cell-format';
import { overlaysOf } from '../overlays';
import { emptyRange, outsideGrid, rangeNotFound } from '../spreadsheet-errors';
import type { Tab } from '../tab';
import { dataArea } from '../tab-snapshot';
import { Filter } from './filter';
import { colorOf } from './formatted-cells';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { RangeProtection } from './range-protection';
import { SheetDimensions } from './sheet-dimensions';

export class Sheet extends SheetDimensions {
  readonly serviceName = 'Sheet';

  /** The tab behind a sheet that the add-on handed over. @throws ScriptError when it was deleted */
  static tabOf(sheet: Sheet): Tab {
    return sheet.session.present(sheet.tab);
  }

  @takes()
  getSheetId(): number {
    return this.#present().id;
  }

  @takes()
  getName(): string {
    return this.#present().title;
  }

  /** @throws ScriptError for an empty, too long or taken name */
  @takes([text])
  setName(name: string): this {
    this.session.requireEditable(this.tab);
    this.session.spreadsheet.renameTab(this.tab.id, name);
    return this;
  }

  @takes([text], [integer, integer], [integer, integer, integer], [integer, integer, integer, integer])
  getRange(rowOrA1: number | string, column = 1, numRows = 1, numColumns = 1): Range {
    const area: Area =
      typeof rowOrA1 === 'string'
        ? this.#areaOf(rowOrA1)
        : { row: rowOrA1, column, rows: numRows, columns: numColumns };
    return new Range(this.session, this.tab, this.#inside(area));
  }

  @takes([listOf(text)])
  getRangeList(a1Notations: readonly string[]): RangeList {
    const areas = a1Notations.map((notation) => this.#inside(this.#areaOf(notation)));
    if (areas.length === 0) throw rangeNotFound();
    return new RangeList(this.session, this.tab, areas);
  }

  @takes()
  getDataRange(): Range {
    return new Range(this.session, this.tab, dataArea(this.#present()));
  }

  /** Below the last row that holds something, in a new row of the grid where there is no other. */
  @takes([listOf(anything)])
  appendRow(rowContents: readonly unknown[]): this {
    const { grid } = this.#present();
    const row = grid.lastRow + 1;
    if (row > grid.size.rows) this.insertRowsAfter(grid.size.rows, 1);
    const missingColumns = rowContents.length - grid.size.columns;
    if (missingColumns > 0) this.insertColumnsAfter(grid.size.columns, missingColumns);
    if (rowContents.length > 0) this.getRange(row, 1, 1, rowContents.length).setValues([rowContents]);
    return this;
  }

  @takes()
  clear(): this {
    const area = this.#wholeGrid();
    this.session.write(this.tab, [area], ({ grid }) => {
      grid.clearContents(area);
      grid.changeFormats(area, () => DEFAULT_FORMAT);
    });
    return this;
  }

  @takes()
  getFilter(): Filter | null {
    return this.#present().filter === null ? null : new Filter(this.session, this.tab);
  }

  /** @throws ScriptError for the last visible sheet */
  @takes()
  hideSheet(): this {
    return this.#setHidden(true);
  }

  @takes()
  showSheet(): this {
    return this.#setHidden(false);
  }

  @takes()
  isSheetHidden(): boolean {
    return this.#present().isHidden;
  }

  @takes([orNull(text)])
  setTabColor(color: string | null): this {
    this.session.edit(this.tab, (tab) => {
      tab.color = color === null ? null : colorOf(color);
    });
    return this;
  }

  /** `#rrggbb`, or null without a colour. */
  @takes()
  getTabColor(): string | null {
    return this.#present().color;
  }

  @takes([enumOf('ProtectionType')])
  getProtections(type: EnumValue): (Protection | RangeProtection)[] {
    const { protection, overlays } = this.#present();
    if (type.valueName === 'RANGE') {
      return overlaysOf(overlays, 'protection').map(
        (range) => new RangeProtection(this.session, this.tab, range),
      );
    }
    return protection.kind === 'open' ? [] : [new Protection(this.session, this.tab)];
  }

  #present(): Tab {
    return this.session.present(this.tab);
  }

  #areaOf(notation: string): Area {
    const area = areaOfA1(notation, this.#present().grid.size);
    if (area === null) throw rangeNotFound();
    return area;
  }

  #inside(area: Area): Area {
    if (area.rows < 1) throw emptyRange('rows');
    if (area.columns < 1) throw emptyRange('columns');
    if (!liesWithin(area, this.#present().grid.size)) throw outsideGrid();
    return area;
  }

  #wholeGrid(): Area {
    return { row: 1, column: 1, ...this.#present().grid.size };
  }

  #setHidden(isHidden: boolean): this {
    this.session.requireEditable(this.tab);
    this.session.spreadsheet.setTabHidden(this.tab.id, isHidden);
    return this;
  }
}
