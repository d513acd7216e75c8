// Whether the tabs that a search is to join or to leave out are there, and what is known of them.

import type { Destination, TabLook } from '../../contract';
import { lookAt } from '../../lists/lists-shown';
import { encodeList, type ListInfo } from '../../lists/memory/list-info';
import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import type { Spreadsheet } from '../../sheets/results-tab';
import { listOf } from '../kept/lists-kept';
import type { UserData } from '../kept/user-data';

interface Tabs {
  readonly destination?: Destination;
  readonly leaveOut?: readonly number[];
}

/** @throws UserError where a tab is gone, or is none that a search has made. Costs nothing where none is named. */
export function requireTabs(
  services: Services,
  spreadsheet: Spreadsheet,
  data: () => UserData,
  { destination, leaveOut = [] }: Tabs,
): void {
  if (destination?.kind === 'list') {
    requireList(services, data(), destination.sheetId);
    if (spreadsheet.getSheetById(destination.sheetId) === null) {
      throw new UserError(
        'The tab that the results were to join was deleted, so nothing was started. Choose another one, or a new tab.',
      );
    }
  }
  if (leaveOut.some((id) => spreadsheet.getSheetById(id) === null)) {
    throw new UserError(
      'A tab whose people or companies were to be left out was deleted, so nothing was started. Choose again whom to leave out.',
    );
  }
}

/** What is in a tab, and by what its rows are told apart. */
export function lookAtTab(
  services: Services,
  spreadsheet: Spreadsheet,
  data: UserData,
  sheetId: number,
): TabLook {
  const info = listOf(services, data, sheetId);
  const look = lookAt(spreadsheet, sheetId, info?.mode ?? null, info?.chosen ?? null);
  if (look === null) throw new UserError('This tab was deleted. Choose another one.');
  return look;
}

/** Has people told apart by a column from now on, or, with null, by what fits best. */
export function chooseColumn(
  services: Services,
  spreadsheet: Spreadsheet,
  data: UserData,
  sheetId: number,
  column: string | null,
): void {
  const info = requireList(services, data, sheetId);
  const look = lookAt(spreadsheet, sheetId, info.mode, null);
  if (look === null) throw new UserError('This tab was deleted. Choose another one.');
  const chosen = column === null ? null : look.columns.find((one) => one.column === column);
  if (chosen === undefined) {
    throw new UserError(
      'This column is not in the tab any more, or another one is called the same, so nothing was changed. Choose another one.',
    );
  }
  const recognition = chosen ?? look.recognition;
  services.documentProperties.write(encodeList({ ...info, title: look.title, chosen: column, recognition }));
}

function requireList(services: Services, data: UserData, sheetId: number): ListInfo {
  const info = listOf(services, data, sheetId);
  if (info !== null) return info;
  throw new UserError(
    'Results can join only a tab that a search in this spreadsheet has made. Choose one of those, or a new tab.',
  );
}
