// The formulas of a tab, looked for again only when it has changed.
import { type FormulaContent, isFormula } from '../../apps-script/spreadsheet/cell-content';
import type { Tab } from '../../apps-script/spreadsheet/tab';

export interface FormulaCell {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly content: FormulaContent;
}

interface Found {
  readonly version: number;
  readonly cells: readonly FormulaCell[];
}

const found = new WeakMap<Tab, Found>();

export function formulasIn(tab: Tab): readonly FormulaCell[] {
  const known = found.get(tab);
  if (known?.version === tab.version) return known.cells;
  const cells: FormulaCell[] = [];
  const { columns } = tab.grid.size;
  for (let number = 1; number <= columns; number += 1) {
    const column = tab.grid.column(number);
    for (let row = 1; row <= column.lastRow; row += 1) {
      const content = column.contentAt(row);
      if (isFormula(content)) cells.push({ tab, row, column: number, content });
    }
  }
  found.set(tab, { version: tab.version, cells });
  return cells;
}
