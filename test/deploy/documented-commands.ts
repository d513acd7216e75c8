// The commands that the documentation and the workflows tell people to run.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../../local/project';

export interface DocumentedCommand {
  /** Relative to the project. */
  readonly file: string;
  /** One command of a line, as it stands there. */
  readonly command: string;
}

/** Every command in a fenced `sh` block, and every `npm` and `npx` in backticks, of all Markdown files. */
export function commandsInDocs(): readonly DocumentedCommand[] {
  return [...filesIn('.', '.md'), ...filesIn('docs', '.md')].flatMap((file) => {
    const text = readFileSync(projectPath(file), 'utf8');
    const blocks = [...text.matchAll(/^[ ]*```sh\n([\s\S]*?)^[ ]*```$/gm)].map(([, block = '']) => block);
    const mentions = [...text.matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, mention = '']) => mention);
    return [...blocks.flatMap((block) => block.split('\n')), ...mentions].flatMap((line) =>
      commandsOf(file, line),
    );
  });
}

/** Every `npm` and `npx` that a workflow runs. */
export function commandsInWorkflows(): readonly DocumentedCommand[] {
  return filesIn(path.join('.github', 'workflows'), '.yml').flatMap((file) => {
    const lines = readFileSync(projectPath(file), 'utf8').split('\n');
    const run = lines.flatMap((line) => /^\s*(?:- )?run: ((?:npm|npx) .*)$/.exec(line)?.[1] ?? []);
    return run.flatMap((line) => commandsOf(file, line));
  });
}

function commandsOf(file: string, line: string): readonly DocumentedCommand[] {
  return line
    .replace(/(?:^|\s)#.*$/, '')
    .split('&&')
    .map((command) => command.trim())
    .filter((command) => command !== '')
    .map((command) => ({ file, command }));
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(projectPath(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}
