// `npm run mutants`, or `npm run mutants -- ROOM`: Stryker for each room, one after the other.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MUTATED_ROOMS } from './rooms.mjs';

const EXIT_USAGE = 2;
const stryker = fileURLToPath(
  new URL('../../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url),
);
const config = fileURLToPath(new URL('stryker.config.mjs', import.meta.url));
const all = Object.keys(MUTATED_ROOMS);
const chosen = process.argv.length > 2 ? process.argv.slice(2) : all;
const unknown = chosen.filter((name) => !all.includes(name));

if (unknown.length > 0) {
  console.error(`There is no room "${unknown[0]}". The rooms are: ${all.join(', ')}.`);
  process.exitCode = EXIT_USAGE;
} else {
  for (const name of chosen) {
    const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
      stdio: 'inherit',
      env: { ...process.env, MUTATED_ROOM: name },
    });
    if (status !== 0) process.exitCode = status ?? 1;
  }
}
