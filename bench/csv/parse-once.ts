// The work of a child process: one file, read once by one reader in a fresh bare context.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { constants, createContext, runInContext } from 'node:vm';
import type { Measurements } from '../child-process';

/** Node and Linux tell the largest resident set in units of 1,024 bytes. */
const RSS_UNIT_BYTES = 1024;

/**
 * Everything is paid for once, compilation and collecting garbage included, as in an execution. Processor time,
 * so that what else the machine is doing does not count.
 */
export function parseOnce(bundleFile: string, csvFile: string): Measurements {
  const csv = readFileSync(csvFile, 'utf8');
  const context = createContext(constants.DONT_CONTEXTIFY);
  runInContext(readFileSync(bundleFile, 'utf8'), context);
  const run: unknown = runInContext('run', context);
  if (typeof run !== 'function') throw new Error('The bundle leaves no function.');
  const before = process.cpuUsage();
  const rows: unknown = run(csv);
  const { user, system } = process.cpuUsage(before);
  return {
    rows: Number(rows),
    seconds: (user + system) / 1_000_000,
    peakBytes: peakUnits() * RSS_UNIT_BYTES,
  };
}

/** What Node tells begins, on Linux, with what the parent had when it started this process. The kernel tells of this one. */
function peakUnits(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const [, units] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return units === undefined ? process.resourceUsage().maxRSS : Number(units);
}
