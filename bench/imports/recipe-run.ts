// A recipe at work in the same runtime and under the same model as the add-on.
import { type ExecutionRecord, modelledLatency, type RuntimeOptions } from '../../local/apps-script/runtime';
import type { TabSnapshot } from '../../local/apps-script/spreadsheet/tab-snapshot';
import type { HttpHandler } from '../../local/http';
import { World } from '../../test/support/world';
import { secondsOf } from './measured-import';
import { RECIPES, type RecipeName } from './recipes';

export interface TimedRecipe {
  readonly calls: number;
  readonly seconds: number;
  /** Of these, what the model takes for the cells that `parseCsv` hands over. */
  readonly parsingSeconds: number;
  /** Rows in the tab, the header included; fewer than all when it was killed after six minutes. */
  readonly rows: number;
}

const STORAGE_URL = 'https://storage.googleapis.com/sixtyfour-results/results.csv';

/** Runs it where calls and cells take their time. */
export async function timeRecipe(name: RecipeName, file: Uint8Array): Promise<TimedRecipe> {
  const world = await recipeWorld(file, { latency: modelledLatency });
  try {
    const { execution, tab } = await run(world, name);
    const { calls } = execution;
    return {
      calls: calls.length,
      seconds: secondsOf(execution),
      parsingSeconds: secondsOfParsing(execution),
      rows: tab.grid.lastRow,
    };
  } finally {
    await world.close();
  }
}

/** What it makes of a file, given all the time that it needs. */
export async function tabOfRecipe(name: RecipeName, file: Uint8Array): Promise<TabSnapshot> {
  const world = await recipeWorld(file, {});
  try {
    const { tab } = await run(world, name);
    return world.spreadsheet.snapshot(tab.id);
  } finally {
    await world.close();
  }
}

function recipeWorld(file: Uint8Array, runtime: Partial<RuntimeOptions>): Promise<World> {
  return World.open({ hasKey: false, runtime: { ...runtime, code: RECIPES, http: serving(file) } });
}

function serving(file: Uint8Array): HttpHandler {
  const link = Buffer.from(JSON.stringify({ url: STORAGE_URL }));
  return async ({ url }) => ({ status: 200, headers: {}, body: url === STORAGE_URL ? file : link });
}

async function run(world: World, name: RecipeName) {
  const outcome = await world.menu(name);
  if (outcome.kind === 'threw') throw new Error(`The recipe failed: ${outcome.message}`);
  const [tab] = world.resultTabs;
  const [execution] = world.runtime.executions;
  if (tab === undefined || execution === undefined) throw new Error('The recipe made no tab.');
  return { tab, execution };
}

/** Until the next call, less what a call without cells takes. */
function secondsOfParsing({ calls }: ExecutionRecord): number {
  const parsing = calls.findIndex(({ method }) => method === 'parseCsv');
  const [call, next] = calls.slice(parsing);
  if (call === undefined || next === undefined) throw new Error('A recipe parses, and goes on.');
  const { service, method } = call;
  const withoutCells = modelledLatency({ service, method, args: [], result: undefined });
  return (next.at - call.at - withoutCells) / 1000;
}
