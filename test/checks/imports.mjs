// Which file imports which, types included, as the sources say it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.cjs', '.js'];
const STATEMENTS = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

/** `[importing file, imported file]`, both as paths from the repository's root with slashes; packages are left out. */
export function importsOf(files) {
  const known = new Set(files);
  return files.flatMap((file) =>
    specifiersIn(file).flatMap((specifier) => {
      const target = path.posix.join(path.posix.dirname(file), specifier);
      // What a build makes is not there before; anything else that is not there the compiler complains of.
      const found = ENDINGS.map((ending) => target + ending).find((name) => known.has(name));
      return found === undefined ? [] : [[file, found]];
    }),
  );
}

function specifiersIn(file) {
  const source = readFileSync(file, 'utf8');
  const { program } = parse(source, {
    sourceType: 'module',
    plugins: [
      ['typescript', { dts: file.endsWith('.d.ts') }],
      ...(file.endsWith('x') ? ['jsx'] : []),
      'decorators',
    ],
  });
  const dynamic = [...source.matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, specifier]) => specifier);
  return program.body
    .filter(({ type }) => STATEMENTS.has(type))
    .map(({ source: from }) => from?.value)
    .concat(dynamic)
    .filter((specifier) => specifier?.startsWith('.'));
}
