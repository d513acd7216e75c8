// What joining a list, or leaving people out, takes beside the file itself: who is left out, and the file of the list's
// first delivery. Done outside of the lock, as fetching is.

import { peopleInTabs, without } from '../../lists/leaving-out/people-in-tabs';
import type { FirstSearch } from '../../lists/memory/list-info';
import { once } from '../../platform/once';
import type { Services } from '../../platform/services';
import type { SixtyfourClient } from '../../sixtyfour/client';
import { listOf } from '../kept/lists-kept';
import type { UserData } from '../kept/user-data';
import type { Importing, SearchIn } from '../record/record';
import { type FetchedResults, fetchResults } from './fetch-results';

/** The results with all that is needed to write them. The very same, where they go to a new tab and nobody is left out. */
export function withWhatIsThere(
  services: Services,
  data: UserData,
  client: SixtyfourClient,
  record: SearchIn<Importing>,
  fetched: FetchedResults,
  deadline: number,
): FetchedResults {
  if (fetched.kind !== 'table') return fetched;
  const { destination } = record;
  const left = withoutThoseInTabs(services, record, fetched);
  if (destination.kind !== 'list') return left;
  const info = listOf(services, data, destination.sheetId);
  const first = info?.first ?? null;
  const isFirstDelivery = info !== null && info.memorySheetId === null;
  const earlier = isFirstDelivery ? earlierTable(services, client, first, deadline) : null;
  return { ...left, earlier, first };
}

function withoutThoseInTabs(
  services: Services,
  { leaveOut, destination, mode }: SearchIn<Importing>,
  fetched: Extract<FetchedResults, { kind: 'table' }>,
): Extract<FetchedResults, { kind: 'table' }> {
  // Who is in the list that they join is recognised there.
  const tabs = leaveOut.filter((id) => destination.kind !== 'list' || destination.sheetId !== id);
  const spreadsheet = services.spreadsheet();
  if (tabs.length === 0 || spreadsheet === null) return fetched;
  const { table, leftOut } = without(fetched.table, peopleInTabs(spreadsheet, tabs, mode), mode);
  if (leftOut.length === 0) return fetched;
  // Should those tabs change while rows are written, these are other rows than those begun with.
  const digest = once(() => services.digest(`${fetched.digest()} without ${leftOut.join(',')}`));
  return { ...fetched, table, leftOut: leftOut.length, digest };
}

/** Null where Sixtyfour keeps it no more, or this user's organisation never had it. */
function earlierTable(
  services: Services,
  client: SixtyfourClient,
  first: FirstSearch | null,
  deadline: number,
) {
  const resourceHandleId = first?.resourceHandleId ?? null;
  if (resourceHandleId === null) return null;
  const search = { resourceHandleId, expectedRows: null, inSlices: false };
  const fetched = fetchResults(services, client, search, deadline);
  return fetched.kind === 'table' ? fetched.table : null;
}
