// Measurements that need a process of their own: nothing compiled, cached or collected before them.
import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { projectPath } from '../local/project';

/** What a child measured, by name. */
export type Measurements = Readonly<Record<string, number>>;

/** The largest file and its rows need more than a small machine's default. */
const HEAP_MB = 4096;

/**
 * Runs one of the tasks of `measure-once.ts` in a new process.
 * @throws Error when it fails
 */
export async function measuredInChild(
  task: 'parse' | 'evaluate',
  ...args: readonly string[]
): Promise<Measurements> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${HEAP_MB}`,
    projectPath('build/measure-once.cjs'),
    task,
    ...args,
  ]);
  const measurements: Measurements = JSON.parse(stdout);
  return measurements;
}

/** One of the measurements. @throws RangeError when the child did not take it */
export function measurement(measurements: Measurements, name: string): number {
  const value = measurements[name];
  if (value === undefined) throw new RangeError(`Nothing was measured as ${name}.`);
  return value;
}
