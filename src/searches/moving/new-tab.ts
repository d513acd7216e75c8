// What is kept of a new tab, so that results can join it later: it is a list from then on.

import type { Delivery } from '../../contract';
import { recognitionIn } from '../../lists/lists-shown';
import { encodeList } from '../../lists/memory/list-info';
import { throwDefect } from '../../platform/defects';
import type { Services } from '../../platform/services';
import type { Importing, SearchIn } from '../record/record';
import type { FetchedTable } from './fetch-results';

/** Noted in the document's properties, for everybody in this spreadsheet. Not noted, the user's own record still tells. */
export function rememberNewTab(
  { documentProperties, clock }: Services,
  { mode, query, state }: SearchIn<Importing>,
  { table, leftOut }: FetchedTable,
  { sheetId, title }: { readonly sheetId: number; readonly title: string },
): void {
  const at = clock.now();
  const first = { query, resourceHandleId: state.resourceHandleId, at, leftSomeOut: leftOut > 0 };
  const recognition = recognitionIn(table.header, table.rows, mode);
  const info = {
    sheetId,
    title,
    mode,
    recognition,
    chosen: null,
    memorySheetId: null,
    first,
    deliveredAt: at,
    last: null,
  };
  try {
    documentProperties.write(encodeList(info));
  } catch (error) {
    throwDefect(error);
    // The store may be full. The results are there, which is what counts.
  }
}

/** What became of results that went to a tab of their own; null where nobody was left out. */
export function leftOutOf({ table, leftOut }: FetchedTable): Delivery | null {
  const nobody = { changed: 0, known: 0, deleted: 0, missing: 0 };
  return leftOut === 0 ? null : { new: table.rows.length, ...nobody, leftOut };
}
