// What is paid at every execution: the script's size, and the time to evaluate it in a fresh context.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { constants, createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { projectPath } from '../local/project';
import { type Measurements, measuredInChild, measurement } from './child-process';
import type { Extent } from './extent';
import { type Chapter, exactly, measured } from './figures/figure';
import { kilobytes, milliseconds } from './figures/numbers';
import { spreadOf } from './figures/spread';

const RUNS = { whole: 15, quick: 1 } as const;
const MOST_BYTES = 160 * 1024;
const MOST_MS = 8;

/** The work of a child process: compiles and evaluates Code.js once, the first thing in it. Processor time. */
export function evaluateOnce(): Measurements {
  const code = readFileSync(projectPath('dist/Code.js'), 'utf8');
  const context = createContext(constants.DONT_CONTEXTIFY);
  const before = process.cpuUsage();
  new Script(code, { filename: 'Code.gs' }).runInContext(context);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000 };
}

/** Sizes, and the evaluation of Code.js. */
export async function measureBundle(extent: Extent): Promise<Chapter> {
  const code = readFileSync(projectPath('dist/Code.js'));
  const runs: number[] = [];
  for (let run = 0; run < RUNS[extent]; run += 1) {
    runs.push(measurement(await measuredInChild('evaluate'), 'milliseconds'));
  }
  return {
    title: 'The script',
    figures: [
      exactly('Code.js', code.length, kilobytes, MOST_BYTES),
      measured('evaluating Code.js', spreadOf(runs), milliseconds, MOST_MS),
    ],
    markdown: [
      `Every execution compiles and evaluates the whole script. \`Code.js\` has ${kilobytes(code.length)} ` +
        `(${kilobytes(gzipSync(code).length)} compressed). It is evaluated ${runs.length} times, each in a new process ` +
        'and a fresh context, so that nothing is compiled or cached before; the time is processor time. It calls ' +
        'no service then: a simple trigger that did would make no menu.',
    ],
  };
}
