// Bringing what is stored up to date.
import { broughtUpToDate, type Step, versionAfter } from '../../src/versions';

const STEPS: readonly Step[] = [
  ({ name, ...rest }) => ({ ...rest, title: name }),
  (fields) => ({ ...fields, pages: 0 }),
];

test('each version goes through the steps that came after it', () => {
  const current = { kind: 'current', fields: { title: 'A', pages: 0 } };
  expect(broughtUpToDate({ name: 'A' }, STEPS)).toEqual(current);
  expect(broughtUpToDate({ version: 1, name: 'A' }, STEPS)).toEqual(current);
  expect(broughtUpToDate({ version: 2, title: 'A' }, STEPS)).toEqual(current);
  expect(broughtUpToDate({ version: 3, title: 'A', pages: 0 }, STEPS)).toEqual(current);
  expect(versionAfter(STEPS)).toBe(3);
});

test('a later version is not guessed at', () => {
  expect(broughtUpToDate({ version: 4, title: 'A', pages: 0 }, STEPS)).toEqual({ kind: 'newer' });
});

test.each([
  [undefined],
  [null],
  [[]],
  ['text'],
  [{}],
  [{ version: 1.5 }],
  [{ version: '2' }],
  [{ version: -1 }],
])('what says no version that makes sense is damaged: %j', (json) => {
  expect(broughtUpToDate(json, STEPS)).toEqual({ kind: 'damaged' });
});
