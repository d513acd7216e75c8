// What is selected in each tab, told to the server so that scripts know it, and the active cell's content.
import { computed, effect, signal } from '@preact/signals';
import type { Area } from '../../../apps-script/spreadsheet/area';
import type { TabView } from '../../protocol';
import { fetchInput, perform } from '../connection';
import { activeTab } from '../store';
import type { CellPosition } from './cell-position';
import { activeCell, areaOf, oneCell, type Selection } from './selected-range';

const FIRST_CELL = oneCell({ row: 1, column: 1 });

const selections = signal<ReadonlyMap<number, Selection>>(new Map());

/** The selected cell's whole content, as the formula bar shows it. */
export const selectedInput = signal('');

/** Changes when the grid is to take the focus: after an edit, or when a frame hands it over. */
export const gridFocusRequests = signal(0);

export function selectionIn(tab: TabView): Selection {
  return selections.value.get(tab.id) ?? FIRST_CELL;
}

export function selectedArea(tab: TabView): Area {
  return areaOf(selectionIn(tab), tab);
}

/** The active cell of the selection: the one that is typed into. */
export function selectedCell(tab: TabView): CellPosition {
  return activeCell(selectionIn(tab), tab);
}

export function select(tab: TabView, selection: Selection): void {
  selections.value = new Map(selections.value).set(tab.id, selection);
  void reportSelection({ tabId: tab.id, ...areaOf(selection, tab) });
}

export function selectCell(tab: TabView, at: CellPosition): void {
  select(tab, oneCell(at));
}

/** Lets the selection reach from where it began to this cell. */
export function extendSelection(tab: TabView, head: CellPosition): void {
  const selection = selectionIn(tab);
  if (selection.head.row === head.row && selection.head.column === head.column) return;
  select(tab, { ...selection, head });
}

export function selectArea(tab: TabView, { row, column, rows, columns }: Area): void {
  const head = { row: row + rows - 1, column: column + columns - 1 };
  select(tab, { kind: 'cells', anchor: { row, column }, head });
}

export function focusGrid(): void {
  gridFocusRequests.value += 1;
}

interface ReportedSelection extends Area {
  readonly tabId: number;
}

let reporting = false;
let unreported: ReportedSelection | null = null;

/** Tells the server, one request at a time: a held arrow key must not queue up hundreds. */
async function reportSelection(selection: ReportedSelection): Promise<void> {
  unreported = selection;
  if (reporting) return;
  reporting = true;
  while (unreported) {
    const reported: ReportedSelection = unreported;
    unreported = null;
    // A tab that was deleted meanwhile has no selection to report.
    await perform({ kind: 'select-cells', ...reported }).catch(() => undefined);
  }
  reporting = false;
}

/** What `selectedInput` depends on, as a value that only changes when something of it does. */
const selectedSource = computed(() => {
  const tab = activeTab.value;
  if (!tab) return '';
  const { row, column } = selectedCell(tab);
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
