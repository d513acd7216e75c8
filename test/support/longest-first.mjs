// The order in which test files run. Jest begins with those that took longest the last time, and in a fresh clone,
// which knows no last time, with the largest files: a long one at the end has one of the two processors wait for it.
import Sequencer from '@jest/test-sequencer';
import { startsProcesses } from './one-processor.cjs';

/** The files that take a processor longest; the longest first. */
const LONGEST = [
  'browser/every-state',
  'browser/playground',
  'deploy/first-deploy',
  'browser/search',
  'deploy/bench-command',
  'browser/playground-grid',
  'reliability/two-at-once',
  'browser/ended-searches',
  'browser/troubled-searches',
  'reliability/results-faults-large-file',
  'deploy/several-at-once',
  'reliability/key-stays-put',
  'reliability/spreadsheet-troubles-by-its-user',
  'addon/self-test-traces',
  'deploy/npm-scripts',
  'deploy/releases',
  'reliability/killed-anywhere',
  'reliability/spreadsheet-troubles-of-its-own',
  'reliability/results-faults-on-the-way',
  'reliability/withdrawn-permissions',
  'reliability/slow-storage',
  'reliability/limits',
].map((name) => `${name}.test.ts`);

function rankOf({ path }) {
  const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}`));
  return place < 0 ? LONGEST.length : place;
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some(({ duration }) => duration !== undefined);
    const longestFirst = isKnown ? sorted : sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
    // The more memory a worker has come to use, the longer it takes to start a process.
    return longestFirst.toSorted(
      (one, other) => Number(startsProcesses(other.path)) - Number(startsProcesses(one.path)),
    );
  }
}
