// docs/performance.md, from what this run has measured.
import { cpus } from 'node:os';
import process from 'node:process';
import type { Chapter } from './figures/figure';
import { figuresTable } from './figures/figures-table';
import { markdownTable } from './figures/text-table';

export function performanceDocument(chapters: readonly Chapter[]): string {
  const parts = [
    '# Performance',
    'Written by `npm run bench`; every figure comes from one run of it. Do not edit it by hand.',
    'How to read it: a *service call* is anything that leaves the script for Google’s services, and the unit that ' +
      'Apps Script is slow in. *Modelled* times come from counting: 0.2 s for each service call, 25 µs for each ' +
      'cell written, 10 µs for each cell read, which is the order of magnitude reported from live spreadsheets; ' +
      'the built add-on runs in the local runtime on a virtual clock, so they are the same on every machine. ' +
      `Measured times are this machine’s (${machine()}), the median of several runs with the smallest and the ` +
      'largest beside it. Where a ratio can be taken, it is taken within one run. *Before* is what an earlier run ' +
      'found, before the add-on was made faster where that run showed waste.',
    '## All figures',
    markdownTable(figuresTable(chapters)),
    ...chapters.flatMap(({ title, markdown }) => [`## ${title}`, ...markdown]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function machine(): string {
  const processors = cpus();
  const count = processors.length === 1 ? '1 core' : `${processors.length} cores`;
  return `${count}, Node ${process.versions.node}`;
}
