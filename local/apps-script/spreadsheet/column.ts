// One column of a tab: its contents as far down as there are any, its formats and its width.
import { type CellContent, isFormula } from './cell-content';
import { ColumnFormats } from './column-formats';

/** Google's width of a new column. */
export const DEFAULT_COLUMN_WIDTH_PIXELS = 100;

export class Column {
  formats = new ColumnFormats();
  widthPixels = DEFAULT_COLUMN_WIDTH_PIXELS;
  /** By row, from 0; ends with the last cell that holds something, so that empty rows cost nothing. */
  #contents: (CellContent | undefined)[] = [];

  /** The last row that holds something, or 0. */
  get lastRow(): number {
    return this.#contents.length;
  }

  contentAt(row: number): CellContent | undefined {
    return this.#contents[row - 1];
  }

  /** Puts `contents` into the rows from `firstRow` on. */
  put(firstRow: number, contents: readonly (CellContent | undefined)[]): void {
    let index = firstRow - 1;
    for (const content of contents) {
      // Assigning undefined beyond the end would only lengthen the column by empty cells.
      if (content !== undefined || index < this.#contents.length) this.#contents[index] = content;
      index += 1;
    }
    this.#trim();
  }

  clear(firstRow: number, rows: number): void {
    const end = Math.min(firstRow - 1 + rows, this.#contents.length);
    for (let index = firstRow - 1; index < end; index += 1) this.#contents[index] = undefined;
    this.#trim();
  }

  changeFormulas(changed: (formula: string) => string): void {
    for (const [index, content] of this.#contents.entries()) {
      if (isFormula(content)) this.#contents[index] = { ...content, formula: changed(content.formula) };
    }
  }

  insertRows(after: number, count: number): void {
    this.formats.insertRows(after, count);
    if (after >= this.#contents.length) return;
    const below = this.#contents.splice(after);
    this.#contents.length = after + count;
    this.#contents = this.#contents.concat(below);
  }

  deleteRows(first: number, count: number): void {
    this.formats.deleteRows(first, count);
    this.#contents.splice(first - 1, count);
    this.#trim();
  }

  copy(): Column {
    const copy = new Column();
    copy.formats = this.formats.copy();
    copy.widthPixels = this.widthPixels;
    copy.#contents = this.#contents.slice();
    return copy;
  }

  #trim(): void {
    const contents = this.#contents;
    let end = contents.length;
    while (end > 0 && contents[end - 1] === undefined) end -= 1;
    contents.length = end;
  }
}
