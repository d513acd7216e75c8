// Columns that stand side by side in a tab, whatever their order is elsewhere: a run of them is one service call.

export interface PlacedRun {
  /** Its first column in the tab, from 0. */
  readonly left: number;
  /** Which columns they are, from left to right: their places in the order that was given. */
  readonly indexes: readonly number[];
}

/** The runs, from left to right. `places`: each column's place in the tab, from 0; null where it is not there. */
export function placedRuns(places: readonly (number | null)[]): readonly PlacedRun[] {
  const runs: { left: number; indexes: number[] }[] = [];
  const inOrder = places
    .flatMap((place, index) => (place === null ? [] : [{ place, index }]))
    .sort((one, other) => one.place - other.place);
  for (const { place, index } of inOrder) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.left + last.indexes.length === place) last.indexes.push(index);
    else runs.push({ left: place, indexes: [index] });
  }
  return runs;
}
