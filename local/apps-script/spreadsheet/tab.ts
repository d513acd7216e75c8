// One tab of a spreadsheet (a Sheet, in Apps Script's words).
import { type Area, lastRowOf } from './area';
import { intersects, overlap, turned, withInserted, withoutRows } from './area-shifts';
import { type Admission, Grid, type ValueSource } from './grid';
import {
  isCovered,
  type Overlay,
  overlaysOf,
  withColumnsDeleted,
  withColumnsInserted,
  withRowsDeleted,
  withRowsInserted,
  withRowsReordered,
} from './overlays';
import { sortedOrder } from './sorting';
import { violatesValidation } from './spreadsheet-errors';
import type { TypingRules } from './typed-text';
import { isRefused } from './validation';

/** A new tab of Google Sheets. */
export const NEW_TAB_ROWS = 1000;
export const NEW_TAB_COLUMNS = 26;

/** Who may change a tab. */
export type TabProtection =
  | { readonly kind: 'open' }
  /** Only these, by their e-mail addresses. */
  | { readonly kind: 'editors'; readonly emails: readonly string[] };

/** What becomes of the surroundings when rows are inserted; nobody knows all of it for sure. */
export interface InsertionRules {
  /** Rows right below cells under a rule come under it, too. */
  readonly continuesRules: boolean;
  /** A checkbox in a new row holds FALSE rather than nothing. */
  readonly ticksHoldFalse: boolean;
  /** Rows right below a filter come under it. */
  readonly growsFilter: boolean;
}

const NOTHING_CONTINUED: InsertionRules = {
  continuesRules: false,
  ticksHoldFalse: false,
  growsFilter: false,
};

const OPEN: TabProtection = Object.freeze({ kind: 'open' });

export class Tab {
  readonly grid: Grid;
  frozenRows = 0;
  frozenColumns = 0;
  /** Notes, merged cells, rules, protected ranges, rows hidden or grouped by hand. */
  overlays: readonly Overlay[] = [];
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

  /** Whether the user with this e-mail address may change the tab, or all cells of an area of it. */
  mayBeEditedBy(email: string, area?: Area): boolean {
    if (this.protection.kind === 'editors' && !this.protection.emails.includes(email)) return false;
    return !area || !this.protectedFrom(email).some((closed) => intersects(closed, area));
  }

  /** The ranges that the user with this e-mail address may not edit. */
  protectedFrom(email: string): readonly Area[] {
    return overlaysOf(this.overlays, 'protection')
      .filter(({ emails }) => !emails.includes(email))
      .map(({ area }) => area);
  }

  /**
   * Writes values as if they were typed, all of them or none.
   * @param coveredKeep whether cells hidden behind a merged one keep what is written to them
   * @throws ScriptError for a value that a cell cannot hold, or that its validation refuses
   */
  write(area: Area, source: ValueSource, rules: TypingRules, coveredKeep = false): void {
    this.grid.write(area, source, rules, this.#admission(area, coveredKeep));
  }

  /** Sorts the rows under the filter's header by one column of the grid, counted from 1: whole rows of the filter. */
  sortFilter(column: number, direction: 'ascending' | 'descending'): void {
    if (this.filter === null || this.filter.rows < 2) return;
    const area = { ...this.filter, row: this.filter.row + 1, rows: this.filter.rows - 1 };
    const contents = Array.from({ length: area.rows }, (_, row) =>
      this.grid.contentAt(area.row + row, column),
    );
    this.structure += 1;
    const order = sortedOrder(contents, direction);
    this.grid.reorderRows(area, order);
    this.overlays = withRowsReordered(this.overlays, area, order);
  }

  insertRows(after: number, count: number, rules: InsertionRules = NOTHING_CONTINUED): void {
    this.structure += 1;
    this.grid.insertRows(after, count);
    this.grid.shiftFormulas({ axis: 'rows', after, count });
    this.overlays = withRowsInserted(this.overlays, after, count, rules.continuesRules);
    if (rules.ticksHoldFalse) this.#untick(after + 1, count);
    const { filter } = this;
    if (filter === null) return;
    const isBelow = after === lastRowOf(filter) && rules.growsFilter;
    this.filter = isBelow ? { ...filter, rows: filter.rows + count } : withInserted(filter, after, count);
  }

  deleteRows(first: number, count: number): void {
    this.structure += 1;
    this.grid.deleteRows(first, count);
    this.grid.shiftFormulas({ axis: 'rows', after: first - 1, count: -count });
    const last = first + count - 1;
    this.overlays = withRowsDeleted(this.overlays, first, last);
    this.frozenRows -= overlap(1, this.frozenRows, first, last);
    if (this.filter !== null) this.filter = withoutRows(this.filter, first, last);
  }

  insertColumns(after: number, count: number): void {
    this.structure += 1;
    this.grid.insertColumns(after, count);
    this.grid.shiftFormulas({ axis: 'columns', after, count });
    this.overlays = withColumnsInserted(this.overlays, after, count);
    if (after < this.frozenColumns) this.frozenColumns += count;
    this.#moveHiddenValues((column) => (column > after ? column + count : column));
    if (this.filter !== null) this.filter = turned(withInserted(turned(this.filter), after, count));
  }

  deleteColumns(first: number, count: number): void {
    this.structure += 1;
    this.grid.deleteColumns(first, count);
    this.grid.shiftFormulas({ axis: 'columns', after: first - 1, count: -count });
    const last = first + count - 1;
    this.overlays = withColumnsDeleted(this.overlays, first, last);
    this.frozenColumns -= overlap(1, this.frozenColumns, first, last);
    this.#moveHiddenValues((column) => (column < first ? column : column > last ? column - count : null));
    if (this.filter === null) return;
    const rest = withoutRows(turned(this.filter), first, last);
    this.filter = rest === null ? null : turned(rest);
  }

  #admission(area: Area, coveredKeep: boolean): Admission | undefined {
    const near = this.overlays.filter((overlay) => intersects(overlay.area, area));
    const merges = coveredKeep ? [] : overlaysOf(near, 'merge');
    const validations = overlaysOf(near, 'validation');
    if (merges.length + validations.length === 0) return undefined;
    return (row, column, content) => {
      if (isCovered(merges, row, column)) return undefined;
      const cell = { row, column, rows: 1, columns: 1 };
      // Of several rules over one cell the last one made counts.
      const rule = validations.findLast((validation) => intersects(validation.area, cell))?.rule;
      if (rule && isRefused(rule, content)) throw violatesValidation(cell);
      return content;
    };
  }

  /** Cells of new rows that came under a checkbox. */
  #untick(first: number, count: number): void {
    for (const { area, rule } of overlaysOf(this.overlays, 'validation')) {
      if (rule.takes.kind !== 'checkbox') continue;
      const rows = overlap(area.row, lastRowOf(area), first, first + count - 1);
      for (let column = area.column; column < area.column + area.columns && rows > 0; column += 1) {
        this.grid.column(column).put(first, new Array<boolean>(rows).fill(false));
      }
    }
  }

  #moveHiddenValues(movedTo: (column: number) => number | null): void {
    const moved = [...this.hiddenValues].flatMap(([column, values]) => {
      const to = movedTo(column);
      return to === null ? [] : [[to, values] as const];
    });
    this.hiddenValues = new Map(moved);
  }
}
