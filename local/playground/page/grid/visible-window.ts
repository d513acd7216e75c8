// Which rows and columns can be seen, and which blocks of cells must be fetched for them. Pure.

/** As in Google Sheets, in pixels. */
export const ROW_HEIGHT_PX = 21;
export const DEFAULT_COLUMN_WIDTH_PX = 100;
export const ROW_HEADER_WIDTH_PX = 46;
export const COLUMN_HEADER_HEIGHT_PX = 24;
/** The bar that sets frozen rows off. */
export const FROZEN_BAR_HEIGHT_PX = 3;

/** Rendered beyond the edge, so that scrolling shows cells rather than blanks. */
const OVERSCAN_ROWS = 4;
const OVERSCAN_COLUMNS = 1;

/** What one request fetches: large enough that scrolling needs few, small enough to arrive at once. */
export const BLOCK_ROWS = 64;
export const BLOCK_COLUMNS = 32;

/** From the first to the last one, both included; empty where last < first. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface ColumnLayout {
  /** The left edge of column c at index c - 1, and the right edge of the last one at the end. */
  readonly edges: readonly number[];
}

export function layOutColumns(count: number, widths: Readonly<Record<number, number>>): ColumnLayout {
  const edges = [0];
  let edge = 0;
  for (let column = 1; column <= count; column += 1) {
    edge += widths[column] ?? DEFAULT_COLUMN_WIDTH_PX;
    edges.push(edge);
  }
  return { edges };
}

export function columnLeft(layout: ColumnLayout, column: number): number {
  return layout.edges[column - 1] ?? 0;
}

export function columnWidth(layout: ColumnLayout, column: number): number {
  return columnLeft(layout, column + 1) - columnLeft(layout, column);
}

export function totalWidth(layout: ColumnLayout): number {
  return layout.edges.at(-1) ?? 0;
}

/** Rows to render, `scrollTop` and `height` being those of the part below the frozen rows. */
export function visibleRows(scrollTop: number, height: number, rows: number, frozenRows: number): Span {
  const top = scrolledWithin(scrollTop, height, (rows - frozenRows) * ROW_HEIGHT_PX);
  const first = frozenRows + Math.floor(top / ROW_HEIGHT_PX) + 1;
  const last = frozenRows + Math.ceil((top + height) / ROW_HEIGHT_PX);
  return {
    first: Math.max(frozenRows + 1, first - OVERSCAN_ROWS),
    last: Math.min(rows, last + OVERSCAN_ROWS),
  };
}

/** Columns to render for a part of the grid that begins at `scrollLeft` and is `width` pixels wide. */
export function visibleColumns(scrollLeft: number, width: number, layout: ColumnLayout): Span {
  const count = layout.edges.length - 1;
  const left = scrolledWithin(scrollLeft, width, totalWidth(layout));
  const first = firstEdgeAfter(layout.edges, left);
  const last = firstEdgeAfter(layout.edges, left + width);
  return {
    first: Math.max(1, first - OVERSCAN_COLUMNS),
    last: Math.min(count, last + OVERSCAN_COLUMNS),
  };
}

/** What was scrolled to may have gone since: then the end is what is seen. */
function scrolledWithin(scroll: number, size: number, whole: number): number {
  return Math.max(0, Math.min(scroll, whole - size));
}

/** The column that holds the pixel, by binary search: its right edge is the first one beyond it. */
function firstEdgeAfter(edges: readonly number[], pixel: number): number {
  let low = 1;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Number.POSITIVE_INFINITY) > pixel) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface BlockPosition {
  readonly blockRow: number;
  readonly blockColumn: number;
}

/** The blocks, counted from 0, that cover these rows and columns. */
export function blocksCovering(rows: Span, columns: Span): readonly BlockPosition[] {
  const blocks: BlockPosition[] = [];
  for (
    let blockRow = blockOf(rows.first, BLOCK_ROWS);
    blockRow <= blockOf(rows.last, BLOCK_ROWS);
    blockRow += 1
  ) {
    const lastColumn = blockOf(columns.last, BLOCK_COLUMNS);
    for (
      let blockColumn = blockOf(columns.first, BLOCK_COLUMNS);
      blockColumn <= lastColumn;
      blockColumn += 1
    ) {
      blocks.push({ blockRow, blockColumn });
    }
  }
  return blocks;
}

/** The block that holds the row or column. */
export function blockOf(position: number, size: number): number {
  return Math.floor((position - 1) / size);
}

/** How far to scroll so that [start, end) lies inside a view of that size, moving as little as possible. */
export function scrollToShow(scroll: number, size: number, start: number, end: number): number {
  if (start < scroll) return start;
  if (end > scroll + size) return Math.max(0, Math.min(start, end - size));
  return scroll;
}
