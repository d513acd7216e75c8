// Columns side by side, taken together: what is done to a run of them is one service call.

export interface ColumnRun {
  /** Zero-based. */
  readonly first: number;
  readonly count: number;
}

/** The runs of the columns that are chosen; gaps of up to `bridged` others between two of them go with them. */
export function columnRuns(isChosen: readonly boolean[], bridged = 0): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  isChosen.forEach((chosen, column) => {
    if (!chosen) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && column - (last.first + last.count) <= bridged) {
      runs[runs.length - 1] = { ...last, count: column - last.first + 1 };
    } else {
      runs.push({ first: column, count: 1 });
    }
  });
  return runs;
}
