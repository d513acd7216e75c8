// Tables, for Markdown and for a terminal.

/** The first cell of each row reads from the left; the others are numbers, unless `texts` names their column. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns from 0 that hold text. */
  readonly texts?: readonly number[];
}

/** GitHub's Markdown, padded so that it reads well as a text, too. */
export function markdownTable(table: TextTable): string {
  const escaped = { ...table, rows: table.rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|'))) };
  const widths = widthsOf(escaped);
  const rule = widths.map((width, column) =>
    isText(table, column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [
    markdownRow(escaped, escaped.header, widths),
    `| ${rule.join(' | ')} |`,
    ...escaped.rows.map((row) => markdownRow(escaped, row, widths)),
  ].join('\n');
}

/** Columns two blanks apart, under a rule. */
export function terminalTable(table: TextTable): string {
  const widths = widthsOf(table);
  const line = (row: readonly string[]) => padded(table, row, widths).join('  ').trimEnd();
  return [
    line(table.header),
    widths.map((width) => '─'.repeat(width)).join('──'),
    ...table.rows.map(line),
  ].join('\n');
}

function markdownRow(table: TextTable, row: readonly string[], widths: readonly number[]): string {
  return `| ${padded(table, row, widths).join(' | ')} |`;
}

function padded(table: TextTable, row: readonly string[], widths: readonly number[]): readonly string[] {
  return widths.map((width, column) => {
    const cell = row[column] ?? '';
    return isText(table, column) ? cell.padEnd(width) : cell.padStart(width);
  });
}

function isText({ texts = [] }: TextTable, column: number): boolean {
  return column === 0 || texts.includes(column);
}

function widthsOf({ header, rows }: TextTable): readonly number[] {
  return header.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
}
