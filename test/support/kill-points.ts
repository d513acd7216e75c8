// A scenario, once to count its service calls, and then once more for each of them with an execution killed there.
import type { KillPlan } from '../../local/apps-script/runtime';
import { World, type WorldOptions } from './world';

/** Who goes on after a kill: the time trigger with the sidebar closed, or a sidebar that is opened again. */
export type GoesOn = 'triggers' | 'sidebar';

export interface Scenario {
  readonly world?: WorldOptions;
  /** What came before; nobody is killed here. */
  readonly prepare?: (world: World) => Promise<void>;
  /** What an execution is killed in. Whoever calls and is killed gives up, and `goOn` follows. */
  readonly act: (world: World) => Promise<void>;
  /** What people and triggers do until nothing is left to do. Also runs when nobody was killed. */
  readonly goOn: (world: World, how: GoesOn) => Promise<void>;
  /** What is wrong in the end, one sentence each. */
  readonly broken: (world: World) => Promise<readonly string[]>;
  /** Whose calls count; everybody's when absent. */
  readonly counts?: KillPlan['counts'];
}

/** Which of the kills are tried; all of them unless said otherwise. */
export interface Choice {
  /** A kill after one call's effect and one before the next call's leave the same behind. */
  readonly moments?: readonly KillPlan['when'][];
  /** Who goes on after the kills at a call: `turn` counts the calls that are struck at, from 0. */
  readonly goesOn?: (turn: number) => readonly GoesOn[];
  /** Which calls to strike at, counting from 0, given all of them as `function: Service.method`. */
  readonly at?: (calls: readonly string[]) => readonly number[];
}

export interface Survival {
  readonly calls: readonly string[];
  /** How often an execution was killed, each time somewhere else or with somebody else who went on. */
  readonly kills: number;
  /** What went wrong, and where it was killed for that. */
  readonly broken: readonly string[];
}

const EITHER_MOMENT = ['before-effect', 'after-effect'] as const;
const eitherWay = (): readonly GoesOn[] => ['triggers', 'sidebar'];
const everywhere = (calls: readonly string[]): readonly number[] => calls.map((_, index) => index);

/** Triggers and a sidebar take turns in going on: half of the kills. */
export const inTurn = (turn: number): readonly GoesOn[] => [turn % 2 === 0 ? 'triggers' : 'sidebar'];

/** Whether a call leaves something else behind, here or at Sixtyfour. */
function changesSomething(call: string): boolean {
  return /\.(set|insert|delete|remove|create|hide|append|fetch|rename|flush|clear|put)\w*$/.test(call);
}

/** The calls that change something: a kill after one that only reads leaves what a kill before it does. */
export function changing(calls: readonly string[]): readonly number[] {
  return [...calls.keys()].filter((index) => changesSomething(calls[index] ?? ''));
}

/** A kill for each state that one can leave behind, triggers and a sidebar going on in turn. */
export const AFTER_EACH_CHANGE: Choice = { moments: ['after-effect'], goesOn: inTurn, at: changing };

/** Kills at one call after the other. */
export async function survivalOf(scenario: Scenario, choice: Choice = {}): Promise<Survival> {
  const { moments = EITHER_MOMENT, goesOn = eitherWay, at = everywhere } = choice;
  const calls = await callsOf(scenario);
  const broken: string[] = [];
  let kills = 0;
  for (const [turn, index] of at(calls).entries()) {
    for (const when of moments) {
      for (const how of goesOn(turn)) {
        const wrong = await brokenAfterKill(
          scenario,
          { atCall: index + 1, when, ...countsOf(scenario) },
          how,
        );
        const where = `${when} of call ${index + 1}, ${calls[index]}, then ${how}`;
        broken.push(...wrong.map((one) => `${where}: ${one}`));
        kills += 1;
      }
    }
  }
  return { calls, kills, broken };
}

/** The calls of the scenario when nobody is killed. All must be well then. */
async function callsOf(scenario: Scenario): Promise<readonly string[]> {
  return inWorld(scenario, async (world) => {
    const before = world.runtime.executions.length;
    const counting = { atCall: Number.POSITIVE_INFINITY, when: 'before-effect' } as const;
    const armed = world.runtime.planKill({ ...counting, ...countsOf(scenario) });
    await scenario.act(world);
    const calls = world.runtime.executions
      .slice(before)
      .filter((execution) => scenario.counts?.(execution) ?? true)
      .flatMap((execution) => execution.calls.map((call) => `${execution.functionName}: ${nameOf(call)}`));
    if (calls.length !== armed.calls) throw new Error('Every call that counts must be on the log.');
    await scenario.goOn(world, 'sidebar');
    const broken = await scenario.broken(world);
    if (broken.length > 0) throw new Error(`Without any kill: ${broken.join(' ')}`);
    return calls;
  });
}

async function brokenAfterKill(scenario: Scenario, plan: KillPlan, how: GoesOn): Promise<readonly string[]> {
  return inWorld(scenario, async (world) => {
    const armed = world.runtime.planKill(plan);
    try {
      await scenario.act(world).catch((error: unknown) => {
        if (armed.struck === null) throw error;
      });
      if (armed.struck === null) return ['Nobody was killed: the scenario is not the same every time.'];
      await scenario.goOn(world, how);
      return await scenario.broken(world);
    } catch (error) {
      return [String(error)];
    }
  });
}

async function inWorld<Result>(scenario: Scenario, use: (world: World) => Promise<Result>): Promise<Result> {
  const world = await World.open(scenario.world);
  try {
    await scenario.prepare?.(world);
    return await use(world);
  } finally {
    await world.close();
  }
}

function countsOf({ counts }: Scenario): Pick<KillPlan, 'counts'> {
  return counts === undefined ? {} : { counts };
}

function nameOf({ service, method }: { readonly service: string; readonly method: string }): string {
  return `${service}.${method}`;
}
