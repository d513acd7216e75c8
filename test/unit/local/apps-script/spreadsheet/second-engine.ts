// What an independent spreadsheet engine (IronCalc) makes of a text that is typed into a cell.
import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import { projectPath } from '../../../../../local/project';

initSync({ module: readFileSync(projectPath('node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm')) });

export type Reading = 'empty' | 'text' | 'number' | 'boolean' | 'error' | 'formula';

/** As the engine numbers them, after Excel's TYPE. */
const KINDS = new Map<number, Reading>([
  [1, 'number'],
  [2, 'text'],
  [4, 'boolean'],
  [16, 'error'],
]);

/** @param locale one that the engine knows: en, en-GB, de, fr, es, it */
export function openSecondEngine(locale: string): (text: string) => Reading {
  const model = new Model('Second opinion', locale, 'UTC', locale.slice(0, 2));
  return (text) => {
    model.setUserInput(0, 1, 1, text);
    const content = model.getCellContent(0, 1, 1);
    if (content === '') return 'empty';
    if (content.startsWith('=')) return 'formula';
    const kind = KINDS.get(model.getCellType(0, 1, 1));
    if (kind === undefined) throw new Error(`IronCalc has another kind of cell for ${text}.`);
    return kind;
  };
}
