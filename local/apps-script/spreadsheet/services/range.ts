// SpreadsheetApp.Range: a rectangle of cells of one sheet.
import { anything, rows, takes } from '../../signature';
import { type Area, a1Notation, lastColumnOf, lastRowOf } from '../area';
import type { Grid, ValueSource } from '../grid';
import { filterExists, wrongNumber } from '../spreadsheet-errors';
import type { Tab } from '../tab';
import { type CellValue, cellValueOf, displayOf, formulaOf } from '../tab-snapshot';
import { Filter } from './filter';
import { FormattedCells, requireInside } from './formatted-cells';
import type { SpreadsheetSession } from './spreadsheet-session';

export class Range extends FormattedCells {
  readonly serviceName = 'Range';
  readonly #area: Area;

  /** @param area inside the tab's grid */
  constructor(session: SpreadsheetSession, tab: Tab, area: Area) {
    super(session, tab, [area]);
    this.#area = area;
  }

  @takes()
  getA1Notation(): string {
    return a1Notation(this.#area);
  }

  @takes()
  getRow(): number {
    return this.#area.row;
  }

  @takes()
  getColumn(): number {
    return this.#area.column;
  }

  @takes()
  getLastRow(): number {
    return lastRowOf(this.#area);
  }

  @takes()
  getLastColumn(): number {
    return lastColumnOf(this.#area);
  }

  @takes()
  getNumRows(): number {
    return this.#area.rows;
  }

  @takes()
  getNumColumns(): number {
    return this.#area.columns;
  }

  @takes([rows])
  setValues(values: readonly (readonly unknown[])[]): this {
    this.#requireSize(values);
    this.#put((row, column) => values[row]?.[column]);
    return this;
  }

  /** Every cell of the range gets the value. */
  @takes([anything])
  setValue(value: unknown): this {
    this.#put(() => value);
    return this;
  }

  @takes()
  getValues(): CellValue[][] {
    return this.#values(this.#area);
  }

  @takes()
  getValue(): CellValue {
    return first(this.#values(this.#firstCell()), '');
  }

  @takes()
  getDisplayValues(): string[][] {
    return this.#displayValues(this.#area);
  }

  @takes()
  getDisplayValue(): string {
    return first(this.#displayValues(this.#firstCell()), '');
  }

  @takes()
  getFormulas(): string[][] {
    return this.#grid().read(this.#area, '', formulaOf);
  }

  /** @throws ScriptError when the sheet has a filter already */
  @takes()
  createFilter(): Filter {
    this.#grid();
    this.session.edit(this.tab, (tab) => {
      if (tab.filter !== null) throw filterExists();
      tab.filter = this.#area;
    });
    return new Filter(this.session, this.tab);
  }

  /** The grid as it is now, with all of this range inside. */
  #grid(): Grid {
    const { grid } = this.session.present(this.tab);
    requireInside(this.#area, this.tab);
    return grid;
  }

  #put(source: ValueSource): void {
    const { typingRules, variants } = this.session.spreadsheet;
    this.#write((tab, area) => tab.write(area, source, typingRules, variants.coveredCellsKeepValues));
  }

  #write(write: (tab: Tab, area: Area) => void): void {
    this.session.write(this.tab, [this.#area], (tab) => {
      requireInside(this.#area, tab);
      write(tab, this.#area);
    });
  }

  #requireSize(values: readonly (readonly unknown[])[]): void {
    const { rows: wantedRows, columns } = this.#area;
    if (values.length !== wantedRows) throw wrongNumber('rows', values.length, wantedRows);
    const other = values.find((row) => row.length !== columns);
    if (other !== undefined) throw wrongNumber('columns', other.length, columns);
  }

  #values(area: Area): CellValue[][] {
    const rules = this.session.spreadsheet.typingRules;
    return this.#grid().read<CellValue>(area, '', (content, format) => cellValueOf(content, format, rules));
  }

  #displayValues(area: Area): string[][] {
    const rules = this.session.spreadsheet.typingRules;
    return this.#grid().read(area, '', (content, format) => displayOf(content, format, rules));
  }

  #firstCell(): Area {
    return { ...this.#area, rows: 1, columns: 1 };
  }
}

const first = <Value>(values: readonly (readonly Value[])[], otherwise: Value): Value =>
  values[0]?.[0] ?? otherwise;
