// What an answer says went wrong, in whichever shape it says so.

import { fieldsOf } from '../json';
import { singleLine } from '../text';

/** Longest text of Sixtyfour's that is kept or shown, in characters: a record must fit into a property. */
const ERROR_CHARACTERS = 300;
/** Where the words are in an object, the most telling first. */
const FIELDS = [
  'message',
  'detail',
  'details',
  'msg',
  'error',
  'errors',
  'description',
  'reason',
  'title',
  'code',
];
/** Errors in errors in errors say no more. */
const DEEPEST = 4;

/**
 * The words in an error: a text, an object that has a message, or a list of these. Untrusted text on one line; '' where
 * there are none (a proxy's HTML says nothing that helps a user).
 */
export function errorText(error: unknown): string {
  return singleLine(wordsIn(error, 0), ERROR_CHARACTERS);
}

function wordsIn(error: unknown, depth: number): string {
  if (typeof error === 'string') return error.trim();
  if (depth > DEEPEST) return '';
  if (Array.isArray(error)) {
    const items = error.map((item: unknown) => wordsIn(item, depth + 1));
    return items.filter((item) => item !== '').join('; ');
  }
  if (typeof error !== 'object' || error === null) return '';
  const fields = fieldsOf(error);
  for (const field of FIELDS) {
    const words = wordsIn(fields[field], depth + 1);
    if (words !== '') return `${placeIn(fields.loc)}${words}`;
  }
  return '';
}

/** The field that a 422 is about: `["body", "query"]` → `query: `. */
function placeIn(loc: unknown): string {
  const place = Array.isArray(loc) ? loc.filter((part) => part !== 'body').join('.') : '';
  return place === '' ? '' : `${place}: `;
}
