// How many cells of a tab are not what the file says.
import type { TabSnapshot } from '../../local/apps-script/spreadsheet/tab-snapshot';

/**
 * Counts cells that hold a formula, or neither hold nor show the file's text. That is generous: a `TRUE` that
 * became a truth value still shows TRUE, and passes.
 */
export function countWrongCells(records: readonly (readonly string[])[], tab: TabSnapshot): number {
  let wrong = 0;
  records.forEach((record, row) => {
    record.forEach((text, column) => {
      const isFormula = (tab.formulas[row]?.[column] ?? '') !== '';
      const held = String(tab.values[row]?.[column] ?? '');
      const shown = tab.displayValues[row]?.[column] ?? '';
      if (isFormula || (held !== text && shown !== text)) wrong += 1;
    });
  });
  return wrong;
}
