// Ranges that Sheets has and the engine has not: whole columns, and those without a last row. Pure.

/** A text in quotes, a sheet's name in quotes, or a range of columns with or without a first row. */
const OPEN_RANGE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.:$])(\$?[A-Za-z]{1,3})(\$?\d+)?:(\$?[A-Za-z]{1,3})(?![A-Za-z0-9_(!:])/g;

/** The formula with every such range ended at row `rows`: `A2:A` is `A2:A1000`, `B:C` is `B1:C1000`. */
export function closedRanges(formula: string, rows: number): string {
  return formula.replace(OPEN_RANGE, (all, from: string | undefined, row: string | undefined, to: string) =>
    from === undefined ? all : `${from}${row ?? 1}:${to}${rows}`,
  );
}
