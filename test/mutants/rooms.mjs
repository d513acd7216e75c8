// The rooms whose unit tests are tried with small faults, and which of these tests those are.
import { readdirSync } from 'node:fs';
import path from 'node:path';

export const MUTATED_ROOMS = {
  common: {
    sources: ['src/decoders.ts', 'src/text.ts', 'src/versions.ts'],
    tests: ['test/unit/decoders.test.ts', 'test/unit/text.test.ts', 'test/unit/versions.test.ts'],
  },
  results: { sources: ['src/results/*.ts', '!src/**/*.d.ts'], tests: ['test/unit/results/*.test.ts'] },
  record: { sources: ['src/searches/record/*.ts'], tests: ['test/unit/searches/record/*.test.ts'] },
  sixtyfour: { sources: ['src/sixtyfour/*.ts'], tests: ['test/unit/sixtyfour/*.test.ts'] },
  sheets: {
    sources: [
      'a1-notation',
      'cells',
      'chunks',
      'column-runs',
      'column-widths',
      'tab-title',
      'verification',
    ].map((name) => `src/sheets/${name}.ts`),
    tests: ['test/unit/sheets/*.test.ts'],
  },
  recognising: {
    sources: ['src/lists/recognising/*.ts'],
    tests: ['test/unit/lists/recognising/*.test.ts'],
  },
  lists: {
    sources: ['src/lists/planning/*.ts', 'src/lists/memory/memory-text.ts', 'src/lists/memory/person.ts'],
    tests: ['test/unit/lists/planning/*.test.ts', 'test/unit/lists/memory/*.test.ts'],
  },
  groups: { sources: ['src/groups/*.ts'], tests: ['test/unit/groups/*.test.ts'] },
  schedules: {
    sources: [
      'calendar',
      'due',
      'instants',
      'outcomes',
      'rhythm',
      'run-id',
      'schedule-codec',
      'schedule',
    ].map((name) => `src/schedules/${name}.ts`),
    tests: ['test/unit/schedules/*.test.ts'],
  },
  kept: {
    sources: ['record-codec', 'record-shape', 'settings', 'storage-room'].map(
      (name) => `src/searches/kept/${name}.ts`,
    ),
    tests: ['test/unit/searches/kept/*.test.ts'],
  },
  sidebar: {
    sources: [
      'sidebar/text/*.ts',
      'sidebar/model/polling.ts',
      'sidebar/model/draft.ts',
      'sidebar/model/memory.ts',
    ],
    tests: ['test/unit/sidebar/text/*.test.ts', 'test/unit/sidebar/model/*.test.ts'],
  },
};

/** The test files of a room, in the folder that the process works in. */
export function testFilesOf(name) {
  return MUTATED_ROOMS[name].tests.flatMap((pattern) => {
    if (!pattern.includes('*')) return [pattern];
    const folder = path.posix.dirname(pattern);
    const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
    return files.toSorted().map((file) => `${folder}/${file}`);
  });
}
