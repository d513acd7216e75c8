// The rooms of this repository, and which of them each may import from. What is not listed is forbidden.

/** What any room of the add-on may use: types and pure functions that know no room. */
const COMMON = ['src/contract', 'src/decoders', 'src/json', 'src/text', 'src/version', 'src/versions'];
/** Planning many searches at once: pure, and the same in the sidebar's preview and on the command line. */
const GROUPS = ['src/groups'];
const CORE = ['src/platform', 'src/results', 'src/sixtyfour', 'src/sheets', 'src/lists', ...COMMON];

/** Below `src/searches`, each of the five rooms sees those below it. */
const RECORD = ['src/searches/record'];
const KEPT = ['src/searches/kept', ...RECORD];
const MOVING = ['src/searches/moving', ...KEPT];
const SEARCHES = ['src/searches/background', 'src/searches/requests', ...MOVING];

/** By a path or the beginning of one; of several that fit, the longest counts. */
export const ROOMS = {
  src: [
    'src/schedules',
    'src/log',
    'src/self-test',
    'src/entry',
    'src/menu',
    'src/sidebar-server',
    'src/sidebar-state',
    ...GROUPS,
    ...SEARCHES,
    ...CORE,
  ],
  ...Object.fromEntries(COMMON.map((file) => [file, COMMON])),
  'src/groups': COMMON,
  'src/platform': COMMON,
  'src/results': COMMON,
  'src/sixtyfour': ['src/platform', 'src/results', ...COMMON],
  'src/sheets': ['src/platform', 'src/results', ...COMMON],
  'src/lists': ['src/platform', 'src/results', 'src/sheets', ...COMMON],
  'src/searches/record': CORE,
  'src/searches/kept': [...RECORD, ...CORE],
  'src/searches/moving': [...KEPT, ...CORE],
  'src/searches/background': [...MOVING, ...CORE],
  'src/searches/requests': [...MOVING, ...CORE],
  'src/log': [...KEPT, ...CORE],
  'src/schedules': ['src/log', ...SEARCHES, ...CORE],
  'src/self-test': [...KEPT, ...CORE],
  // The sidebar shares types and pure functions with the server, and nothing that calls a service.
  sidebar: ['sidebar', ...GROUPS, ...COMMON],
  'sidebar/text': [...GROUPS, ...COMMON],
  'sidebar/model': [
    ...GROUPS,
    'sidebar/text',
    'sidebar/server',
    'sidebar/script-run',
    'sidebar/call-failure',
    ...COMMON,
  ],
  // The runtime and the simulation know nothing of the add-on but the contract's types.
  // But for planning many searches, which the command does as the sidebar does.
  local: ['local', 'src/contract', 'src/text'],
  'local/search': ['local', 'src/contract', 'src/text', ...GROUPS],
  'local/apps-script': ['local/clock', 'local/http', 'local/project', 'local/seeded-random'],
  'local/sixtyfour': ['local/clock', 'local/http', 'local/loopback', 'local/seeded-random', 'src/contract'],
  'local/playground': ['local', 'src/contract', 'src/text'],
  bench: ['bench', 'local', 'src', 'test/support'],
  test: ['test', 'bench', 'local', 'sidebar', 'src', 'build', 'build-steps', 'bin', 'jest.config'],
  build: ['build-steps'],
  'build-steps': [],
  bin: ['build'],
  'jest.config': [],
};

const ROOMS_LONGEST_FIRST = Object.keys(ROOMS).sort((one, other) => other.length - one.length);

function isIn(file, room) {
  return file === room || file.startsWith(`${room}/`) || file.startsWith(`${room}.`);
}

/** The room that a file is in; undefined where it is in none. */
export function roomOf(file) {
  return ROOMS_LONGEST_FIRST.find((room) => isIn(file, room));
}

/** Which of the imports are not allowed, one sentence each. */
export function forbiddenImports(imports) {
  return imports.flatMap(([from, to]) => {
    const room = roomOf(from);
    if (room === undefined) return [`${from} is in no room that test/checks/rooms.mjs knows.`];
    // Files of one room see each other; a room inside of it is another one.
    if (roomOf(to) === room || ROOMS[room].some((allowed) => isIn(to, allowed))) return [];
    return [`${from} must not import ${to}: ${room} is not above it.`];
  });
}

/** Files that import each other in a circle, each circle once. */
export function importCircles(imports) {
  const targets = new Map();
  for (const [from, to] of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const circles = [];
  const done = new Set();
  const visit = (file, way) => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push(`${[...way.slice(start), file].join(' → ')} is a circle.`);
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return circles;
}
