// What a cell holds, in a form that people can read, compare and send: invisible characters by their codes.

import { grouped } from '../text';

/** Longer texts are shown by their ends and their length. */
const SHOWN_WHOLE_CHARACTERS = 50;
const SHOWN_START_CHARACTERS = 10;
const SHOWN_END_CHARACTERS = 30;

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
  if (text.length <= SHOWN_WHOLE_CHARACTERS) return quoted(text);
  const ends = `${text.slice(0, SHOWN_START_CHARACTERS)} … ${text.slice(-SHOWN_END_CHARACTERS)}`;
  return `${quoted(ends)}, ${grouped(text.length)} characters`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{C}\p{M}\p{Zl}\p{Zp}\xa0]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
