// Values that a spreadsheet, or whoever reads a CSV carelessly, turns into something else.
// A lone surrogate is not among them: no UTF-8 file can hold one.
import naughtyStrings from 'big-list-of-naughty-strings/blns.json';
import { BREAKS_AND_QUOTES, UNUSUAL_CHARACTERS } from './biting-cells/hard-to-carry';
import { APOSTROPHES, FORMULAS } from './biting-cells/taken-for-formulas';
import {
  LOOK_LIKE_BOOLEANS,
  LOOK_LIKE_NUMBERS,
  LOOK_LIKE_TIMES,
  PHONES,
} from './biting-cells/taken-for-values';

/** Groups of values by what they could be taken for; none is empty. */
export const BITING_CELLS: Readonly<Record<string, readonly string[]>> = {
  formulas: FORMULAS,
  apostrophes: APOSTROPHES,
  numbers: LOOK_LIKE_NUMBERS,
  times: LOOK_LIKE_TIMES,
  booleans: LOOK_LIKE_BOOLEANS,
  phones: PHONES,
  'unusual characters': UNUSUAL_CHARACTERS,
  'breaks and quotes': BREAKS_AND_QUOTES,
  'naughty strings': naughtyStrings.filter((text) => text !== ''),
};

/** All of them, each once. */
export const ALL_BITING_CELLS: readonly string[] = [...new Set(Object.values(BITING_CELLS).flat())];
