// A newcomer finds every file of the add-on in docs/architecture.md: its folder has a heading, and it has a line there.
import path from 'node:path';

/** Files of `src/` without a line, and lines without a file, one sentence each. */
export function undescribedFiles(files, architecture) {
  const described = new Set();
  for (const section of architecture.split(/^(?=#)/m)) {
    const folder = /^### `([^`]+)\/`/.exec(section)?.[1];
    if (folder === undefined) continue;
    for (const [, name] of section.matchAll(/^\| `([^`]+)` \|/gm)) described.add(`${folder}/${name}`);
  }
  const own = files.filter((file) => file.startsWith('src/'));
  const there = new Set(own);
  return [
    ...own
      .filter((file) => !described.has(file))
      .map(
        (file) => `${file} has no line under "### \`${path.posix.dirname(file)}/\`" in docs/architecture.md.`,
      ),
    ...[...described]
      .filter((file) => !there.has(file))
      .map((file) => `docs/architecture.md describes ${file}, which is not there.`),
  ];
}
