// What has ended and was seen in no sidebar yet, in the words of a toast.

import { counted, singleLine } from '../../text';
import { isIn, isNews, isUnfinished, type SearchRecord } from '../record/record';

/** A toast shows few lines. */
const NAMED_SEARCHES = 3;
const QUERY_CHARACTERS = 40;

/** What arrived that nobody has seen in the sidebar, then what is still under way. `here`: one spreadsheet's searches. */
export function howThingsStand(here: readonly SearchRecord[]): string {
  const news = here.filter(isNews);
  const unfinished = here.filter(isUnfinished).length;
  const underWay =
    unfinished === 0
      ? 'No search is under way.'
      : `${counted(unfinished, 'search is', 'searches are')} under way; results arrive in new tabs.`;
  const more = news.length - NAMED_SEARCHES;
  return [
    ...(news.length === 0 ? ['Nothing new has arrived.'] : news.slice(-NAMED_SEARCHES).map(endOf)),
    ...(more > 0 ? [`${counted(more, 'more search', 'more searches')} ended: see the sidebar.`] : []),
    underWay,
  ].join(' ');
}

function endOf(search: SearchRecord): string {
  const query = `"${singleLine(search.query, QUERY_CHARACTERS)}"`;
  if (!isIn(search, 'done')) return `The search ${query} failed; the sidebar says why.`;
  const { rows, tab, delivery } = search.state;
  const isList = search.destination.kind === 'list' && delivery !== null;
  const arrived = isList ? counted(delivery.new, 'new row') : counted(rows, 'row');
  if (tab === null) return `Nothing was found for ${query}.`;
  return `${arrived} arrived in the tab "${singleLine(tab.title, QUERY_CHARACTERS)}".`;
}
