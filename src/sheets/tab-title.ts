// What a tab is called: while its rows arrive, and when they have.

import { isReadable, singleLine, wholeCharacters, withoutInvisible } from '../text';

/** Google Sheets takes no longer tab names. */
const MAX_TITLE_LENGTH = 100;

/**
 * A title that holds the id of the search's record, so that a tab can be found whose making was interrupted. The
 * search ID that Sixtyfour is sent would not do: its user may have chosen it, twice.
 */
export function markerTitle(markerId: string): string {
  return `Results are arriving… ${markerId}`;
}

/**
 * The `attempt`-th title to try for a query (1 for the first): cleaned, at most 100 characters, numbered
 * from the second on.
 */
export function tabTitle(query: string, attempt: number): string {
  const suffix = attempt === 1 ? '' : ` (${attempt})`;
  // A title is cut, and what is left of it may be nothing that anybody sees.
  const title = [cleaned(query), cleaned(withoutInvisible(query))].find(isReadable) ?? 'Sixtyfour results';
  const room = MAX_TITLE_LENGTH - suffix.length;
  return `${title.length <= room ? title : `${wholeCharacters(title, room - 1)}…`}${suffix}`;
}

function cleaned(query: string): string {
  return (
    singleLine(query, MAX_TITLE_LENGTH)
      // An apostrophe at either end would have to be doubled in every formula that names the tab.
      .replace(/^['\s]+|['\s]+$/g, '')
      .replace(/\s+/g, ' ')
  );
}
