// Results into a list: what the tab holds now, what is remembered and the file make a plan, which is carried out in steps
// that can each be repeated. Call it holding the document's lock.

import type { Delivery, Verification } from '../../contract';
import { daysIn } from '../../sheets/days';
import type { Spreadsheet } from '../../sheets/results-tab';
import { type ListInfo, listIn, underWayIn } from '../memory/list-info';
import { findMemoryTab, readMemory } from '../memory/memory-tab';
import type { Memory } from '../memory/person';
import { firstMemory, queryPrint } from '../planning/first-memory';
import { type Layout, layoutOf } from '../planning/layout';
import { planOf } from '../planning/plan';
import { carryOut } from './carry-out';
import { filterKey, restoreFilter } from './filter-range';
import { isProtectedFrom } from './obstacles';
import type { DeliveryOrder, DeliveryServices } from './order';
import { type Asked, manyGone, noKey, protectedFrom, tabGone } from './questions';
import { type TabNow, tabNow } from './tab-now';

export type Delivered =
  | {
      readonly kind: 'delivered';
      readonly delivery: Delivery;
      readonly verification: Verification;
      readonly title: string;
      readonly columns: number;
      readonly notes: readonly string[];
    }
  /** Nothing was written; the user has to decide. */
  | Asked
  /** Somebody has moved the rows meanwhile; what was begun goes on with a new plan. */
  | { readonly kind: 'moved' }
  /** A later version of the add-on has delivered into it. */
  | { readonly kind: 'newer'; readonly sentence: string };

const COLUMN_CHOSEN =
  'People are told apart by another column now, so what the add-on remembered of this list was rebuilt from the rows that are there; people whom you had deleted may come back.';
const MEMORY_LOST =
  'What the add-on remembered of this list was deleted or changed, so it was rebuilt from the rows that are there; people whom you had deleted may come back.';

export function deliver(
  services: DeliveryServices,
  spreadsheet: Spreadsheet,
  order: DeliveryOrder,
): Delivered {
  const sheet = spreadsheet.getSheetById(order.sheetId);
  if (sheet === null) return tabGone();
  const properties = services.properties.readAll();
  restoreFilter(sheet, services.properties, properties[filterKey(order.sheetId)]);
  const info = listIn(properties, order.sheetId);
  const tab = tabNow(sheet);
  const days = daysIn(services.wallClock(spreadsheet.getSpreadsheetTimeZone()), services.now());
  const memorySheet = findMemoryTab(spreadsheet, order.sheetId, info?.memorySheetId ?? null);
  const read = memorySheet === null ? null : readMemory(memorySheet);
  if (read?.kind === 'newer') return newer();
  const chosen = info?.chosen ?? null;
  const isUsable = read?.kind === 'memory' && isRecognisedAs(read.memory, chosen);
  const wasLost = !isUsable && (read !== null || (info?.memorySheetId ?? null) !== null);
  const memory =
    read?.kind === 'memory' && isUsable
      ? read.memory
      : begin(order, info, tab, days.dayOf, days.dayAt, wasLost);
  const layout = memory === null ? null : layoutOf(tab.values, memory);
  if (memory === null || layout === null) return noKey(tab.values, order.table);
  const underWay = underWayIn(properties, order.sheetId);
  const planned = planOf({
    values: tab.values,
    layout,
    memory,
    table: order.table,
    mode: order.mode,
    today: days.today,
    query: queryPrint(order.query),
    run: order.run,
    attempt: order.attempt,
    goesOn: order.goesOn,
    bringsBack: order.bringsBack,
    countsMissing: order.countsMissing,
    isResumed: underWay?.open.some(({ attempt }) => attempt === order.attempt) ?? false,
    begunLabels: underWay?.newLabels ?? [],
  });
  if (planned.kind === 'no-key') return noKey(tab.values, order.table);
  if (planned.kind === 'many-gone') return manyGone(planned.gone, planned.of);
  if (isProtectedFrom(sheet, reachOf(tab, layout))) return protectedFrom();
  const done = carryOut(services, spreadsheet, {
    order,
    info,
    tab,
    memory,
    memorySheet,
    layout,
    plan: planned,
    underWay,
    days,
    properties,
  });
  if (done.kind === 'moved') return done;
  const lost = wasLost ? [read?.kind === 'memory' ? COLUMN_CHOSEN : MEMORY_LOST] : [];
  return { ...done, kind: 'delivered', notes: [...lost, ...done.notes] };
}

/** Whether the memory tells people apart by what the user has chosen, where they have chosen anything. */
function isRecognisedAs({ key }: Memory, chosen: string | null): boolean {
  return chosen === null ? key.by !== 'column' : key.by === 'column' && key.label === chosen;
}

function begin(
  order: DeliveryOrder,
  info: ListInfo | null,
  { values }: TabNow,
  dayOf: (cell: unknown) => number | null,
  dayAt: (instant: number) => number,
  wasLost: boolean,
): Memory | null {
  const first = info?.first ?? order.first;
  return firstMemory({
    values,
    table: order.table,
    earlier: wasLost ? null : order.earlier,
    leftSomeOut: first?.leftSomeOut ?? false,
    mode: order.mode,
    chosen: info?.chosen ?? null,
    day: dayAt(first?.at ?? Number.NaN),
    query: first === null ? null : queryPrint(first.query),
    dayOf,
  });
}

function reachOf({ values }: TabNow, { headerRow, columns, keys }: Layout) {
  const lastRow = keys.reduce<number>((last, key, row) => (key === null ? last : row), headerRow);
  return {
    firstRow: headerRow + 1,
    lastRow: Math.min(lastRow, values.length - 1),
    columns: columns.filter((column) => column !== null),
  };
}

function newer(): Delivered {
  return {
    kind: 'newer',
    sentence:
      'A newer version of this add-on has written to this list, so this one leaves it alone. Update the add-on, then press Import again.',
  };
}
