// What a screen reader hears: changes of a search's state, never each tick or each progress message.
import type { SearchProgress, SearchView, SidebarState } from '../../src/contract';
import { formatRows, type Region } from '../text/calendar';
import { newsHeading } from '../text/search-words';

/** The longest piece of a query that is read out, in UTF-16 code units. */
const SPOKEN_QUERY_CHARACTERS = 60;

/** One text for all that changed between two states, or null when nothing worth saying did. */
export function announcementFor(before: SidebarState, after: SidebarState, region: Region): string | null {
  // What was hidden for want of a permission is no news when it is there again.
  if (before.permissions?.stops === 'everything') return null;
  const earlier = new Map(before.searches.map((search) => [search.id, search]));
  const sentences = after.searches.flatMap((search) => {
    const sentence = changeSentence(earlier.get(search.id)?.progress ?? null, search.progress, region);
    return sentence === null ? [] : [`${sentence} ${spokenQuery(search)}`];
  });
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** What ended since the sidebar was last seen, when it opens; null where nothing did. */
export function newsAnnouncement({ searches }: SidebarState, region: Region): string | null {
  const news = searches.filter(({ isNew }) => isNew);
  if (news.length === 0) return null;
  const sentences = news.map(
    (search) => `${arrivalSentence(null, search.progress, region)} ${spokenQuery(search)}`,
  );
  return `${newsHeading(news.length, region)}. ${sentences.join(' ')}`;
}

function changeSentence(before: SearchProgress | null, after: SearchProgress, region: Region): string | null {
  if (before?.kind !== after.kind) return arrivalSentence(before, after, region);
  // The same trouble with another countdown is no news.
  return problemOf(before) === null ? problemOf(after) : null;
}

function problemOf(progress: SearchProgress): string | null {
  return 'problem' in progress ? progress.problem : null;
}

function arrivalSentence(before: SearchProgress | null, after: SearchProgress, region: Region): string {
  switch (after.kind) {
    case 'waiting':
      return after.sentence;
    case 'running':
      return 'Search started:';
    case 'importing':
      return 'Results found, writing them to a new tab:';
    case 'done':
      return after.rows === 0 ? 'Nothing was found:' : `${formatRows(after.rows, region)} arrived:`;
    case 'failed':
      return `Search failed: ${after.sentence}`;
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
