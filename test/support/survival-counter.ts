// Asserts that scenarios survive their kills, and says at the end of a test file how many those were.
import { type Choice, type Scenario, type Survival, survivalOf } from './kill-points';

/** Call it once in a file; `title` is what the number is printed with. */
export function survivalCounter(title: string): (scenario: Scenario, choice?: Choice) => Promise<Survival> {
  let kills = 0;
  afterAll(() => {
    process.stdout.write(`${title}: survived ${kills} kills.\n`);
  });
  return async (scenario, choice) => {
    const survival = await survivalOf(scenario, choice);
    expect(survival.broken).toEqual([]);
    // Nobody survives what nobody tried.
    expect(survival.kills).toBeGreaterThan(0);
    kills += survival.kills;
    return survival;
  };
}
