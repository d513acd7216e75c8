// Those who are new become rows below the last one of ours, in the file's order.

import type { Verification } from '../../contract';
import { type CellValue, expectedCells } from '../../sheets/cells';
import { insertRoom, writeNewRows } from './add-rows';
import type { Begun, Places, Task } from './begun';
import { ownOfNewRows } from './old-rows';

export function addNewRows(task: Task, { lastRow, rowsInserted }: Begun, places: Places): Verification {
  const { tab, plan, order } = task;
  const count = plan.newRows.length;
  // Room that a killed execution has made for somebody who is not new any more is taken away again.
  insertRoom(tab.sheet, lastRow, count, rowsInserted);
  if (count === 0) return { kind: 'verified' };
  const cells = places.columns.flatMap((place, column) =>
    place === null ? [] : [{ place, inFile: plan.inFile[column] ?? null }],
  );
  const own = places.own.flatMap((place, index) => (place === null ? [] : [{ place, index }]));
  const ownOf = ownOfNewRows(task);
  const rows = plan.newRows.map((fileRow): readonly CellValue[] => {
    const [record = []] = expectedCells(order.table, fileRow + 1, fileRow + 2);
    const ours = ownOf(plan.fileKeys[fileRow] ?? '');
    return [
      ...cells.map(({ inFile }) => (inFile === null ? '' : (record[inFile] ?? ''))),
      ...own.map(({ index }) => ours[index] ?? ''),
    ];
  });
  const columns = [...cells, ...own].map(({ place }) => place);
  return writeNewRows(tab.sheet, lastRow + 1, { columns, rows });
}
