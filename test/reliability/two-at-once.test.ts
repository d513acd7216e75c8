// Several executions at once, their service calls answered in many different orders.
import type { User } from '../../local/apps-script/user';
import { csvFile } from '../support/csv-file';
import { groupOf } from '../support/group-of-searches';
import {
  addColleague,
  type Cast,
  type Interleaving,
  interleavingOf,
  triggerRun,
} from '../support/interleaving';
import { arrive, column, crowd, into, listTab, people } from '../support/lists';
import { searchRequest, type World } from '../support/world';

/** Of each of the casts below. */
const ORDERS = process.env.DEEP === undefined ? 12 : 850;
const TIMEOUT_MS = 60 * 60_000;
const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const NEW_ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000002';
const LAST_ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000003';

/** Whom the first two searches find, and whom the three have found in the end, each once. */
const LISTED = crowd(1, 6);
const JOINING = [crowd(4, 9), crowd(8, 12)];

async function brokenList(world: World, users: readonly User[]): Promise<readonly string[]> {
  const views = await Promise.all(users.map((user) => world.callAs(user, 'getState')));
  const joined = views.flatMap(({ searches }) =>
    searches.flatMap(({ progress }) => (progress.kind === 'done' ? [progress] : [])),
  );
  const found = [...column(world, 'name')].sort();
  const wanted = crowd(1, 12)
    .map((id) => `Person ${id}`)
    .sort();
  const added = joined.reduce((sum, { delivery }) => sum + (delivery?.new ?? 0), 0);
  return [
    ...(joined.length === 3 ? [] : [`${joined.length} of 3 searches have arrived.`]),
    ...(found.join() === wanted.join() ? [] : [`The list has ${found.join(', ')}.`]),
    ...(added === 6 ? [] : [`${added} of 6 new ones were counted`]),
    ...(listTab(world).filter?.rows === 14
      ? []
      : [`The filter is ${JSON.stringify(listTab(world).filter)}.`]),
  ];
}

const casts: readonly (readonly [name: string, castOf: (world: World) => Promise<Cast>])[] = [
  [
    'a sidebar and its trigger',
    async (world) => ({
      users: [world.user],
      clicks: [() => world.call('startSearch', searchRequest(ID)), () => triggerRun(world, world.user)],
      repeated: [() => world.call('checkSearches'), () => triggerRun(world, world.user)],
      searches: 1,
    }),
  ],
  [
    'two sidebars of one user, each with a search',
    async (world) => ({
      users: [world.user],
      clicks: [ID, NEW_ID].map((id) => () => world.call('startSearch', searchRequest(id))),
      repeated: [() => world.call('checkSearches'), () => world.call('checkSearches')],
      searches: 2,
    }),
  ],
  [
    'a double click on Start, and one on Run again',
    async (world) => ({
      users: [world.user],
      clicks: [ID, ID].map((id) => () => world.call('startSearch', searchRequest(id))),
      repeated: [() => world.call('checkSearches'), () => world.call('getState')],
      clicksAfterwards: [NEW_ID, NEW_ID].map((newId) => () => world.call('runAgain', ID, newId)),
      searches: 2,
    }),
  ],
  [
    'a group of three, started twice at once',
    async (world) => {
      const request = groupOf(3, {
        searches: [ID, NEW_ID, LAST_ID].map((id) => ({ ...searchRequest(id), query: `Bakers of ${id}` })),
      });
      return {
        users: [world.user],
        clicks: [request, request].map((one) => () => world.call('startSearches', one)),
        repeated: [() => world.call('checkSearches'), () => triggerRun(world, world.user)],
        searches: 3,
      };
    },
  ],
  [
    'two users of one spreadsheet with the same query',
    async (world) => {
      const users = [world.user, await addColleague(world)];
      return {
        users,
        clicks: users.map((user, index) => () => {
          return world.callAs(user, 'startSearch', searchRequest(index === 0 ? ID : NEW_ID));
        }),
        repeated: users.flatMap((user) => [
          () => world.callAs(user, 'checkSearches'),
          () => triggerRun(world, user),
        ]),
        searches: 2,
      };
    },
  ],
  [
    'two users and their triggers, whose results join one list',
    async (world) => {
      const users = [world.user, await addColleague(world)];
      await arrive(world, people(...LISTED));
      const requests = JOINING.map((ids, index) => {
        const id = index === 0 ? ID : NEW_ID;
        world.sixtyfour.serveFor(id, csvFile(people(...ids)));
        return { ...searchRequest(id), query: `Bakers of ${index}`, ...into(world) };
      });
      return {
        users,
        clicks: users.map((user, index) => () => {
          return world.callAs(user, 'startSearch', requests[index] ?? searchRequest(ID));
        }),
        repeated: users.flatMap((user) => [
          () => world.callAs(user, 'checkSearches'),
          () => triggerRun(world, user),
        ]),
        searches: 3,
        broken: () => brokenList(world, users),
      };
    },
  ],
];

const different = new Set<string>();
let played = 0;
afterAll(() => {
  process.stdout.write(`Two at once: ${played} interleavings, ${different.size} of them different.\n`);
});

test.each(casts)(
  '%s: each search is started and delivered once, in every order',
  async (_name, castOf) => {
    const first = casts.findIndex((cast) => cast[1] === castOf) * ORDERS;
    const broken: string[] = [];
    for (let seed = first; seed < first + ORDERS; seed += 1) {
      const interleaving: Interleaving = await interleavingOf(seed, castOf);
      different.add(interleaving.order);
      broken.push(...interleaving.broken.map((one) => `Seed ${seed}: ${one}`));
      played += 1;
    }
    expect(broken).toEqual([]);
  },
  TIMEOUT_MS,
);
