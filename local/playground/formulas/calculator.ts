// Evaluates the formulas of a spreadsheet and writes their results into its cells. The engine holds only the
// formulas and what they read: a whole tab of results would take it seconds.
import type { Model } from '@ironcalc/wasm';
import { type CellContent, type FormulaContent, isFormula } from '../../apps-script/spreadsheet/cell-content';
import { AUTOMATIC, withFormat } from '../../apps-script/spreadsheet/cell-format';
import type { LocalSpreadsheet } from '../../apps-script/spreadsheet/local-spreadsheet';
import { datePattern } from '../../apps-script/spreadsheet/number-format';
import type { Tab } from '../../apps-script/spreadsheet/tab';
import type { FormulaEngine } from './engine';
import { type FormulaCell, formulasIn } from './formulas-in';
import { closedRanges } from './open-ranges';

/** Some two seconds of loading; formulas that read more are left unevaluated. */
const MAX_CELLS_READ = 50_000;
/** All digits of a number: what is displayed of it is the cell's own business. */
const ALL_DIGITS = '0.###############';
/** The engine's codes for what a cell holds. */
const NUMBER_TYPE = 1;
const BOOLEAN_TYPE = 4;

interface Input {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export class Calculator {
  readonly #model: Model;
  /** The engine's sheet of each tab, by the tab's id. */
  readonly #sheets = new Map<number, number>();
  /** What the engine holds, by place. */
  #held: ReadonlyMap<string, Input> = new Map();

  constructor(
    readonly engine: FormulaEngine,
    readonly spreadsheet: LocalSpreadsheet,
  ) {
    this.#model = engine.newModel();
    // Evaluated once for all that has changed.
    this.#model.pauseEvaluation();
  }

  /** Brings every result up to date, and answers which tabs have other ones than before. */
  recalculate(): ReadonlySet<Tab> {
    const formulas = this.spreadsheet.tabs.flatMap((tab) => formulasIn(tab));
    const changed = new Set<Tab>();
    if (!this.#load(this.#inputsOf(formulas))) return changed;
    this.#model.resumeEvaluation();
    this.#model.evaluate();
    this.#model.pauseEvaluation();
    for (const cell of formulas) {
      if (this.#writeResult(cell)) changed.add(cell.tab);
    }
    return changed;
  }

  #inputsOf(formulas: readonly FormulaCell[]): ReadonlyMap<string, Input> {
    const inputs = new Map<string, Input>();
    const add = (tab: Tab, row: number, column: number, text: string) => {
      const sheet = this.#sheetOf(tab);
      inputs.set(`${sheet}:${row}:${column}`, { sheet, row, column, text });
    };
    for (const { tab, row, column, content } of formulas) {
      const text = this.#rewritten(tab, content.formula, (read, fromRow, fromColumn, lastRow, lastColumn) => {
        const { grid } = read;
        const rows = Math.min(lastRow, grid.lastRow);
        const columns = Math.min(lastColumn, grid.lastColumn);
        if ((rows - fromRow + 1) * (columns - fromColumn + 1) + inputs.size > MAX_CELLS_READ) return false;
        for (let at = fromColumn; at <= columns; at += 1) {
          for (let down = fromRow; down <= rows; down += 1) {
            const content = grid.contentAt(down, at);
            if (content !== undefined && !isFormula(content)) add(read, down, at, inputText(content));
          }
        }
        return true;
      });
      if (text !== null) add(tab, row, column, text);
    }
    return inputs;
  }

  /** The formula in the engine's words, after `read` was told of all that it reads; null where that is too much. */
  #rewritten(
    tab: Tab,
    formula: string,
    read: (tab: Tab, row: number, column: number, lastRow: number, lastColumn: number) => boolean,
  ): string | null {
    const closed = closedRanges(`=${formula.slice(1)}`, tab.grid.size.rows);
    let text = '';
    let written = 0;
    for (const reference of this.engine.referencesIn(closed)) {
      const { start, end, sheet, row, column, lastRow, lastColumn } = reference;
      const target = sheet === null ? tab : this.#tabNamed(sheet);
      if (!target) continue;
      if (!read(target, row, column, lastRow, lastColumn)) return null;
      if (sheet === null) continue;
      const cells = closed.slice(start, end).replace(/^.*!/s, '');
      text += `${closed.slice(written, start)}${sheetName(this.#sheetOf(target))}!${cells}`;
      written = end;
    }
    return text + closed.slice(written);
  }

  #tabNamed(title: string): Tab | undefined {
    return this.spreadsheet.tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
  }

  #sheetOf(tab: Tab): number {
    const known = this.#sheets.get(tab.id);
    if (known !== undefined) return known;
    const sheet = this.#sheets.size;
    if (sheet > 0) this.#model.newSheet();
    // Tabs have titles that the engine does not allow; nobody sees the names that it gets.
    this.#model.renameSheet(sheet, sheetName(sheet));
    this.#sheets.set(tab.id, sheet);
    return sheet;
  }

  /** Whether the engine held anything else before. */
  #load(inputs: ReadonlyMap<string, Input>): boolean {
    let isChanged = false;
    for (const [place, { sheet, row, column }] of this.#held) {
      if (inputs.has(place)) continue;
      this.#model.rangeClearAll(sheet, row, column, row, column);
      isChanged = true;
    }
    for (const [place, { sheet, row, column, text }] of inputs) {
      if (this.#held.get(place)?.text === text) continue;
      this.#model.setUserInput(sheet, row, column, text);
      isChanged = true;
    }
    this.#held = inputs;
    return isChanged;
  }

  #writeResult({ tab, row, column, content }: FormulaCell): boolean {
    const sheet = this.#sheetOf(tab);
    if (!this.#held.has(`${sheet}:${row}:${column}`)) return false;
    const { value, isDate } = this.#resultAt(sheet, row, column);
    if (value === content.result) return false;
    const target = tab.grid.column(column);
    const changed: FormulaContent = { ...content, result: value };
    target.put(row, [changed]);
    const format = target.formats.at(row);
    if (isDate && format.numberFormat === AUTOMATIC) {
      const numberFormat = datePattern(false, this.spreadsheet.typingRules.locale);
      target.formats.change(row, row, () => withFormat(format, { numberFormat }));
    }
    return true;
  }

  #resultAt(
    sheet: number,
    row: number,
    column: number,
  ): { readonly value: CellResult; readonly isDate: boolean } {
    const model = this.#model;
    const type = model.getCellType(sheet, row, column);
    if (type !== NUMBER_TYPE) {
      const text = model.getFormattedCellValue(sheet, row, column);
      return { value: type === BOOLEAN_TYPE ? text === 'TRUE' : text, isDate: false };
    }
    const isDate = /[dy]/i.test(model.getCellStyle(sheet, row, column).style.num_fmt);
    model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS);
    return { value: Number(model.getFormattedCellValue(sheet, row, column)), isDate };
  }
}

type CellResult = FormulaContent['result'];

const sheetName = (sheet: number): string => `T${sheet}`;

/** What is typed into the engine for what a cell holds. */
function inputText(content: Exclude<CellContent, FormulaContent>): string {
  if (typeof content === 'string') return `'${content}`;
  return typeof content === 'number' ? String(content) : String(content).toUpperCase();
}
