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

/**
 * Every command in a fenced `sh` block, every `npm` and `npx` in backticks, and what a table's row has of a command's
 * options beside it, of all Markdown files.
 */
export function commandsInDocs(): readonly DocumentedCommand[] {
  return [...filesIn('.', '.md'), ...filesIn('docs', '.md')].flatMap((file) => {
    const text = readFileSync(projectPath(file), 'utf8');
    const blocks = [...text.matchAll(/^[ ]*```sh\n([\s\S]*?)^[ ]*```$/gm)].map(([, block = '']) => block);
    const mentions = [...text.matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, mention = '']) => mention);
    const lines = [...blocks.flatMap((block) => block.split('\n')), ...mentions, ...optionsInTables(text)];
    return lines.flatMap((line) => commandsOf(file, line));
  });
}

/** Every `npm` and `npx` that a workflow runs, also in a script of several lines. */
export function commandsInWorkflows(): readonly DocumentedCommand[] {
  return filesIn(path.join('.github', 'workflows'), '.yml').flatMap((file) => {
    const lines = readFileSync(projectPath(file), 'utf8').split('\n');
    const run = lines.flatMap((line) => /^\s*(?:(?:- )?run: )?((?:npm|npx) .*)$/.exec(line)?.[1] ?? []);
    return run.flatMap((line) => commandsOf(file, line));
  });
}

/** `npm run x -- --option VALUE` for each option in a row that begins with `npm run x`. */
function optionsInTables(text: string): readonly string[] {
  return [...text.matchAll(/^\| `(npm [^`]+)` \|(.*)\|$/gm)].flatMap(([, command = '', explanation = '']) => {
    const options = [...explanation.matchAll(/`(?:-- )?(--[^`]+)`/g)].map(([, option = '']) => option);
    return options.map((option) => `${command}${command.includes(' -- ') ? '' : ' --'} ${option}`);
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
