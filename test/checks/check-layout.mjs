// Holds the repository's files against its layout: which way they import, and where their tests are.
import { execFileSync } from 'node:child_process';
import { importsOf } from './imports.mjs';
import { forbiddenImports, importCircles } from './rooms.mjs';
import { strayTests } from './test-paths.mjs';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
});
const files = listed.split('\n').filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
const imports = importsOf(files);
const wrong = [...forbiddenImports(imports), ...importCircles(imports), ...strayTests(files, imports)];
for (const sentence of wrong) console.error(sentence);
if (wrong.length > 0) process.exit(1);
console.log(
  `${files.length} files, ${imports.length} imports, none upwards, no circles, each unit test at its source's path.`,
);
