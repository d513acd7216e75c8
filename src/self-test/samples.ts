// The values that bite: what a spreadsheet likes to turn into something else, or to lose.

import { columnKind } from '../results/columns';
import type { Table } from '../results/table';

type Group = readonly [name: string, ...values: string[]];

/** A column each. */
const COLUMNS: readonly (readonly Group[])[] = [
  [
    ['Formula', '=1+1', '\t=1+1', '＝1+1', '=HYPERLINK("https://example.com","x")'],
    ['Text beginning with a sign', '+1 415 555 0100', '-1+1', '@SUM(1)'],
    ['Apostrophes in front', "'one", "''two", "'"],
    ['Digits that are no quantity', '02139', '1234567890123456', '1e5'],
    ['Date or time as text', '1/2/2026', '1.2.2026', '2026-02-01', '12:30'],
    ['Percentage as text', '12%', '12,5 %'],
    ['Amount as text', '1,234.56', '1.234,56', '$5.00', '5,00 €'],
    ['Truth value as text', 'TRUE', 'WAHR', 'VRAI'],
    ['Line break LF', 'a\nb'],
    ['Line break CR', 'a\rb'],
    ['Line break CRLF', 'a\r\nb'],
    ['NUL character', 'a\0b'],
    ['Control characters', 'a\x01\x08\x0b\x1b\x1f\x7f\x85\u2028b'],
    ['Blanks around', ' a ', '\ta\t', '\xa0a', ' '],
    ['Emoji', '😀 👩‍🔬 🇩🇪'],
    ['Right to left and invisible characters', 'שלום\u200f\u200bعربي\ufeff'],
    ['Letter with a combining accent', 'e\u0301'],
    ['Markup, link and address', '<b>&amp;</b>', 'https://example.com', 'a@example.com'],
    // The most that a cell of ours holds, and one more, which the add-on cuts with a visible mark.
    ['Long text', 'x'.repeat(49_999), 'x'.repeat(50_000)],
  ],
  [['Whole number', '123456789012345', '-5', '0']],
  [['Decimal number', '12345678.9012345', '-0.5']],
];

/** The samples in a table, a row each, the other columns empty; and what each row is called. */
export function samples(): { readonly names: readonly string[]; readonly table: Table } {
  const all = COLUMNS.flatMap((groups, column) =>
    groups.flatMap(([name, ...values]) => values.map((value) => ({ column, name, value }))),
  );
  const rows = all.map(({ value, column }) => COLUMNS.map((_, index) => (index === column ? value : '')));
  const valuesIn = (column: number) => rows.map((row) => row[column] ?? '');
  const columns = COLUMNS.map((_, column) => columnKind('', valuesIn(column)));
  return {
    names: all.map(({ name }) => name),
    table: { header: COLUMNS.map(() => 'Value'), rows, columns, notes: [] },
  };
}
