// Worlds in which everything that their user reads is judged when the test ends, however many it opened.
import { WhatTheUserReads } from './what-the-user-reads';
import { World, type WorldOptions } from './world';

/** Call it where the tests are described; what it answers opens a world, and each is closed by itself. */
export function heardWorlds(): (options?: WorldOptions) => Promise<World> {
  const opened: { readonly world: World; readonly said: WhatTheUserReads }[] = [];
  afterEach(async () => {
    const ended = opened.splice(0);
    for (const { world } of ended) await world.close();
    expect(ended.flatMap(({ said }) => said.unfit)).toEqual([]);
  });
  return async (options) => {
    const world = await World.open(options);
    opened.push({ world, said: new WhatTheUserReads(world) });
    return world;
  };
}
