// The note in the document's properties that is made before any of a plan is written, and how much of it an execution
// that was killed had done: how many rows and columns are there already, and where that puts ours.

import type { Delivery } from '../../contract';
import type { Days } from '../../sheets/days';
import type { Sheet } from '../../sheets/results-tab';
import type { ListInfo, UnderWay } from '../memory/list-info';
import type { Memory } from '../memory/person';
import { type Layout, ownLabels } from '../planning/layout';
import type { Plan } from '../planning/plan';
import { cellText, type Row } from '../recognising/keys';
import type { DeliveryOrder } from './order';
import { emptyColumnsRightOf, emptyRowsBelow, type TabNow } from './tab-now';

export interface Task {
  readonly order: DeliveryOrder;
  readonly info: ListInfo | null;
  readonly tab: TabNow;
  readonly memory: Memory;
  readonly memorySheet: Sheet | null;
  readonly layout: Layout;
  readonly plan: Plan;
  readonly underWay: UnderWay | null;
  readonly days: Days;
  readonly properties: Readonly<Record<string, string>>;
}

/** What is noted before anything is written, and how much of it a killed execution had done. */
export interface Begun {
  readonly underWay: UnderWay;
  readonly isResumed: boolean;
  readonly delivery: Delivery;
  /** The last row and column of ours, from 0. */
  readonly lastRow: number;
  /** The last row of those who were there before, whatever a killed execution has added. */
  readonly lastOldRow: number;
  readonly lastColumn: number;
  readonly labels: readonly string[];
  /** Those among them that are our own. */
  readonly own: readonly string[];
  readonly columnsInserted: number;
  readonly rowsInserted: number;
}

export function begin(task: Task, changesSheet: Sheet | null): Begun {
  const { order, tab, memory, layout, plan, underWay } = task;
  const lastRow = lastRowOf(task);
  const lastColumn = layout.columns.reduce<number>((last, place) => Math.max(last, place ?? 0), 0);
  const added = plan.columns.slice(memory.columns.length).map(({ label }) => label);
  const header = headerOf(task);
  const begunLabels = underWay?.newLabels ?? [];
  const own =
    memory.own === null
      ? ownLabels(
          header.filter((label) => !begunLabels.includes(label)),
          plan.columns,
        )
      : [];
  const labels = [...added, ...own];
  const emptyRows = emptyRowsBelow(tab, lastRow);
  const emptyColumns = labels.length === 0 ? 0 : emptyColumnsRightOf(tab, lastColumn);
  const open = underWay?.open.find(({ attempt }) => attempt === order.attempt) ?? null;
  // A delivery that was finished, but not saved with its search, finds nothing to do: its first figures count.
  const last = task.info?.last ?? null;
  const before = open ?? (last?.attempt === order.attempt ? last : null);
  const delivery = before?.delivery ?? { ...plan.delivery, leftOut: order.leftOut };
  const rows = underWay?.rows ?? { emptyBefore: emptyRows, count: 0 };
  const columns = underWay?.columns ?? { emptyBefore: emptyColumns, count: 0 };
  const rowsInserted = within(emptyRows - rows.emptyBefore, rows.count);
  // A killed execution may have put the headers there already.
  const areThere =
    underWay !== null && labels.every((label, index) => header[lastColumn + 1 + index] === label);
  const columnsInserted = areThere
    ? labels.length
    : within(emptyColumns - columns.emptyBefore, Math.min(columns.count, labels.length));
  return {
    underWay: {
      open: [
        ...(underWay?.open ?? []).filter(({ attempt }) => attempt !== order.attempt),
        { attempt: order.attempt, delivery },
      ],
      newLabels: [...new Set([...(underWay?.newLabels ?? []), ...labels])],
      rows: { emptyBefore: emptyRows - rowsInserted, count: Math.max(rows.count, plan.newRows.length) },
      columns: {
        emptyBefore: areThere ? columns.emptyBefore : emptyColumns - columnsInserted,
        count: Math.max(columns.count, labels.length),
      },
      lines: underWay?.lines ?? changesSheet?.getLastRow() ?? 0,
    },
    isResumed: underWay !== null,
    delivery,
    lastRow,
    lastOldRow: lastRowOf({ ...task, underWay: null }),
    lastColumn,
    labels,
    own,
    columnsInserted,
    rowsInserted,
  };
}

export function sheetIdIn(property: string | undefined): number | null {
  return property === undefined || !/^\d+$/.test(property) ? null : Number(property);
}

function within(count: number, most: number): number {
  return Math.min(Math.max(0, count), most);
}

/** The last row of ours: of somebody remembered, else of anybody who has a key. */
function lastRowOf({ layout: { keys, headerRow }, memory, plan, underWay }: Task): number {
  const last = (isOurs: (key: string) => boolean) =>
    keys.reduce<number>((found, key, row) => (key !== null && isOurs(key) ? row : found), -1);
  // Rows that a killed execution has added are ours, too.
  const remembered = last((key) => memory.people.has(key) || (underWay !== null && plan.people.has(key)));
  return remembered >= 0
    ? remembered
    : Math.max(
        headerRow,
        last(() => true),
      );
}

export interface Places {
  /** The place of each of the plan's columns in the tab, from 0; null where it is gone. */
  readonly columns: readonly (number | null)[];
  readonly own: readonly (number | null)[];
}

/** Where the columns are after the new ones were inserted. */
export function placesAfter({ memory, layout, plan }: Task, { lastColumn }: Begun, inserted: number): Places {
  const moved = (place: number | null) => (place === null || place <= lastColumn ? place : place + inserted);
  const addedCount = plan.columns.length - memory.columns.length;
  const added = Array.from({ length: addedCount }, (_, index) => lastColumn + 1 + index);
  const own =
    layout.own === null
      ? Array.from({ length: 4 }, (_, index) => lastColumn + 1 + addedCount + index)
      : layout.own.map(moved);
  return { columns: [...layout.columns.map(moved), ...added], own };
}

/** What the tab holds once the new columns are there, without reading it again. */
export function valuesAfter(
  { tab }: Task,
  { lastColumn, columnsInserted }: Begun,
  inserted: number,
): readonly Row[] {
  if (inserted === 0) return tab.values;
  const from = lastColumn + 1 + columnsInserted;
  const blank = Array<unknown>(inserted).fill('');
  return tab.values.map((row) => [...row.slice(0, from), ...blank, ...row.slice(from)]);
}

export function headerOf({ tab, layout }: Task): readonly string[] {
  return (tab.values[layout.headerRow] ?? []).map(cellText);
}
