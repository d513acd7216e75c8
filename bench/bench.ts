// `npm run bench`: measures the built add-on, prints one table, and writes docs/performance.md.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { projectPath } from '../local/project';
import { measureBackgroundBudget } from './background-budget';
import { evaluateOnce, measureBundle } from './bundle';
import { compareCsvReaders } from './csv/comparison';
import { parseOnce } from './csv/parse-once';
import { performanceDocument } from './document';
import type { Chapter } from './figures/figure';
import { figuresTable } from './figures/figures-table';
import { terminalTable } from './figures/text-table';
import { measureFullSpreadsheet } from './full-spreadsheet';
import { measureCalls } from './imports/calls';
import { measureImports } from './imports/imports';
import { measureWaiting } from './organisation/waiting';
import { measureSidebar } from './sidebar-page';

/** In the order in which they are told; those that need a quiet machine do not run beside others. */
const CHAPTERS: readonly (() => Chapter | Promise<Chapter>)[] = [
  measureCalls,
  measureImports,
  compareCsvReaders,
  measureBundle,
  measureSidebar,
  measureBackgroundBudget,
  measureWaiting,
  measureFullSpreadsheet,
];

async function bench(): Promise<void> {
  const chapters: Chapter[] = [];
  for (const measure of CHAPTERS) {
    const chapter = await measure();
    process.stderr.write(`measured: ${chapter.title}\n`);
    chapters.push(chapter);
  }
  console.log(`\n${terminalTable(figuresTable(chapters))}\n`);
  writeFileSync(projectPath('docs/performance.md'), performanceDocument(chapters));
  console.log('Written to docs/performance.md.');
}

/** Without arguments, everything; with some, one measurement in a process of its own (see child-process.ts). */
async function main([task, bundleFile = '', csvFile = '']: readonly string[]): Promise<void> {
  if (task === 'parse') console.log(JSON.stringify(parseOnce(bundleFile, csvFile)));
  else if (task === 'evaluate') console.log(JSON.stringify(evaluateOnce()));
  else await bench();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
