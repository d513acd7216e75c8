// What becomes of the references in a formula when rows or columns of its own tab are inserted or deleted. Those to
// another tab stay as they are. Pure.
import { columnLetters, columnNumber } from './area';

export interface GridShift {
  readonly axis: 'rows' | 'columns';
  /** Inserted after this one, or deleted from the one after it on. */
  readonly after: number;
  /** So many inserted; negative: so many deleted. */
  readonly count: number;
}

/** Texts and sheet names in quotes, or a reference to cells, with or without an end, of this tab. */
const PART =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.!$:])(\$?[A-Za-z]{1,3})?(\$?[1-9]\d*)?(?::(\$?[A-Za-z]{1,3})?(\$?[1-9]\d*)?)?(?![A-Za-z0-9_.(!:])/g;

const REFERENCE_LOST = '#REF!';

/** The formula as Sheets keeps it meaning the same cells; what it referred to and is gone becomes `#REF!`. */
export function shiftedFormula(formula: string, shift: GridShift): string {
  return formula.replace(
    PART,
    (all, letters?: string, digits?: string, toLetters?: string, toDigits?: string) => {
      const isRange = toLetters !== undefined || toDigits !== undefined;
      if (!isRange && (letters === undefined || digits === undefined || all.includes(':'))) return all;
      const [first, last] = shift.axis === 'rows' ? [digits, toDigits] : [letters, toLetters];
      const moved = movedEnds(first, isRange ? last : first, shift);
      if (moved === null) return REFERENCE_LOST;
      const [from, to] = moved;
      if (shift.axis === 'rows') return written(letters, from, isRange, toLetters, to);
      return written(from, digits, isRange, to, toDigits);
    },
  );
}

function written(letters = '', digits = '', isRange: boolean, toLetters = '', toDigits = ''): string {
  const first = `${letters}${digits}`;
  return isRange ? `${first}:${toLetters}${toDigits}` : first;
}

type End = string | undefined;

/** Both ends after the shift; null where nothing between them is left. An open end stays open. */
function movedEnds(first: End, last: End, { axis, after, count }: GridShift): readonly [End, End] | null {
  const [from, to] = [placeOf(first, axis), placeOf(last, axis)];
  if (count >= 0) {
    const moved = (place: number | null) => (place === null || place <= after ? place : place + count);
    return [named(first, moved(from), axis), named(last, moved(to), axis)];
  }
  const gone = -count;
  const isGone = (place: number) => place > after && place <= after + gone;
  if (from !== null && to !== null && isGone(from) && isGone(to)) return null;
  const up = (place: number | null, instead: number) =>
    place === null || place <= after ? place : isGone(place) ? instead : place - gone;
  return [named(first, up(from, after + 1), axis), named(last, up(to, after), axis)];
}

function placeOf(end: End, axis: GridShift['axis']): number | null {
  if (end === undefined) return null;
  const bare = end.replace('$', '');
  return axis === 'rows' ? Number(bare) : columnNumber(bare);
}

function named(end: End, place: number | null, axis: GridShift['axis']): End {
  if (end === undefined || place === null) return end;
  const dollar = end.startsWith('$') ? '$' : '';
  return `${dollar}${axis === 'rows' ? place : columnLetters(place)}`;
}
