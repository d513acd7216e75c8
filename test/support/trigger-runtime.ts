// What the time trigger's runs have cost, of what an account may use in a day.
import type { World } from './world';

/** What the triggers' runs took together, in milliseconds. */
export function triggerRuntimeMs(world: World): number {
  return world.runtime.executions
    .filter(({ entry }) => entry === 'trigger')
    .reduce((total, { startedAt, endedAt }) => total + (endedAt ?? startedAt) - startedAt, 0);
}
