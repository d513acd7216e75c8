// One guess for a test: what tests `src/a/b.ts` is `test/unit/a/b.test.ts`, and what tests `sidebar/a/b.ts` is
// `test/unit/sidebar/a/b.test.ts`. What tests several files of a folder together lies in the folder's path.
import path from 'node:path';

const UNIT = 'test/unit/';

/** Unit tests that are not where one would look for them, one sentence each. */
export function strayTests(files, imports) {
  const known = new Set(files);
  const targetsOf = (file) => imports.filter(([from]) => from === file).map(([, to]) => to);
  /** What a test is about: the sources that it imports, or else those that what its tests share imports. */
  const subjectsOf = (test) => {
    const direct = targetsOf(test).filter((file) => !file.startsWith('test/'));
    return direct.length > 0
      ? direct
      : targetsOf(test)
          .filter((file) => file.startsWith(UNIT))
          .flatMap(targetsOf);
  };
  return files
    .filter((file) => file.startsWith(UNIT) && /\.test\.tsx?$/.test(file))
    .flatMap((test) => {
      const named = test.slice(UNIT.length).replace(/\.test\.tsx?$/, '');
      const places = [named, `src/${named}`, `test/${named}`];
      if (places.some((place) => ['.ts', '.tsx', '.mjs'].some((end) => known.has(place + end)))) return [];
      const folders = places.map((place) => path.posix.dirname(place));
      return subjectsOf(test).some((file) => folders.includes(path.posix.dirname(file)))
        ? []
        : [
            `${test} is at the path of no source, and imports none of that folder: where would one look for it?`,
          ];
    });
}
