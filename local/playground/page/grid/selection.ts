// The selected cell of each tab, and the edit under way: in the cell or in the formula bar.
import { computed, effect, signal } from '@preact/signals';
import { fetchInput, perform } from '../connection';
import { activeTab, attempt } from '../store';
import type { CellPosition } from './cell-position';

const FIRST_CELL: CellPosition = { row: 1, column: 1 };

const selections = signal<ReadonlyMap<number, CellPosition>>(new Map());

export interface Edit {
  readonly tabId: number;
  readonly at: CellPosition;
  readonly text: string;
  /** Where the text is being typed, and so has the focus. */
  readonly place: 'cell' | 'formula-bar';
}

export const edit = signal<Edit | null>(null);

/** The selected cell's whole content, as the formula bar shows it. */
export const selectedInput = signal('');

/** Changes when the grid is to take the focus: after an edit, or when a frame hands it over. */
export const gridFocusRequests = signal(0);

export function selectedCell(tabId: number): CellPosition {
  return selections.value.get(tabId) ?? FIRST_CELL;
}

export function selectCell(tabId: number, at: CellPosition): void {
  selections.value = new Map(selections.value).set(tabId, at);
  reportSelection({ tabId, at });
}

export function focusGrid(): void {
  gridFocusRequests.value += 1;
}

interface ReportedSelection {
  readonly tabId: number;
  readonly at: CellPosition;
}

let reporting = false;
let unreported: ReportedSelection | null = null;

/** Tells the server, one request at a time: a held arrow key must not queue up hundreds. */
async function reportSelection(selection: ReportedSelection): Promise<void> {
  unreported = selection;
  if (reporting) return;
  reporting = true;
  while (unreported) {
    const { tabId, at }: ReportedSelection = unreported;
    unreported = null;
    // A tab that was deleted meanwhile has no selection to report.
    await perform({ kind: 'select-cell', tabId, ...at }).catch(() => undefined);
  }
  reporting = false;
}

/** Begins an edit; `text` replaces what the cell holds, null keeps it. */
export async function beginEdit(tabId: number, at: CellPosition, text: string | null): Promise<void> {
  const begun = text ?? (await fetchInput(tabId, at.row, at.column)).input;
  edit.value = { tabId, at, text: begun, place: 'cell' };
}

export function changeEdit(text: string): void {
  if (edit.value) edit.value = { ...edit.value, text };
}

/** Types what was edited into the cell and moves on from it. */
export async function commitEdit(move: CellPosition = { row: 0, column: 0 }): Promise<void> {
  const done = edit.value;
  const tab = activeTab.value;
  if (!done || !tab) return;
  edit.value = null;
  const to = {
    row: Math.min(Math.max(done.at.row + move.row, 1), tab.rows),
    column: Math.min(Math.max(done.at.column + move.column, 1), tab.columns),
  };
  if (done.tabId === tab.id) selectCell(tab.id, to);
  await typeCells(done.tabId, done.at, [[done.text]]);
}

export function cancelEdit(): void {
  edit.value = null;
}

/** Types texts into the cells from `at` on, by rows. */
export async function typeCells(
  tabId: number,
  at: CellPosition,
  texts: readonly (readonly string[])[],
): Promise<void> {
  await attempt({ kind: 'type-cells', tabId, ...at, texts });
}

/** What `selectedInput` depends on, as a value that only changes when something of it does. */
const selectedSource = computed(() => {
  const tab = activeTab.value;
  if (!tab) return '';
  const { row, column } = selectedCell(tab.id);
  return [tab.id, row, column, tab.version].join(':');
});

/** Keeps `selectedInput` true; once, when the page loads. */
export function followSelectedInput(): void {
  effect(() => {
    const source = selectedSource.value;
    const [tabId = 0, row = 1, column = 1] = source.split(':').map(Number);
    if (source === '') return;
    fetchInput(tabId, row, column).then(
      ({ input }) => {
        if (source === selectedSource.value) selectedInput.value = input;
      },
      // The tab is gone; the next state names another one.
      () => undefined,
    );
  });
}
