// The local runtime offers the methods that the add-on or a bench recipe calls, and no more: what nobody calls
// is never compared with the platform. Methods are told by their names alone.
import { readFileSync } from 'node:fs';

/** Called by the runtime itself, or by the scripts that its own tests are made of. */
const OTHERWISE_CALLED = new Set(['getTitle', 'getWidth', 'getHeight', 'getProperty', 'setProperty']);

/** Methods of the runtime's services that neither `src/` nor `bench/` calls, one sentence each. */
export function uncalledMethods(files, textOf = (file) => readFileSync(file, 'utf8')) {
  const callers = files.filter((file) => /^(src|bench)\/.*\.ts$/.test(file)).map(textOf);
  const called = new Set(
    callers.flatMap((text) => [...text.matchAll(/\.(\w+)(?:\?\.)?\(/g)].map(([, name]) => name)),
  );
  return files
    .filter((file) => file.startsWith('local/apps-script/'))
    .flatMap((file) =>
      offeredIn(textOf(file))
        .filter((name) => !called.has(name) && !OTHERWISE_CALLED.has(name))
        .map((name) => `${file} offers ${name}, which neither src/ nor bench/ calls.`),
    );
}

/** What an execution can call has its signature above it. */
const offeredIn = (text) =>
  [...text.matchAll(/^ {2}@takes\([^;{]*\)\n {2}(?:async )?(\w+)/gm)].map(([, name]) => name);
