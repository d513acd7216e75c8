// Which file imports which, types included, as the sources say it.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.cjs', '.js'];

/** `[importing file, imported file]`, both as paths from the repository's root with slashes; packages are left out. */
export function importsOf(files, textOf = (file) => readFileSync(file, 'utf8')) {
  const known = new Set(files);
  return files.flatMap((file) =>
    specifiersIn(textOf(file)).flatMap((specifier) => {
      const target = path.posix.join(path.posix.dirname(file), specifier);
      // What a build makes is not there before; anything else that is not there the compiler complains of.
      const found = ENDINGS.map((ending) => target + ending).find((name) => known.has(name));
      return found === undefined ? [] : [[file, found]];
    }),
  );
}

/** As the formatter writes it: from the beginning of a line, with names and remarks before where it is from. */
const STATEMENT = /^(?:import|export) (?:[^'"`;=()]* from )?'(\.[^']+)'/gm;
const DYNAMIC = /\bimport\('(\.[^']+)'\)/g;

function specifiersIn(source) {
  return [STATEMENT, DYNAMIC].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, specifier]) => specifier),
  );
}
