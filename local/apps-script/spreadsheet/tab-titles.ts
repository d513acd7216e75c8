// The titles of tabs: how long they may be, when two are the same, and what a new tab is called.
import { titleOfWrongLength, titleTaken } from './spreadsheet-errors';

/** Google's limit, in UTF-16 code units. */
export const MAX_TITLE_CHARACTERS = 100;

/** The words of Google's own new tabs, by language; English where none is listed. */
const NEW_TAB_WORDS: Readonly<Record<string, string>> = { de: 'Tabellenblatt', fr: 'Feuille ', ja: 'シート' };

const comparable = (title: string): string => title.normalize('NFC').toLowerCase();

/**
 * @param others the titles of the other tabs; upper and lower case do not tell two titles apart
 * @throws ScriptError for an empty, too long or taken title
 */
export function requireFreeTitle(title: string, others: readonly string[]): void {
  if (title.trim() === '' || title.length > MAX_TITLE_CHARACTERS) throw titleOfWrongLength();
  if (others.some((other) => comparable(other) === comparable(title))) throw titleTaken(title);
}

/** `Sheet2`, or whatever it is called in the spreadsheet's locale. */
export function freeTitle(others: readonly string[], locale: string): string {
  const word = NEW_TAB_WORDS[locale.split('_')[0] ?? ''] ?? 'Sheet';
  const taken = new Set(others.map(comparable));
  let number = others.length + 1;
  while (taken.has(comparable(`${word}${number}`))) number += 1;
  return `${word}${number}`;
}
