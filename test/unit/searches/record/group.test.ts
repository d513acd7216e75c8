// What the searches of one group do together.
import type { GroupDestination } from '../../../../src/contract';
import * as group from '../../../../src/searches/record/group';
import type { Pause, SearchRecord, SearchState } from '../../../../src/searches/record/record';
import {
  DONE,
  IMPORTING,
  NOW,
  RUNNING,
  SPREADSHEET,
  searchIn,
  WAITING,
} from '../../../support/search-records';

const NEW_LIST = { kind: 'new-list', title: 'Bakers' } as const;
const BALANCE: Pause = { kind: 'balance' };
const ROOM: Pause = { kind: 'room', missingCells: 200 };
const TAB = { sheetId: 9, title: 'Bakers', isRemoved: false, isOpened: false };
const LEASE = { owner: 'me', until: NOW + 1000 };

/** The `number`-th search, started with the others of a group. */
function member<State extends SearchState>(
  state: State,
  number: number,
  changes: Partial<SearchRecord> = {},
) {
  return { ...searchIn(state, number), groupId: 'group-1', destination: NEW_LIST, ...changes, state };
}
const idsOf = (searches: readonly SearchRecord[]) => searches.map(({ id }) => Number(id.slice(-12)));

const importing = member(IMPORTING, 2);
const made = (tab: typeof DONE.tab) => member({ ...DONE, tab }, 1);
const importingOf = (changes: Partial<SearchRecord>) => member(IMPORTING, 2, changes);

test('are those that were started together in that spreadsheet', () => {
  const searches = [
    member(DONE, 1),
    member(DONE, 2, { groupId: 'group-2' }),
    member(DONE, 3, { spreadsheetId: 'another' }),
    member(WAITING, 4),
  ];
  expect(idsOf(group.searchesOfGroup(searches, SPREADSHEET, 'group-1'))).toEqual([1, 4]);
});

describe('the list that they make', () => {
  test.each([
    ['is joined by those after the first', importing, made(TAB), { kind: 'list', sheetId: 9 }],
    ['is made by the first', importing, member(RUNNING, 1), NEW_LIST],
    ['is not joined before it is whole', importing, member({ ...IMPORTING, tab: TAB }, 1), NEW_LIST],
    ['is made by another where the first found nothing', importing, made(null), NEW_LIST],
    ['is made anew where its tab was removed', importing, made({ ...TAB, isRemoved: true }), NEW_LIST],
    ['is not a tab of another group', importing, { ...made(TAB), groupId: 'group-2' }, NEW_LIST],
    [
      'is not a tab of one with a tab of its own',
      importing,
      member(DONE, 1, { destination: { kind: 'new-tab' } }),
      NEW_LIST,
    ],
    [
      'is nothing to one without a group',
      importingOf({ groupId: null }),
      { ...made(TAB), groupId: null },
      NEW_LIST,
    ],
    [
      'is not joined by one that goes elsewhere',
      importingOf({ destination: { kind: 'new-tab' } }),
      made(TAB),
      { kind: 'new-tab' },
    ],
  ] as const)('%s', (_what, search, other, destination) => {
    expect(group.withDestination({ ...search, state: IMPORTING }, [other, search])).toEqual({
      ...search,
      destination,
    });
  });

  const begun = member({ ...IMPORTING, lease: LEASE }, 3);
  const written = member({ ...IMPORTING, tab: { sheetId: 9 } }, 3);
  test.each([
    ['the first of those that import', importing, [made(null), importing, member(IMPORTING, 3)], false],
    ['a later one', importing, [member(IMPORTING, 1), importing], true],
    ['one that is alone', importing, [member(RUNNING, 1), importing], false],
    ['a first one, while a later one fetches', importing, [importing, begun], true],
    ['a first one, while a later one writes', importing, [importing, written], true],
    ['the one that fetches', begun, [importing, begun], false],
    [
      'one with a destination of its own',
      importingOf({ destination: { kind: 'new-tab' } }),
      [member(IMPORTING, 1), importing],
      false,
    ],
    ['one that does not import yet', member(WAITING, 4), [], true],
  ] as const)('%s waits for it or not', (_what, search, searches, waits) => {
    expect(group.waitsForItsList(search, searches)).toBe(waits);
  });
});

test.each<[GroupDestination, unknown, string]>([
  [NEW_LIST, { kind: 'new-tab' }, 'Bakers'],
  [{ kind: 'new-tab' }, { kind: 'new-tab' }, 'Bakers in Graz'],
  [{ kind: 'list', sheetId: 4 }, { kind: 'list', sheetId: 4 }, 'Bakers in Graz'],
])('a search of a group by itself goes where it can go alone: %j', (destination, own, tabName) => {
  const search = member(DONE, 1, { destination });
  expect([group.ownDestination(search), group.tabNameOf(search)]).toEqual([own, tabName]);
});

describe('standing still', () => {
  const state = (paused: Pause | null, changes: Partial<typeof IMPORTING> = {}) => ({
    ...IMPORTING,
    paused,
    ...changes,
  });
  const others = [
    member(WAITING, 2),
    member({ ...WAITING, attemptedAt: NOW }, 3),
    member(RUNNING, 4),
    member(IMPORTING, 5),
    member(state(null, { lease: LEASE }), 6),
    member(state(null, { rowsWritten: 2 }), 7),
    member({ ...WAITING, paused: ROOM }, 8),
    member(WAITING, 9, { groupId: 'group-2' }),
    member(DONE, 10),
  ];
  const standing = (reason: Pause) =>
    reason.kind === 'room' ? member(state(reason), 1) : member({ ...WAITING, paused: reason }, 1);

  test.each([
    [BALANCE, [1, 2]],
    [ROOM, [1, 2, 5]],
  ] as const)('for %j takes those along whose work has not begun', (reason, numbers) => {
    const first = standing(reason);
    const asItWas = { ...first, state: first.state.kind === 'waiting' ? WAITING : IMPORTING };
    const saved = group.withRestOfGroup(first, [asItWas, ...others]);
    expect(idsOf(saved)).toEqual(numbers);
    expect(saved.map(group.pauseOf)).toEqual(numbers.map(() => reason));
    expect(saved[0]).toBe(first);
    expect(saved[1]?.state).toEqual({ ...WAITING, paused: reason });
  });

  test('is a matter of its group alone, and only where something is in the way', () => {
    const single = { ...standing(ROOM), groupId: null };
    expect(group.withRestOfGroup(single, [single, member(WAITING, 2, { groupId: null })])).toEqual([single]);
    const free = member(IMPORTING, 1);
    expect(group.withRestOfGroup(free, [free, ...others])).toEqual([free]);
  });

  test('has a reason only in a search that has something to do itself', () => {
    expect(
      [IMPORTING, state(ROOM), WAITING, RUNNING, DONE].map((one) => group.pauseOf(searchIn(one))),
    ).toEqual([null, ROOM, null, null, null]);
  });

  test('ends at once for all that stood still, and for no other', () => {
    const later = NOW + 60_000;
    const searches = [
      member(state(ROOM), 1),
      member({ ...WAITING, paused: BALANCE }, 2),
      member(WAITING, 3),
      member(RUNNING, 4),
    ];
    const going = group.goingOn(searches, later);
    expect(going.map((one) => one.state)).toEqual([
      state(null, { nextAt: later }),
      { ...WAITING, nextAt: later },
    ]);
  });
});
