// What a screen reader hears: changes of a search's state, never each tick or each progress message.
import type { SearchProgress, SearchView, SidebarState } from '../../src/contract';
import { formatRows, type Region } from '../text/calendar';
import {
  byThemselves,
  groupOutcome,
  groupProgress,
  isGroupUnfinished,
  resultsWord,
} from '../text/group-words';
import { deliverySentence } from '../text/list-words';
import { newsHeading } from '../text/search-words';

/** The longest piece of a query that is read out, in UTF-16 code units. */
const SPOKEN_QUERY_CHARACTERS = 60;

/** One text for all that changed between two states, or null when nothing worth saying did. */
export function announcementFor(before: SidebarState, after: SidebarState, region: Region): string | null {
  // What was hidden for want of a permission is no news when it is there again.
  if (before.permissions?.stops === 'everything') return null;
  const earlier = new Map(before.searches.map((search) => [search.id, search]));
  const sentences = byThemselves(after.searches).flatMap((search) => {
    const sentence = changeSentence(earlier.get(search.id)?.progress ?? null, search, region);
    return sentence === null ? [] : [`${sentence} ${spokenQuery(search)}`];
  });
  const all = [...sentences, ...groupSentences(before, after, region)];
  return all.length === 0 ? null : all.join(' ');
}

/** Of a group only that it was started, that it stands still, and what it came to. */
function groupSentences(before: SidebarState, after: SidebarState, region: Region): readonly string[] {
  return after.groups.flatMap((group) => {
    const earlier = before.groups.find(({ id }) => id === group.id) ?? null;
    if (earlier === null) return [`Started: ${groupProgress(group, region)}.`];
    if (earlier.paused === null && group.paused !== null) return [group.paused];
    const ended = isGroupUnfinished(earlier) && !isGroupUnfinished(group);
    return ended ? [`${groupOutcome(group, region)}, ${resultsWord(group.results, region)}.`] : [];
  });
}

/** What ended since the sidebar was last seen, when it opens; null where nothing did. */
export function newsAnnouncement({ searches }: SidebarState, region: Region): string | null {
  const news = searches.filter(({ isNew }) => isNew);
  if (news.length === 0) return null;
  const sentences = news.map((search) => `${arrivalSentence(null, search, region)} ${spokenQuery(search)}`);
  return `${newsHeading(news.length, region)}. ${sentences.join(' ')}`;
}

function changeSentence(before: SearchProgress | null, search: SearchView, region: Region): string | null {
  const after = search.progress;
  if (before?.kind !== after.kind) return arrivalSentence(before, search, region);
  // The same trouble with another countdown is no news.
  return problemOf(before) === null ? problemOf(after) : null;
}

function problemOf(progress: SearchProgress): string | null {
  return 'problem' in progress ? progress.problem : null;
}

function arrivalSentence(
  before: SearchProgress | null,
  { progress: after, destination }: SearchView,
  region: Region,
): string {
  const isList = destination.kind === 'list';
  switch (after.kind) {
    case 'waiting':
      return after.sentence;
    case 'running':
      return 'Search started:';
    case 'importing':
      return `Results found, writing them to ${isList ? 'their' : 'a new'} tab:`;
    case 'done':
      if (isList && after.delivery !== null) return `${deliverySentence(after.delivery, region)}:`;
      return after.rows === 0 ? 'Nothing was found:' : `${formatRows(after.rows, region)} arrived:`;
    case 'failed':
      return `${after.question === null ? 'Search failed' : 'Its results wait for your answer'}: ${after.sentence}`;
    case 'stopped':
      if (before !== null && !after.canImportAgain) return 'Cancelled:';
      return before === null ? 'Stopped:' : 'No longer watched:';
  }
}

function spokenQuery({ query }: SearchView): string {
  const line = query.replace(/\s+/g, ' ').trim();
  return line.length <= SPOKEN_QUERY_CHARACTERS
    ? `${line}.`
    : `${line.slice(0, SPOKEN_QUERY_CHARACTERS).trimEnd()}…`;
}
