// Any records that a CSV file can hold, and any way to write them, for tests that try many.
import * as fc from 'fast-check';
import { anyText } from './any-text';
import { ALL_BITING_CELLS } from './biting-cells';
import { quoted } from './csv-file';

/** Any text at all, and often one of those that bite or that are numbers. */
export const anyCell: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ALL_BITING_CELLS),
  anyText({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', "'", '=', '1', 'a'), maxLength: 6 }),
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.constant(''),
);

export interface Shape {
  readonly minRows: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** A column's name: any text, but without control characters, which no file has there that is one. */
const anyName = anyCell.map((name) => name.replace(/[^\P{Cc}\n\r]/gu, ''));

/** Records of one width, the header first. */
export function anyRecords({ minRows, maxRows, maxColumns }: Shape): fc.Arbitrary<string[][]> {
  return fc.integer({ min: 1, max: maxColumns }).chain((columns) => {
    const width = { minLength: columns, maxLength: columns };
    const rows = fc.array(fc.array(anyCell, width), { minLength: minRows, maxLength: maxRows });
    return fc.tuple(fc.array(anyName, width), rows).map(([header, others]) => [header, ...others]);
  });
}

/** How a file is written: which cells get quotes that do not need them, and how each record ends. */
export const anyHand: fc.Arbitrary<Hand> = fc.record({
  quotes: fc.infiniteStream(fc.boolean()),
  lineEnds: fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r')),
});

export interface Hand {
  readonly quotes: fc.Stream<boolean>;
  readonly lineEnds: fc.Stream<string>;
}

/** The records as CSV text in that hand. */
export function csvInHand(records: readonly (readonly string[])[], { quotes, lineEnds }: Hand): string {
  const next = <T>(stream: fc.Stream<T>): T => {
    const { value, done } = stream.next();
    if (done === true) throw new Error('The stream has no end.');
    return value;
  };
  // Bare, an empty cell alone on its line may merge with the line end before, and U+FEFF is a byte order mark.
  const needsQuotes = (value: string) => value === '' || /["\r\n,]|^\uFEFF/.test(value);
  // Of a bare header, the beginning could be taken for something else than a CSV, and other characters for separators.
  const isTelling = (value: string, row: number) => row === 0 && /[^\p{L}\p{N} ]/u.test(value);
  const written = (value: string, row: number) =>
    needsQuotes(value) || isTelling(value, row) || next(quotes) ? quoted(value) : value;
  return records
    .map((record, row) => record.map((value) => written(value, row)).join(',') + next(lineEnds))
    .join('');
}
