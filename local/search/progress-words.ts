// How a search stands and how it ended, in words.
import type { DoneProgress, RunningProgress, SearchProgress } from '../../src/contract';
import { counted, grouped } from '../../src/text';

/** `187 rows, 14 columns, verified`. */
export function summaryOf({ rows, columns, verification }: DoneProgress): string {
  const size = `${counted(rows, 'row')}, ${counted(columns, 'column')}`;
  switch (verification.kind) {
    case 'verified':
      return `${size}, verified`;
    case 'differs': {
      const { count, cells } = verification;
      const which = `${cells.join(', ')}${count > cells.length ? ' and more' : ''}`;
      return `${size}, of which ${counted(count, 'cell')} ${count === 1 ? 'differs' : 'differ'} from the CSV: ${which}`;
    }
  }
}

/** `running: Checking 161 profiles, 46 results so far`. Holds text of Sixtyfour's. */
export function progressWords(progress: SearchProgress): string {
  switch (progress.kind) {
    case 'waiting':
      return `waiting: ${progress.sentence}`;
    case 'running':
      return runningWords(progress);
    case 'importing': {
      const { rowsWritten, rowsTotal, percentFetched, problem } = progress;
      const share = percentFetched === null ? '' : `, ${percentFetched}% of the file has come`;
      const rows =
        rowsTotal === null
          ? `fetching the results${share}`
          : `${grouped(rowsWritten)} of ${counted(rowsTotal, 'row')} written`;
      return `importing: ${rows}${problem === null ? '' : `. ${problem}`}`;
    }
    case 'done':
      return `done: ${counted(progress.rows, 'row')}`;
    case 'failed':
      return 'failed';
    case 'stopped':
      return 'stopped';
  }
}

function runningWords({ status, agentMessage, resultsSoFar, problem }: RunningProgress): string {
  const details = [
    ...(agentMessage === '' ? [] : [agentMessage]),
    ...(resultsSoFar === null ? [] : [`${counted(resultsSoFar, 'result')} so far`]),
    ...(problem === null ? [] : [problem]),
  ];
  return details.length === 0 ? status : `${status}: ${details.join(', ')}`;
}
