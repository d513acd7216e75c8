// What a cell holds, in a form that people can read, compare and send: invisible characters by their codes.

import { grouped } from '../text';

/** Longer texts are shown by their end, where the add-on's mark of a cut is, and their length. */
const SHOWN_CHARACTERS = 50;

/** The size of a tab's grid. */
export function shownSize(rows: number, columns: number): string {
  return `${rows} rows, ${columns} columns`;
}

/** A value as `getValues` answers it. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return shownText(value);
    case 'number':
    case 'boolean':
      return `The ${typeof value} ${value}`;
    default:
      return 'A date';
  }
}

function shownText(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return quoted(text);
  return `${grouped(text.length)} characters, at the end ${quoted(text.slice(-SHOWN_CHARACTERS))}`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{C}\p{M}\p{Zl}\p{Zp}\xa0]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
