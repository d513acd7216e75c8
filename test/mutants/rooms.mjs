// The rooms whose unit tests are tried with small faults, and which of these tests those are.
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
      'grid-size',
      'tab-title',
      'verification',
    ].map((name) => `src/sheets/${name}.ts`),
    tests: ['test/unit/sheets/*.test.ts'],
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
