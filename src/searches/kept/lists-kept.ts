// The lists of the open spreadsheet: what the document's properties say of them, and the tabs of this user's searches.

import type { ListView } from '../../contract';
import { listView } from '../../lists/lists-shown';
import { type FirstSearch, type ListInfo, listIn, listsIn } from '../../lists/memory/list-info';
import type { Services } from '../../platform/services';
import { isIn, type SearchRecord } from '../record/record';
import type { UserData } from './user-data';

/** More are not offered: the oldest are left out. */
const MOST_LISTS = 100;

/** The tabs that results can join, as far as they are known without looking at them, the newest first. */
export function listsOf(services: Services, data: UserData): readonly ListView[] {
  const kept = listsIn(services.documentProperties.readAll());
  const made = madeTabs(services, data).filter((one) => !kept.some(({ sheetId }) => sheetId === one.sheetId));
  const gone = removedTabs(services, data);
  return [...kept, ...made]
    .filter(({ sheetId }) => !gone.has(sheetId))
    .sort((one, other) => other.deliveredAt - one.deliveredAt)
    .slice(0, MOST_LISTS)
    .map(listView);
}

/** What is known of a tab that results can join; null where it is none. */
export function listOf(services: Services, data: UserData, sheetId: number): ListInfo | null {
  return (
    listIn(services.documentProperties.readAll(), sheetId) ??
    madeTabs(services, data).find((one) => one.sheetId === sheetId) ??
    null
  );
}

/** The search whose results a tab was made for, as its own record says. */
function firstSearchOf({ query, state }: SearchRecord): FirstSearch | null {
  if (state.kind !== 'done') return null;
  const leftSomeOut = (state.delivery?.leftOut ?? 0) > 0;
  return { query, resourceHandleId: state.resourceHandleId, at: state.finishedAt, leftSomeOut };
}

/** Tabs that searches of this user made before there was anything in the document's properties. */
function madeTabs(services: Services, { searches }: UserData): readonly ListInfo[] {
  const here = services.spreadsheetId();
  return searches.flatMap((search) => {
    if (!isIn(search, 'done') || search.spreadsheetId !== here) return [];
    const { tab, finishedAt } = search.state;
    if (tab === null || tab.isRemoved || search.destination.kind === 'list') return [];
    const info: ListInfo = {
      sheetId: tab.sheetId,
      title: tab.title,
      mode: search.mode,
      recognition: null,
      chosen: null,
      memorySheetId: null,
      first: firstSearchOf(search),
      deliveredAt: finishedAt,
      last: null,
    };
    return [info];
  });
}

function removedTabs(services: Services, { searches }: UserData): ReadonlySet<number> {
  const here = services.spreadsheetId();
  const removed = searches.flatMap(({ spreadsheetId, state }) =>
    spreadsheetId === here && state.kind === 'done' && state.tab?.isRemoved === true
      ? [state.tab.sheetId]
      : [],
  );
  return new Set(removed);
}
