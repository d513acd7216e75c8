// Everything that `npm run check` looks at, as much at a time as there are processors. Each says in one piece what it
// has to say; one that finds something keeps no other from looking, and fails the whole.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { text } from 'node:stream/consumers';

const types = (project) => ['node_modules/typescript/bin/tsc', '-p', project, '--singleThreaded'];

/** What Node runs, the longest first. The compiler's threads would look at the same types again. */
const waiting = [
  ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  types('.'),
  ['test/checks/check-layout.mjs'],
  types('sidebar'),
  types('local/playground'),
  types('src'),
];

/** The compiler is over before it fills a memory, and collecting its garbage would take a quarter of its time. */
const env = { ...process.env, GOGC: 'off' };

async function run(command) {
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  process.stdout.write(said);
  process.stderr.write(complained);
  if (code === 0) return;
  console.error(`${command.join(' ')} has failed.`);
  process.exitCode = 1;
}

async function runWaiting() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
}

await Promise.all(Array.from({ length: Math.max(1, os.cpus().length) }, runWaiting));
