// Holds the repository's files against its layout: which way they import, where their tests are, how long they
// are, and the runtime against what the add-on calls.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { undescribedFiles } from './described-files.mjs';
import { longFiles } from './file-lengths.mjs';
import { importsOf } from './imports.mjs';
import { forbiddenImports, importCircles } from './rooms.mjs';
import { uncalledMethods } from './service-methods.mjs';
import { strayTests } from './test-paths.mjs';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
});
// What is deleted and not yet committed is listed, too.
const everything = listed.split('\n').filter((file) => existsSync(file));
const files = everything.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
const imports = importsOf(files);
const wrong = [
  ...forbiddenImports(imports),
  ...importCircles(imports),
  ...strayTests(files, imports),
  ...longFiles(files),
  ...uncalledMethods(files),
  ...undescribedFiles(everything, readFileSync('docs/architecture.md', 'utf8')),
];
for (const sentence of wrong) console.error(sentence);
if (wrong.length > 0) process.exit(1);
console.log(
  `${files.length} files, ${imports.length} imports, none upwards, no circles, each unit test at its source's path, every file of src described, no method of a service uncalled.`,
);
