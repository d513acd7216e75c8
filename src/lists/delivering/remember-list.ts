// Keeps in the document's properties what the sidebar and the next delivery need to know of a list.

import type { PropertyStore } from '../../platform/property-store';
import { columnName } from '../../sheets/a1-notation';
import { encodeList, encodeUnderWay, type ListInfo, type UnderWay, underWayKey } from '../memory/list-info';
import { labelOf } from '../recognising/common-key';
import { measured } from '../recognising/key-columns';
import { cellText } from '../recognising/keys';
import type { Task } from './begun';

/** After a delivery: the list as it is now; the delivery is not under way any more. */
export function rememberList(
  store: PropertyStore,
  task: Task,
  title: string,
  memorySheetId: number,
  underWay: UnderWay,
): void {
  const { order, info, layout, tab, plan } = task;
  const rows = tab.values.filter((_, row) => layout.keys[row] !== null && row > layout.headerRow);
  const { covered } = measured(rows, layout.key);
  const header = (tab.values[layout.headerRow] ?? []).map(cellText);
  const added = plan.newRows.length;
  const delivered = underWay.open.find(({ attempt }) => attempt === order.attempt) ?? null;
  const next: ListInfo = {
    sheetId: order.sheetId,
    title,
    mode: order.mode,
    recognition: {
      by: layout.key.by,
      column: labelOf(header, layout.key.column, columnName),
      covered: covered + added,
      rows: rows.length + added,
    },
    chosen: info?.chosen ?? null,
    memorySheetId,
    first: info?.first ?? order.first,
    deliveredAt: order.deliveredAt,
    last: delivered,
  };
  const open = underWay.open.filter(({ attempt }) => attempt !== order.attempt);
  if (open.length > 0) {
    store.write({ ...encodeList(next), ...encodeUnderWay(order.sheetId, { ...underWay, open }) });
    return;
  }
  store.write(encodeList(next));
  store.remove([underWayKey(order.sheetId)]);
}
