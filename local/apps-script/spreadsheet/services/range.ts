// SpreadsheetApp.Range: a rectangle of cells of one sheet.
import type { EnumValue, ServiceObject } from '../../service-object';
import { anything, oneOf, rows, rowsOf, takes, text } from '../../signature';
import { type Area, a1Notation, lastColumnOf, lastRowOf } from '../area';
import { type CellFormat, DEFAULT_FORMAT } from '../cell-format';
import type { Grid, ValueSource } from '../grid';
import { filterExists, wrongNumber } from '../spreadsheet-errors';
import type { Tab } from '../tab';
import { type CellValue, cellValueOf, displayOf, formulaOf } from '../tab-snapshot';
import { WRAP_STRATEGY } from './enums';
import { Filter } from './filter';
import { FormattedCells, numberFormatOf, requireInside } from './formatted-cells';
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

  @takes()
  getSheet(): ServiceObject {
    return this.session.services.sheet(this.session, this.session.present(this.tab));
  }

  @takes()
  activate(): this {
    this.#grid();
    this.session.select(this.tab, this.#area);
    return this;
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

  @takes()
  getFormula(): string {
    return first(this.#grid().read(this.#firstCell(), '', formulaOf), '');
  }

  @takes()
  isBlank(): boolean {
    return this.#grid()
      .read(this.#area, true, () => false)
      .every((row) => row.every((isEmpty) => isEmpty));
  }

  @takes([rowsOf(text)])
  setNumberFormats(numberFormats: readonly (readonly string[])[]): this {
    return this.#setEachFormat(numberFormats, (pattern) => ({ numberFormat: numberFormatOf(pattern) }));
  }

  @takes([rowsOf(oneOf('bold', 'normal', null))])
  setFontWeights(fontWeights: readonly (readonly (CellFormat['fontWeight'] | null)[])[]): this {
    return this.#setEachFormat(fontWeights, (fontWeight) => ({
      fontWeight: fontWeight ?? DEFAULT_FORMAT.fontWeight,
    }));
  }

  @takes()
  getNumberFormat(): string {
    return this.#firstFormat().numberFormat;
  }

  @takes()
  getNumberFormats(): string[][] {
    return this.#grid().readFormats(this.#area, (format) => format.numberFormat);
  }

  @takes()
  getFontWeight(): string {
    return this.#firstFormat().fontWeight;
  }

  @takes()
  getFontWeights(): string[][] {
    return this.#grid().readFormats(this.#area, (format) => format.fontWeight);
  }

  @takes()
  getWrapStrategy(): EnumValue {
    return WRAP_STRATEGY[this.#firstFormat().wrapStrategy];
  }

  @takes()
  getWrapStrategies(): EnumValue[][] {
    return this.#grid().readFormats(this.#area, (format) => WRAP_STRATEGY[format.wrapStrategy]);
  }

  @takes()
  getBackground(): string {
    return this.#firstFormat().background;
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

  #setEachFormat<Value>(
    values: readonly (readonly Value[])[],
    formatOf: (value: Value) => Partial<CellFormat>,
  ): this {
    this.#requireSize(values);
    this.#write(({ grid }, area) =>
      grid.changeEachFormat(area, (row, column) => {
        const value = values[row]?.[column];
        return value === undefined ? {} : formatOf(value);
      }),
    );
    return this;
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

  #firstFormat(): CellFormat {
    return this.#grid().formatAt(this.#area.row, this.#area.column);
  }

  #firstCell(): Area {
    return { ...this.#area, rows: 1, columns: 1 };
  }
}

const first = <Value>(values: readonly (readonly Value[])[], otherwise: Value): Value =>
  values[0]?.[0] ?? otherwise;
