// `npm run deploy`: puts the add-on on a real spreadsheet with clasp.
import { explainUsage, runCommand } from './command-line';
import { OPTIONS, readArguments, USAGE } from './deploy/arguments';
import { DeployFailure } from './deploy/deploy-failure';
import { deploy } from './deploy/deployment';
import { projectPath } from './project';

const EXIT_FAILED = 1;

/** Does what the arguments (without `node` and the script's name) ask for, and answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const command = readArguments(args);
  switch (command.kind) {
    case 'help':
    case 'wrong':
      return explainUsage(command, USAGE);
    case 'deploy':
      try {
        const { target, task } = command;
        await deploy({
          target,
          task,
          root: projectPath(),
          env: process.env,
          nodeVersion: process.versions.node,
          say: (line) => console.log(line),
        });
        return 0;
      } catch (error) {
        if (!(error instanceof DeployFailure)) throw error;
        console.error(error.message);
        return EXIT_FAILED;
      }
  }
}

export function run(args: readonly string[]): void {
  runCommand({ name: 'deploy', options: OPTIONS, main }, args);
}

if (require.main === module) run(process.argv.slice(2));
