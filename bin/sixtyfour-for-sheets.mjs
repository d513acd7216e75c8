#!/usr/bin/env node
// The commands of this checkout, built where their sources are newer: behind `npm run NAME -- …`, and by themselves as
// `npx sixtyfour-for-sheets NAME …`, where no `--` is needed.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildAddOn, buildLocal, COMMANDS, isSentence } from '../build.mjs';

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;
const USAGE = `Usage: npx sixtyfour-for-sheets COMMAND [options]

Commands: ${Object.keys(COMMANDS).join(', ')}. Each lists its options with --help.`;

const [name = '--help', ...args] = process.argv.slice(2);

if (name === '--help' || name === '-h') console.log(USAGE);
else if (!Object.hasOwn(COMMANDS, name)) {
  console.error(`There is no command "${name}".\n\n${USAGE}`);
  process.exitCode = EXIT_USAGE;
} else if (await isBuilt()) {
  const command = createRequire(import.meta.url)(
    fileURLToPath(new URL(`../build/${name}.cjs`, import.meta.url)),
  );
  command.run(args);
}

async function isBuilt() {
  try {
    await buildAddOn();
    await buildLocal();
    return true;
  } catch (error) {
    // esbuild has shown what is wrong in a source, and where.
    if (!isSentence(error) && error.errors === undefined) throw error;
    if (isSentence(error)) console.error(error.message);
    process.exitCode = EXIT_FAILED;
    return false;
  }
}
