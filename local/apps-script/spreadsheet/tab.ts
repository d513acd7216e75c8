// One tab of a spreadsheet (a Sheet, in Apps Script's words).
import { type Area, lastRowOf } from './area';
import { Grid } from './grid';
import { sortedOrder } from './sorting';

/** A new tab of Google Sheets. */
export const NEW_TAB_ROWS = 1000;
export const NEW_TAB_COLUMNS = 26;

/** Who may change a tab. */
export type TabProtection =
  | { readonly kind: 'open' }
  /** Protected, but nobody was taken off the list of those who may. */
  | { readonly kind: 'everyone'; readonly description: string }
  /** Only warns whoever edits by hand. */
  | { readonly kind: 'warning'; readonly description: string }
  /** Only these, by their e-mail addresses. */
  | { readonly kind: 'editors'; readonly emails: readonly string[]; readonly description: string };

const OPEN: TabProtection = Object.freeze({ kind: 'open' });

export class Tab {
  readonly grid: Grid;
  frozenRows = 0;
  isHidden = false;
  /** Set once the tab was deleted: whoever still holds it is told so. */
  isDeleted = false;
  /** `#rrggbb`, or null. */
  color: string | null = null;
  /** By column, the displayed texts whose rows the filter hides; without a filter they are of no account. */
  hiddenValues: ReadonlyMap<number, ReadonlySet<string>> = new Map();
  protection: TabProtection = OPEN;
  /** Counts the changes of this tab: what was read at an older version is stale. */
  version = 0;
  /** Counts the changes after which a cell may be in another place. */
  structure = 0;
  #filter: Area | null = null;

  constructor(
    /** Apps Script's `sheetId`, the `gid` of a URL. */
    readonly id: number,
    public title: string,
    rows = NEW_TAB_ROWS,
    columns = NEW_TAB_COLUMNS,
  ) {
    this.grid = new Grid({ rows, columns });
  }

  /** The cells under the filter, its header row included. */
  get filter(): Area | null {
    return this.#filter;
  }

  /** Without a filter no row is hidden any more. */
  set filter(area: Area | null) {
    this.#filter = area;
    if (area === null) this.hiddenValues = new Map();
  }

  /** Whether the user with this e-mail address may change the tab. */
  mayBeEditedBy(email: string): boolean {
    return this.protection.kind !== 'editors' || this.protection.emails.includes(email);
  }

  /** Sorts the rows under the filter's header by one column of the grid, counted from 1: whole rows of the filter. */
  sortFilter(column: number, direction: 'ascending' | 'descending'): void {
    if (this.filter === null || this.filter.rows < 2) return;
    const area = { ...this.filter, row: this.filter.row + 1, rows: this.filter.rows - 1 };
    const contents = Array.from({ length: area.rows }, (_, row) =>
      this.grid.contentAt(area.row + row, column),
    );
    this.structure += 1;
    this.grid.reorderRows(area, sortedOrder(contents, direction));
  }

  insertRows(after: number, count: number): void {
    this.structure += 1;
    this.grid.insertRows(after, count);
    if (this.filter !== null) this.filter = moveDown(this.filter, after, count);
  }

  deleteRows(first: number, count: number): void {
    this.structure += 1;
    this.grid.deleteRows(first, count);
    const last = first + count - 1;
    this.frozenRows -= overlap(1, this.frozenRows, first, last);
    if (this.filter !== null) this.filter = withoutRows(this.filter, first, last);
  }

  insertColumns(after: number, count: number): void {
    this.structure += 1;
    this.grid.insertColumns(after, count);
    this.#moveHiddenValues((column) => (column > after ? column + count : column));
    if (this.filter !== null) this.filter = turned(moveDown(turned(this.filter), after, count));
  }

  deleteColumns(first: number, count: number): void {
    this.structure += 1;
    this.grid.deleteColumns(first, count);
    const last = first + count - 1;
    this.#moveHiddenValues((column) => (column < first ? column : column > last ? column - count : null));
    if (this.filter === null) return;
    const rest = withoutRows(turned(this.filter), first, last);
    this.filter = rest === null ? null : turned(rest);
  }

  #moveHiddenValues(movedTo: (column: number) => number | null): void {
    const moved = [...this.hiddenValues].flatMap(([column, values]) => {
      const to = movedTo(column);
      return to === null ? [] : [[to, values] as const];
    });
    this.hiddenValues = new Map(moved);
  }
}

/** The same rectangle with rows for columns, so that what holds for rows is written once. */
const turned = (area: Area): Area => ({
  row: area.column,
  column: area.row,
  rows: area.columns,
  columns: area.rows,
});

function overlap(first: number, last: number, otherFirst: number, otherLast: number): number {
  return Math.max(0, Math.min(last, otherLast) - Math.max(first, otherFirst) + 1);
}

function moveDown(area: Area, after: number, count: number): Area {
  if (after < area.row) return { ...area, row: area.row + count };
  return after < lastRowOf(area) ? { ...area, rows: area.rows + count } : area;
}

/** What is left of an area when rows `first` to `last` are gone; null when nothing is. */
function withoutRows(area: Area, first: number, last: number): Area | null {
  const rows = area.rows - overlap(area.row, lastRowOf(area), first, last);
  if (rows === 0) return null;
  const row = area.row - overlap(1, area.row - 1, first, last);
  return { ...area, row, rows };
}
