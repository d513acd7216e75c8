// Which rows make no search, in words: the same in the sidebar's preview and on the command line.

import type { LeftOut, LeftOutReason } from './plan';

/** So many rows are named; the others are counted. */
const NAMED_ROWS = 4;

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  blank: 'blank',
  error: 'with an error in a cell',
  unreadable: 'without a letter or digit',
  duplicate: 'the same as another',
  'too-long': 'over 4,000 characters',
  header: 'with the headers',
};

/** `2 blank (rows 4, 9)`, one for each reason. `count` writes a number as the reader does. */
export function reasonWords(
  leftOut: readonly LeftOut[],
  count: (number: number) => string,
): readonly string[] {
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  return reasons.map((reason) => {
    const all = leftOut.filter(({ why }) => why === reason).map(({ row }) => row);
    const rows = [...new Set(all)];
    const more = rows.length - NAMED_ROWS;
    const named = rows.slice(0, NAMED_ROWS).join(', ') + (more > 0 ? ` and ${count(more)} more` : '');
    return `${count(all.length)} ${REASONS[reason]} (${rows.length === 1 ? 'row' : 'rows'} ${named})`;
  });
}
