// The rows and columns of a sheet: how many there are, inserting and deleting them, freezing, widths.

import { invalidArgument } from '../../platform-errors';
import { integer, takes } from '../../signature';
import { type Area, type GridSize, lastRowOf } from '../area';
import { turned } from '../area-shifts';
import { whyHidden } from '../hidden-rows';
import {
  cannotDeleteAll,
  cannotDeleteAllUnfrozen,
  cannotFreezeAll,
  outOfBounds,
  protectedCell,
} from '../spreadsheet-errors';
import { insertionRulesOf } from '../spreadsheet-variants';
import { TabService } from './tab-service';

/** The half of `Sheet` that is about its grid; the other half is about what is in it. */
export abstract class SheetDimensions extends TabService {
  @takes()
  getMaxRows(): number {
    return this.#size().rows;
  }

  @takes()
  getMaxColumns(): number {
    return this.#size().columns;
  }

  @takes()
  getLastRow(): number {
    return this.session.present(this.tab).grid.lastRow;
  }

  @takes()
  getLastColumn(): number {
    return this.session.present(this.tab).grid.lastColumn;
  }

  @takes([integer, integer])
  insertRowsAfter(afterPosition: number, howMany: number): this {
    requireCounted('rows', afterPosition, howMany, this.#size().rows);
    this.#insertRows(afterPosition, howMany);
    return this;
  }

  @takes([integer, integer])
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    const { rows, columns } = this.#size();
    requireCounted('columns', afterPosition, howMany, columns);
    this.#insertColumns(afterPosition, howMany, rows);
    return this;
  }

  @takes([integer, integer])
  deleteRows(rowPosition: number, howMany: number): void {
    this.#deleteRows(rowPosition, howMany);
  }

  @takes([integer, integer])
  deleteColumns(columnPosition: number, howMany: number): void {
    const { columns } = this.#size();
    requireCounted('columns', columnPosition, howMany, columns);
    if (columnPosition + howMany - 1 > columns) throw outOfBounds('columns');
    if (howMany === columns) throw cannotDeleteAll('columns');
    const { rows } = this.#size();
    const deleted = { row: 1, column: columnPosition, rows, columns: howMany };
    this.session.edit(this.tab, (tab) => tab.deleteColumns(columnPosition, howMany), [deleted]);
  }

  @takes()
  getFrozenRows(): number {
    return this.session.present(this.tab).frozenRows;
  }

  @takes([integer])
  setFrozenRows(rows: number): void {
    if (rows < 0) throw invalidArgument('rows');
    if (rows >= this.#size().rows) throw cannotFreezeAll();
    this.session.edit(this.tab, (tab) => {
      tab.frozenRows = rows;
    });
  }

  @takes([integer])
  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.#whyHidden(rowPosition) === 'by-filter';
  }

  /** Also where it is folded up in a group. */
  @takes([integer])
  isRowHiddenByUser(rowPosition: number): boolean {
    return this.#whyHidden(rowPosition) === 'by-hand';
  }

  /** Nobody can hide one here yet. */
  @takes([integer])
  isColumnHiddenByUser(columnPosition: number): boolean {
    requireCounted('columns', columnPosition, 1, this.#size().columns);
    return false;
  }

  @takes([integer, integer, integer])
  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    this.#setWidths(startColumn, numColumns, () => width);
    return this;
  }

  #size(): GridSize {
    return this.session.present(this.tab).grid.size;
  }

  #whyHidden(row: number): ReturnType<typeof whyHidden> {
    requireCounted('rows', row, 1, this.#size().rows);
    return whyHidden(this.session.present(this.tab), row, this.session.spreadsheet.typingRules);
  }

  #insertRows(after: number, howMany: number): void {
    const { spreadsheet } = this.session;
    this.session.requireEditable(this.tab);
    this.#requireUnprotectedBetween((area) => area, after);
    spreadsheet.requireRoomFor(howMany * this.#size().columns);
    this.session.edit(this.tab, (tab) =>
      tab.insertRows(after, howMany, insertionRulesOf(spreadsheet.variants)),
    );
  }

  #insertColumns(after: number, howMany: number, rows: number): void {
    this.session.requireEditable(this.tab);
    this.#requireUnprotectedBetween(turned, after);
    this.session.spreadsheet.requireRoomFor(howMany * rows);
    this.session.edit(this.tab, (tab) => tab.insertColumns(after, howMany));
  }

  /** Nothing can be inserted into the middle of a range that is protected from the user. */
  #requireUnprotectedBetween(rowsOf: (area: Area) => Area, after: number): void {
    const closed = this.tab.protectedFrom(this.session.context.user.email).map(rowsOf);
    if (closed.some((area) => area.row <= after && after < lastRowOf(area))) throw protectedCell();
  }

  #deleteRows(first: number, howMany: number): void {
    const { rows } = this.#size();
    requireCounted('rows', first, howMany, rows);
    if (first + howMany - 1 > rows) throw outOfBounds('rows');
    if (howMany === rows) throw cannotDeleteAll('rows');
    const { frozenRows } = this.tab;
    if (first <= frozenRows + 1 && first + howMany - 1 === rows) throw cannotDeleteAllUnfrozen();
    const deleted = { row: first, column: 1, rows: howMany, columns: this.#size().columns };
    this.session.edit(this.tab, (tab) => tab.deleteRows(first, howMany), [deleted]);
  }

  #setWidths(first: number, count: number, widthOf: (column: number) => number): void {
    const { columns } = this.#size();
    requireCounted('columns', first, count, columns);
    if (first + count - 1 > columns) throw outOfBounds('columns');
    this.session.edit(this.tab, ({ grid }) => {
      for (let column = first; column < first + count; column += 1) {
        const width = widthOf(column);
        if (width < 1) throw invalidArgument('width');
        grid.column(column).widthPixels = width;
      }
    });
  }
}

/** Positions count from 1 and must exist; at least one row or column is meant. */
function requireCounted(
  dimension: 'rows' | 'columns',
  position: number,
  howMany: number,
  available: number,
): void {
  if (position < 1 || position > available) throw outOfBounds(dimension);
  if (howMany < 1) throw invalidArgument('howMany');
}
