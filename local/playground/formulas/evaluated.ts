// Keeps a spreadsheet's formulas evaluated, whoever changes it.
import type { LocalSpreadsheet } from '../../apps-script/spreadsheet/local-spreadsheet';
import { Calculator } from './calculator';
import { loadEngine } from './engine';
import { formulasIn } from './formulas-in';

/**
 * Evaluates after every change from now on; the engine is loaded with the first formula, and results come when
 * it is there.
 * @returns how to stop
 */
export function keepEvaluated(spreadsheet: LocalSpreadsheet): () => void {
  let calculator: Calculator | null = null;
  let isLoading = false;
  let isAtWork = false;

  const recalculate = (ready: Calculator) => {
    isAtWork = true;
    try {
      for (const tab of ready.recalculate()) spreadsheet.change(tab, () => {});
    } finally {
      isAtWork = false;
    }
  };
  const load = async () => {
    isLoading = true;
    try {
      calculator = new Calculator(await loadEngine(), spreadsheet);
      recalculate(calculator);
    } catch (error) {
      // The rest of the playground works without; formulas stay unevaluated, as scripts see them.
      console.error('Formulas are not evaluated:', error);
    }
  };
  return spreadsheet.onChange((change) => {
    if (isAtWork || change.kind === 'selection') return;
    if (calculator) recalculate(calculator);
    else if (!isLoading && spreadsheet.tabs.some((tab) => formulasIn(tab).length > 0)) void load();
  });
}
