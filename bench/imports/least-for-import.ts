// The fewest service calls that could bring rows into a tab as safely.
import { type LeastCalls, reasons, total } from './least-calls';

const ONCE: LeastCalls = [
  [2, 'read the answer that says completed'],
  [2, 'tell which spreadsheet is open'],
  [1, 'claims the import'],
  [6, 'fetch the link and the file'],
  [1, 'frees the lock meanwhile'],
  [1, 'looks for a tab that was begun'],
  [3, 'make one, and keep the user’s in front'],
  [2, 'fit its size'],
  [2, 'format the columns'],
  [2, 'identify the file and the tab'],
  [8, 'dress the tab: clipped, bold, frozen, column widths, filter'],
  [3, 'give it its title'],
  [3, 'apply all that, save, tell the user'],
  [7, 'remove the trigger after the last search'],
];
const EACH_CHUNK: LeastCalls = [
  [2, 'take and free the lock'],
  [1, 'reads the record under it'],
  [3, 'write, and read back'],
  [1, 'saves how many rows stand'],
];
const EACH_FURTHER_CHUNK: LeastCalls = [
  [1, 'finds the tab'],
  [2, 'look whether the rows are still where they were written'],
];

export function leastForImport(chunks: number): number {
  return total(ONCE) + chunks * total(EACH_CHUNK) + (chunks - 1) * total(EACH_FURTHER_CHUNK);
}

export function reasonsForImport(): string {
  return `${reasons(ONCE)}; in each chunk ${reasons(EACH_CHUNK)}; in each chunk but the first ${reasons(EACH_FURTHER_CHUNK)}`;
}
