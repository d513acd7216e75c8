// The cells of one tab: as many as are allocated, of which only those that hold something cost memory.
import { type Area, type GridSize, lastColumnOf, lastRowOf } from './area';
import { type CellContent, isFormula } from './cell-content';
import { AUTOMATIC, type CellFormat, withFormat } from './cell-format';
import { Column } from './column';
import type { FormatRun } from './column-formats';
import { type GridShift, shiftedFormula } from './formula-references';
import { movedFormula } from './sorting';
import { contentOf, type TypingRules } from './typed-text';

/** What is to be written, by row and column from 0 inside the area. */
export type ValueSource = (row: number, column: number) => unknown;

/** What of a content gets into a cell. @throws ScriptError where it is refused */
export type Admission = (
  row: number,
  column: number,
  content: CellContent | undefined,
) => CellContent | undefined;

const admitAll: Admission = (_row, _column, content) => content;

/** A grid taken down as it is. */
export interface GridCopy {
  readonly rows: number;
  readonly columns: readonly Column[];
}

const newColumns = (count: number): Column[] => Array.from({ length: count }, () => new Column());

export class Grid {
  #columns: Column[];
  #rows: number;

  constructor(size: GridSize) {
    this.#rows = size.rows;
    this.#columns = newColumns(size.columns);
  }

  get size(): GridSize {
    return { rows: this.#rows, columns: this.#columns.length };
  }

  /** The last row that holds something, or 0. */
  get lastRow(): number {
    return this.#columns.reduce((last, column) => Math.max(last, column.lastRow), 0);
  }

  /** The last column that holds something, or 0. */
  get lastColumn(): number {
    return this.#columns.findLastIndex((column) => column.lastRow > 0) + 1;
  }

  contentAt(row: number, column: number): CellContent | undefined {
    return this.#columns[column - 1]?.contentAt(row);
  }

  formatAt(row: number, column: number): CellFormat {
    return this.column(column).formats.at(row);
  }

  /** @param number from 1, inside the grid */
  column(number: number): Column {
    const column = this.#columns[number - 1];
    if (column === undefined) throw new RangeError(`There is no column ${number}.`);
    return column;
  }

  /**
   * Writes values as if they were typed; nothing is written when one of them is refused.
   * @throws ScriptError for a value that a cell cannot hold
   */
  write(area: Area, source: ValueSource, rules: TypingRules, admit: Admission = admitAll): void {
    const writes = this.#columnsOf(area).map((column, index) => {
      const read = readColumn(column, area, (row) => source(row, index), rules);
      const contents = read.contents.map((content, row) =>
        admit(area.row + row, area.column + index, content),
      );
      return { column, contents, formats: read.formats };
    });
    for (const { column, contents, formats } of writes) {
      column.put(area.row, contents);
      if (formats !== null) column.formats.replace(area.row, lastRowOf(area), formats);
    }
  }

  /** What `read` makes of every cell that holds something, and `blank` for the rest, by rows. */
  read<Value>(
    area: Area,
    blank: Value,
    read: (content: CellContent, format: CellFormat) => Value,
  ): Value[][] {
    const rows = Array.from({ length: area.rows }, () => new Array<Value>(area.columns).fill(blank));
    for (const [index, column] of this.#columnsOf(area).entries()) {
      const last = Math.min(lastRowOf(area), column.lastRow);
      for (const run of column.formats.between(area.row, last)) {
        for (let row = run.first; row <= run.last; row += 1) {
          const content = column.contentAt(row);
          const target = rows[row - area.row];
          if (content !== undefined && target !== undefined) target[index] = read(content, run.format);
        }
      }
    }
    return rows;
  }

  clearContents(area: Area): void {
    for (const column of this.#columnsOf(area)) column.clear(area.row, area.rows);
  }

  changeFormats(area: Area, change: (format: CellFormat) => CellFormat): void {
    for (const column of this.#columnsOf(area)) column.formats.change(area.row, lastRowOf(area), change);
  }

  /** Puts an area's rows into another order, by their old places from 0, with their formats and formulas. */
  reorderRows(area: Area, order: readonly number[]): void {
    for (const column of this.#columnsOf(area)) {
      const contents = order.map((place, row) => {
        const content = column.contentAt(area.row + place);
        return isFormula(content)
          ? { ...content, formula: movedFormula(content.formula, row - place) }
          : content;
      });
      const runs = order.map((place, row) => ({
        first: area.row + row,
        last: area.row + row,
        format: column.formats.at(area.row + place),
      }));
      column.put(area.row, contents);
      column.formats.replace(area.row, lastRowOf(area), runs);
    }
  }

  insertRows(after: number, count: number): void {
    for (const column of this.#columns) column.insertRows(after, count);
    this.#rows += count;
  }

  deleteRows(first: number, count: number): void {
    for (const column of this.#columns) column.deleteRows(first, count);
    this.#rows -= count;
  }

  insertColumns(after: number, count: number): void {
    const columns = newColumns(count);
    const neighbour = this.#columns[Math.max(after - 1, 0)];
    // New columns look like their neighbour, as new rows do.
    if (neighbour !== undefined) for (const column of columns) column.formats = neighbour.formats.copy();
    this.#columns = this.#columns.toSpliced(after, 0, ...columns);
  }

  deleteColumns(first: number, count: number): void {
    this.#columns.splice(first - 1, count);
  }

  /** Keeps every formula of the grid meaning the same cells; a shift that has just taken place. */
  shiftFormulas(shift: GridShift): void {
    for (const column of this.#columns) {
      column.changeFormulas((formula) => shiftedFormula(formula, shift));
    }
  }

  copy(): GridCopy {
    return { rows: this.#rows, columns: this.#columns.map((column) => column.copy()) };
  }

  restore({ rows, columns }: GridCopy): void {
    this.#rows = rows;
    this.#columns = columns.map((column) => column.copy());
  }

  #columnsOf(area: Area): Column[] {
    return this.#columns.slice(area.column - 1, lastColumnOf(area));
  }
}

interface ColumnWrite {
  readonly contents: (CellContent | undefined)[];
  /** Null where no cell takes on another format. */
  readonly formats: FormatRun[] | null;
}

function readColumn(
  column: Column,
  area: Area,
  valueAt: (row: number) => unknown,
  rules: TypingRules,
): ColumnWrite {
  const contents: (CellContent | undefined)[] = [];
  const formats: FormatRun[] = [];
  let changesFormats = false;
  for (const run of column.formats.between(area.row, lastRowOf(area))) {
    const { numberFormat } = run.format;
    let first = run.first;
    for (let row = run.first; row <= run.last; row += 1) {
      const written = contentOf(valueAt(row - area.row), numberFormat, rules);
      contents.push(written.content);
      // A format that somebody chose stays; an automatic one becomes that of the date or currency typed.
      if (written.numberFormat === null || numberFormat !== AUTOMATIC) continue;
      if (first < row) formats.push({ ...run, first, last: row - 1 });
      const format = withFormat(run.format, { numberFormat: written.numberFormat });
      formats.push({ first: row, last: row, format });
      first = row + 1;
      changesFormats = true;
    }
    if (first <= run.last) formats.push({ ...run, first });
  }
  return { contents, formats: changesFormats ? formats : null };
}
