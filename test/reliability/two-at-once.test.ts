// Several executions at once, their service calls answered in many different orders.
import {
  addColleague,
  type Cast,
  type Interleaving,
  interleavingOf,
  triggerRun,
} from '../support/interleaving';
import { searchRequest, type World } from '../support/world';

/** Over all the tests below. */
const ORDERS = process.env.DEEP === undefined ? 100 : 5000;
const TIMEOUT_MS = 60 * 60_000;
const ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000001';
const NEW_ID = '7d9f1c52-6f0a-4d6e-8e9f-000000000002';

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
];

const different = new Set<string>();
let played = 0;
afterAll(() => {
  process.stdout.write(`Two at once: ${played} interleavings, ${different.size} of them different.\n`);
});

test.each(casts)(
  '%s: one search each, one tab each, in every order',
  async (_name, castOf) => {
    const first = casts.findIndex((cast) => cast[1] === castOf) * (ORDERS / casts.length);
    const broken: string[] = [];
    for (let seed = first; seed < first + ORDERS / casts.length; seed += 1) {
      const interleaving: Interleaving = await interleavingOf(seed, castOf);
      different.add(interleaving.order);
      broken.push(...interleaving.broken.map((one) => `Seed ${seed}: ${one}`));
      played += 1;
    }
    expect(broken).toEqual([]);
  },
  TIMEOUT_MS,
);
