// What one person did to the cells, to be undone and done again. What others, or a script, changed meanwhile
// is never undone with it: where both cannot be kept, undoing is refused.
import { ScriptError } from '../../apps-script/script-error';
import type { Area } from '../../apps-script/spreadsheet/area';
import { type CellContent, isFormula } from '../../apps-script/spreadsheet/cell-content';
import { type KeptCells, keepCells, putCells } from '../../apps-script/spreadsheet/kept-cells';
import type { LocalSpreadsheet } from '../../apps-script/spreadsheet/local-spreadsheet';
import type { Tab } from '../../apps-script/spreadsheet/tab';
import { keepTab, restoreTab, type TabMemento } from '../../apps-script/spreadsheet/tab-memento';

/** Enough for a sitting; a step over a whole tab holds a copy of it. */
const MAX_STEPS = 50;

interface Step {
  readonly tabId: number;
  /** What was changed; null for something about the whole tab. */
  readonly area: Area | null;
  readonly before: State;
  readonly after: State;
  /** What others had done to the tab by then. */
  readonly others: Counts;
}

type State =
  /** Good as long as every cell is still in its place. */
  | { readonly kind: 'cells'; readonly area: Area; readonly cells: KeptCells }
  /** Good as long as nobody else changed anything in the tab. */
  | { readonly kind: 'tab'; readonly memento: TabMemento };

interface Counts {
  readonly version: number;
  readonly structure: number;
}

const NONE: Counts = { version: 0, structure: 0 };

export class UndoHistory {
  readonly #spreadsheet: LocalSpreadsheet;
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  /** Of each tab's changes, those of this person. */
  readonly #own = new Map<number, Counts>();

  constructor(spreadsheet: LocalSpreadsheet) {
    this.#spreadsheet = spreadsheet;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Does what changes the contents or formats of these cells, and nothing else of the tab. */
  changeCells(tab: Tab, area: Area, change: () => void): void {
    this.#record(tab, area, () => ({ kind: 'cells', area, cells: keepCells(tab.grid, area) }), change);
  }

  /** Does what may change anything of the tab. */
  changeTab(tab: Tab, change: () => void): void {
    this.#record(tab, null, () => ({ kind: 'tab', memento: keepTab(tab) }), change);
  }

  /** @throws ScriptError with a sentence where it is too late. @returns what was undone, null for nothing */
  undo(requireEditable: (tabId: number) => void): Step | null {
    const step = this.#done.at(-1);
    if (!step) return null;
    this.#done = this.#done.slice(0, -1);
    this.#apply(step, step.after, step.before, requireEditable);
    this.#undone = [...this.#undone, step];
    return step;
  }

  /** @throws ScriptError with a sentence where it is too late. @returns what was done again, null for nothing */
  redo(requireEditable: (tabId: number) => void): Step | null {
    const step = this.#undone.at(-1);
    if (!step) return null;
    this.#undone = this.#undone.slice(0, -1);
    this.#apply(step, step.before, step.after, requireEditable);
    this.#done = [...this.#done, step];
    return step;
  }

  #record(tab: Tab, area: Area | null, keep: () => State, change: () => void): void {
    const before = keep();
    this.#doAsOwn(tab, change);
    const step = { tabId: tab.id, area, before, after: keep(), others: this.#othersIn(tab) };
    this.#done = [...this.#done, step].slice(-MAX_STEPS);
    this.#undone = [];
  }

  #apply(step: Step, left: State, state: State, requireEditable: (tabId: number) => void): void {
    const tab = this.#spreadsheet.tabs.find(({ id }) => id === step.tabId);
    if (!tab) throw tooLate(TAB_GONE);
    requireEditable(tab.id);
    const { version, structure } = this.#othersIn(tab);
    if (state.kind === 'cells') {
      if (structure !== step.others.structure) throw tooLate(CELLS_MOVED);
      if (left.kind === 'cells' && !holdsStill(tab, left)) throw tooLate(CELLS_CHANGED);
      this.#doAsOwn(tab, () =>
        this.#spreadsheet.change(tab, () =>
          putCells(tab.grid, state.area.row, state.area.column, state.cells),
        ),
      );
      return;
    }
    if (version !== step.others.version) throw tooLate(TAB_CHANGED);
    this.#doAsOwn(tab, () =>
      this.#spreadsheet.change(tab, () => {
        restoreTab(tab, state.memento);
        tab.structure += 1;
      }),
    );
  }

  #doAsOwn(tab: Tab, change: () => void): void {
    const { version, structure } = tab;
    change();
    const own = this.#own.get(tab.id) ?? NONE;
    this.#own.set(tab.id, {
      version: own.version + tab.version - version,
      structure: own.structure + tab.structure - structure,
    });
  }

  #othersIn(tab: Tab): Counts {
    const own = this.#own.get(tab.id) ?? NONE;
    return { version: tab.version - own.version, structure: tab.structure - own.structure };
  }
}

/** Whether the cells are as this person left them. */
function holdsStill({ grid }: Tab, { area, cells }: Extract<State, { kind: 'cells' }>): boolean {
  return cells.columns.every(({ contents }, right) =>
    contents.every((content, down) => isSame(grid.contentAt(area.row + down, area.column + right), content)),
  );
}

function isSame(one: CellContent | undefined, other: CellContent | undefined): boolean {
  return isFormula(one) && isFormula(other) ? one.formula === other.formula : one === other;
}

type Reason = ScriptError['texts'];
const TAB_GONE: Reason = { en: 'the tab was deleted', de: 'das Tabellenblatt wurde gelöscht' };
const CELLS_MOVED: Reason = {
  en: 'rows or columns have moved since',
  de: 'Zeilen oder Spalten wurden seither verschoben',
};
const CELLS_CHANGED: Reason = {
  en: 'something else has changed those cells since',
  de: 'diese Zellen wurden seither anderweitig geändert',
};
const TAB_CHANGED: Reason = {
  en: 'something else has changed the tab since',
  de: 'das Tabellenblatt wurde seither anderweitig geändert',
};

/** The step is gone from the history then: what was done before it can still be undone. */
function tooLate({ en, de }: Reason): ScriptError {
  return new ScriptError({
    en: `That cannot be undone or done again any more: ${en}.`,
    de: `Das lässt sich nicht mehr rückgängig machen oder wiederholen: ${de}.`,
  });
}
