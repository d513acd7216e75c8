// `npm run mutants`: what it looks at is there, and it says so where it is asked for a room that is not.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../../local/project';
import { endedProcess } from '../support/ended-process';

test('a room that there is not is refused, and the rooms are named', async () => {
  const { exitCode, stderr } = await endedProcess(process.execPath, [
    projectPath('test', 'mutants', 'mutants.mjs'),
    'nowhere',
  ]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringMatching(/^There is no room "nowhere"\. The rooms are: common, results, record,/),
  });
});

test('every source and test that it names is there', async () => {
  const { MUTATED_ROOMS } = await import('../mutants/rooms.mjs');
  const named = Object.values(MUTATED_ROOMS).flatMap(({ sources, tests }) => [...sources, ...tests]);
  const files = named.map((name) => (name.includes('*') ? path.dirname(name.replace(/^!/, '')) : name));
  expect(
    files.map((name) => name.replace(/\/\*\*$/, '')).filter((name) => !existsSync(projectPath(name))),
  ).toEqual([]);
});
