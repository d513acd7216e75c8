// The grid's ARIA attributes, in one place. Roles rather than a <table>, because rows that are placed by
// hand need another display than a table's, and with it a browser drops a table's own semantics.
// What a press on each of them selects stands there as data.
// Row 1 of the ARIA grid is the header with the column letters, so indexes are one more than in the sheet.

/** The id by which the grid says which cell is active; focus itself stays on the grid. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export function gridAttributes(name: string, rows: number, columns: number, activeCellId: string) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-multiselectable': true,
    'aria-label': name,
    'aria-rowcount': rows + 1,
    'aria-colcount': columns + 1,
    'aria-activedescendant': activeCellId,
  } as const;
}

export const rowGroupAttributes = { role: 'rowgroup' } as const;

export function headerRowAttributes() {
  return { role: 'row', 'aria-rowindex': 1 } as const;
}

export function rowAttributes(row: number) {
  return { role: 'row', 'aria-rowindex': row + 1 } as const;
}

export function columnHeaderAttributes(column: number) {
  return {
    role: 'columnheader',
    'aria-colindex': column + 1,
    'data-selects': 'columns',
    'data-column': column,
  } as const;
}

export function rowHeaderAttributes(row: number) {
  return { role: 'rowheader', 'aria-colindex': 1, 'data-selects': 'rows', 'data-row': row } as const;
}

export const cornerAttributes = {
  role: 'columnheader',
  'aria-colindex': 1,
  'data-selects': 'all',
} as const;

export function cellAttributes(row: number, column: number, isSelected: boolean) {
  return {
    role: 'gridcell',
    id: cellId(row, column),
    'aria-colindex': column + 1,
    'aria-selected': isSelected,
    'data-selects': 'cells',
    'data-row': row,
    'data-column': column,
  } as const;
}
