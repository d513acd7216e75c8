// The order in which test files run. Jest begins with those that took longest the last time, and in a fresh clone,
// which knows no last time, with the largest files: a long one at the end has one of the two processors wait for it.
import Sequencer from '@jest/test-sequencer';

/** Whatever takes a processor ten seconds or more; the longest first. */
const LONGEST = [
  'reliability/killed-anywhere',
  'reliability/two-at-once',
  'reliability/limits',
  'reliability/killed-while-changing',
  'reliability/results-faults-on-the-way',
  'reliability/spreadsheet-troubles-by-its-user',
  'reliability/key-stays-put',
  'reliability/api-faults-back-off',
  'reliability/killed-while-a-file-changes',
  'browser/every-state',
  'browser/playground',
  'deploy/first-deploy',
  'browser/search',
  'deploy/bench-command',
  'browser/playground-grid',
  'browser/ended-searches',
  'browser/troubled-searches',
  'deploy/several-at-once',
  'addon/self-test-traces',
  'deploy/npm-scripts',
  'deploy/releases',
  'reliability/results-faults-large-file',
].map((name) => `${name}.test.ts`);

function rankOf({ path }) {
  const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}`));
  return place < 0 ? LONGEST.length : place;
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some(({ duration }) => duration !== undefined);
    return isKnown ? sorted : sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
