// A first look at a tab on the terminal: its title, and as much of it as is seen at a glance.
import { counted } from '../../src/text';
import type { TabContents } from './tab-contents';
import { columnsOf, fitted, onOneLine } from './terminal-text';

const SHOWN_ROWS = 8;
/** In columns of the terminal: an e-mail address or a job title is usually whole. */
const WIDEST_CELL = 26;
const GAP = '  ';

/** Lines of at most `width` columns, but never without the tab's first column. */
export function tabView({ title, values }: TabContents, width: number): string {
  const shown = values.slice(0, SHOWN_ROWS + 1).map((row) => row.map((value) => onOneLine(String(value))));
  const widths = widthsThatFit(shown, width);
  const [header = '', ...rows] = shown.map((row) => lineOf(row, widths));
  const rule = widths.map((columns) => '─'.repeat(columns)).join(GAP);
  const rest = restOf(values, rows.length, widths.length);
  return [onOneLine(title), '', header, rule, ...rows, ...rest].join('\n');
}

function widthsThatFit(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const [header = []] = rows;
  const widths = header.map((_, column) =>
    Math.max(1, ...rows.map((row) => columnsOf(row[column] ?? '', WIDEST_CELL))),
  );
  let used = 0;
  const fitting = widths.findIndex((columns, index) => {
    used += columns + (index === 0 ? 0 : GAP.length);
    return used > width && index > 0;
  });
  return fitting < 0 ? widths : widths.slice(0, fitting);
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  return widths
    .map((columns, index) => fitted(row[index] ?? '', columns))
    .join(GAP)
    .trimEnd();
}

function restOf(values: TabContents['values'], shownRows: number, shownColumns: number): readonly string[] {
  const moreRows = values.length - 1 - shownRows;
  const moreColumns = (values[0]?.length ?? 0) - shownColumns;
  const parts = [
    ...(moreRows > 0 ? [counted(moreRows, 'more row')] : []),
    ...(moreColumns > 0 ? [counted(moreColumns, 'more column')] : []),
  ];
  return parts.length === 0 ? [] : [`… ${parts.join(' and ')}`];
}
