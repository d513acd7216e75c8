// The engine that evaluates formulas, IronCalc, loaded when there is the first one: the only file that knows it.
import { readFile } from 'node:fs/promises';
import type { Model } from '@ironcalc/wasm';
import { projectPath } from '../../project';

/** The part of IronCalc that is used here; rows and columns count from 1, sheets from 0. */
export interface FormulaEngine {
  /** An empty workbook with one sheet. */
  newModel(): Model;
  /** What a formula refers to, in the order of its text. */
  referencesIn(formula: string): readonly Reference[];
}

/** A reference in a formula, and where in its text it stands. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  /** The sheet's name where it is given. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** @throws Error when the package or its file is not there */
export async function loadEngine(): Promise<FormulaEngine> {
  // A package of ES modules, which a bundle in CommonJS can only load late.
  const { initSync, Model, getTokens } = await import('@ironcalc/wasm');
  initSync({ module: await readFile(projectPath('node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm')) });
  return {
    newModel: () => new Model('playground', 'en', 'UTC', 'en'),
    referencesIn: (formula) => {
      const tokens: unknown = getTokens(formula);
      return Array.isArray(tokens) ? tokens.flatMap(referenceOf) : [];
    },
  };
}

function referenceOf(marked: unknown): readonly Reference[] {
  const start = numberIn(marked, 'start');
  const end = numberIn(marked, 'end');
  const token = fieldOf(marked, 'token');
  const cell = fieldOf(token, 'Reference');
  const range = fieldOf(token, 'Range');
  const [first, last] = cell ? [cell, cell] : [fieldOf(range, 'left'), fieldOf(range, 'right')];
  if (typeof first !== 'object' || first === null) return [];
  const sheet = fieldOf(cell ?? range, 'sheet');
  return [
    {
      start,
      end,
      sheet: typeof sheet === 'string' ? sheet : null,
      row: numberIn(first, 'row'),
      column: numberIn(first, 'column'),
      lastRow: numberIn(last, 'row'),
      lastColumn: numberIn(last, 'column'),
    },
  ];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

function numberIn(value: unknown, name: string): number {
  const field = fieldOf(value, name);
  return typeof field === 'number' ? field : 0;
}
