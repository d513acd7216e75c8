// `npm run bench`: measures the built add-on, prints one table, and writes docs/performance.md.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { explainUsage, runCommand } from '../local/command-line';
import { projectPath } from '../local/project';
import { whereTyped } from '../local/where-typed';
import { measureBackgroundBudget } from './background-budget';
import { measureBundle } from './bundle';
import { compareCsvReaders } from './csv/comparison';
import { performanceDocument } from './document';
import type { Extent } from './extent';
import type { Chapter } from './figures/figure';
import { figuresTable } from './figures/figures-table';
import { terminalTable } from './figures/text-table';
import { measureFullSpreadsheet } from './full-spreadsheet';
import { measureGroups } from './groups';
import { measureCalls } from './imports/calls';
import { measureImports } from './imports/imports';
import { measureJoining } from './joining-list';
import { OPTIONS, readCommand, USAGE } from './options';
import { measureWaiting } from './organisation/waiting';
import { measureRepeating } from './repeating';
import { measureSidebar } from './sidebar-page';

/** In the order in which they are told; those that need a quiet machine do not run beside others. */
const CHAPTERS: readonly ((extent: Extent) => Chapter | Promise<Chapter>)[] = [
  measureCalls,
  measureImports,
  compareCsvReaders,
  measureBundle,
  measureSidebar,
  measureBackgroundBudget,
  measureRepeating,
  measureWaiting,
  measureGroups,
  measureFullSpreadsheet,
  measureJoining,
];

/** Answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  switch (command.kind) {
    case 'help':
    case 'wrong':
      return explainUsage(command, USAGE);
    case 'measure': {
      const chapters = await measured(command.extent);
      console.log(`\n${terminalTable(figuresTable(chapters))}\n`);
      console.log(command.extent === 'quick' ? QUICK_LOOK : written(chapters, command.to));
      return 0;
    }
  }
}

async function measured(extent: Extent): Promise<readonly Chapter[]> {
  const chapters: Chapter[] = [];
  for (const measure of CHAPTERS) {
    const chapter = await measure(extent);
    process.stderr.write(`measured: ${chapter.title}\n`);
    chapters.push(chapter);
  }
  return chapters;
}

const QUICK_LOOK =
  'A quick look: measured once and on little, so the times say little. Nothing was written; the figures of a whole ' +
  'run are in docs/performance.md.';

function written(chapters: readonly Chapter[], to: string | null): string {
  const file = to === null ? projectPath('docs/performance.md') : whereTyped('bench', to);
  writeFileSync(file, performanceDocument(chapters));
  return `Written to ${to ?? 'docs/performance.md'}.`;
}

export function run(args: readonly string[]): void {
  runCommand({ name: 'bench', options: OPTIONS, main }, args);
}

if (require.main === module) run(process.argv.slice(2));
