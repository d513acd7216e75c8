// Whoever can open the sidebar can call the server: only what the contract names can be called, and nothing of
// another spreadsheet or user is within reach.
import { randomUUID } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { readBuiltAddOn } from '../../local/built-add-on';
import { projectPath } from '../../local/project';
import type { SidebarServer } from '../../src/contract';
import { allThatIsKept } from '../support/all-that-is-kept';
import { searchRequest, World } from '../support/world';
import { ABOUT_A_SEARCH, worldWithSearches } from '../support/world-with-searches';

/** Each function of the contract, and how many arguments it takes. */
const ARGUMENTS: Readonly<Record<keyof SidebarServer, 0 | 1 | 2>> = {
  getState: 0,
  lookAtSearches: 0,
  saveApiKey: 1,
  removeApiKey: 0,
  startSearch: 1,
  checkSearches: 0,
  stopSearch: 1,
  runAgain: 2,
  importAgain: 1,
  forgetSearch: 1,
  forgetUnreadable: 0,
  openTab: 1,
  turnOnBackgroundCheck: 0,
  answerDelivery: 2,
  bringBack: 1,
  chooseColumn: 2,
  getTabs: 0,
  lookAtTab: 1,
  saveSchedule: 1,
  pauseSchedule: 1,
  resumeSchedule: 1,
  runScheduleNow: 1,
  removeSchedule: 1,
  pauseAllSchedules: 0,
  keepLog: 1,
  getDownloadLink: 1,
  getSelectedText: 0,
  forgetFinished: 1,
  markSeen: 1,
  runSelfTest: 0,
  showHelp: 0,
  getSelection: 0,
  startSearches: 1,
  stopGroup: 1,
  resumeGroup: 1,
  runFailedAgain: 2,
};
const OF_MENU_AND_TRIGGERS = [
  'checkSearchesInBackground',
  'checkSearchesNow',
  'onInstall',
  'onOpen',
  'searchSelectedCells',
  'showSidebar',
];

let world: World;
let searchId: string;

beforeAll(async () => {
  ({ world, searchId } = await worldWithSearches());
});
afterAll(() => world.close());

test('only the functions of the contract, the menu and the triggers can be called', async () => {
  const { code } = await readBuiltAddOn(projectPath('dist'));
  // No service exists in this context, so that none can have been called while the script was evaluated.
  const context = createContext({});
  const before = new Set(Object.getOwnPropertyNames(context));
  runInContext(code, context);
  const functions = Object.entries(context)
    .filter(([name, value]) => typeof value === 'function' && !before.has(name))
    .map(([name]) => name);
  expect(functions.sort()).toEqual([...Object.keys(ARGUMENTS), ...OF_MENU_AND_TRIGGERS].sort());
});

test.each(['AddOn', 'AddOn.getState', 'eval', 'constructor', '__proto__', 'toString', ''])(
  'nothing answers to the name "%s"',
  async (name) => {
    const before = allThatIsKept(world);
    expect(await world.callRaw(name, searchId)).toMatchObject({ kind: 'threw' });
    expect(allThatIsKept(world)).toEqual(before);
  },
);

test("one's own search of another spreadsheet is out of reach", async () => {
  const other = world.runtime.addSpreadsheet({ name: 'Another' });
  const before = allThatIsKept(world);
  for (const functionName of ABOUT_A_SEARCH) {
    const request = { user: world.user, spreadsheet: other, functionName, args: [searchId, randomUUID()] };
    const outcome = await world.runtime.run({ ...request, entry: 'sidebar' });
    // Forgetting what is not there is no mistake: a double click does it.
    expect(outcome.kind).toBe(functionName === 'forgetSearch' ? 'returned' : 'threw');
  }
  expect(allThatIsKept(world)).toEqual(before);
  expect((await world.view(searchId)).progress).toMatchObject({ kind: 'done', tab: { kind: 'present' } });
});

test("another user's search is out of reach", async () => {
  const { runtime, spreadsheet } = world;
  const user = runtime.addUser();
  const before = allThatIsKept(world);
  for (const functionName of ABOUT_A_SEARCH) {
    const args = [searchId, randomUUID()];
    const outcome = await runtime.run({ user, spreadsheet, functionName, args, entry: 'sidebar' });
    expect(outcome.kind).toBe(functionName === 'forgetSearch' ? 'returned' : 'threw');
  }
  expect(allThatIsKept(world)).toEqual(before);
  expect(user.properties.entries()).toEqual({});
});

test('the same id in capitals is the same search', async () => {
  const other = await World.open();
  const id = await other.start({ maxResults: 2 });
  await other.call('startSearch', searchRequest(id.toUpperCase()));
  await other.call('runAgain', id, id.toUpperCase());
  expect(other.sixtyfour.searches).toHaveLength(1);
  await other.close();
});
