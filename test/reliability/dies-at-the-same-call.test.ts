// Every execution of the trigger dies at the same kind of call, again and again: a search comes to a visible end all
// the same, and does not use up the runtime that others need. With the sidebar closed, because an open one tells by
// itself that no answer comes.
import { modelledLatency } from '../../local/apps-script/runtime';
import { column, tabTitled } from '../support/lists';
import { bytesOf } from '../support/results-by-hand';
import { triggerRuntimeMs } from '../support/trigger-runtime';
import { World } from '../support/world';

const IS_DEEP = process.env.DEEP !== undefined;
const MINUTE_MS = 60_000;
/** Longer than an execution may take. */
const FOR_EVER_MS = 7 * MINUTE_MS;
/** Of the 90 that a consumer account has in a day. */
const MOST_RUNTIME_MS = 60 * MINUTE_MS;
const LONG_ENOUGH_MS = 100 * MINUTE_MS;
const TIMEOUT_MS = 30 * 60_000;

/**
 * An execution that dies before it has changed anything can count nothing, and costs what its calls take. A hang there
 * would be the platform's own standstill: no script of this user would get any further.
 */
const BEFORE_ANYTHING_IS_COUNTED = [
  'PropertiesService.getUserProperties',
  'PropertiesService.Properties.getProperties',
  'PropertiesService.Properties.setProperties',
  'LockService.getUserLock',
  'LockService.Lock.tryLock',
];
/** One of each thing that is done: asking, fetching, looking a tab up, writing, reading back, finishing. */
const USUAL = [
  'UrlFetchApp.fetch',
  'SpreadsheetApp.getActiveSpreadsheet',
  'Spreadsheet.getSheetByName',
  'Spreadsheet.insertSheet',
  'Range.setValues',
  'Range.getValues',
  'Sheet.setName',
  'SpreadsheetApp.flush',
];

/** What only a spreadsheet with a log has: its lock, its properties, its rows. */
const IN_THE_LOG = ['LockService.getDocumentLock', 'Sheet.getDataRange'];

type Latency = typeof modelledLatency;

async function open(latency: Latency = modelledLatency): Promise<World> {
  const resultsFile = bytesOf('name,badge_id\nAda,1\nBo,2\n');
  return World.open({ runtime: { latency }, sixtyfour: { searchDurationMs: 20_000, resultsFile } });
}

/** The kinds of calls in the life of a search whose sidebar was closed after the click. */
async function kindsOfCalls(): Promise<readonly string[]> {
  const world = await open();
  await world.start();
  await world.wait(10 * MINUTE_MS);
  const runs = world.runtime.executions.filter(({ entry }) => entry === 'trigger');
  await world.close();
  return [
    ...new Set(runs.flatMap(({ calls }) => calls.map(({ service, method }) => `${service}.${method}`))),
  ];
}

/** What is wrong after so long of dying, one sentence each. */
async function wrongAfter(world: World, id: string, kind: string, stop: () => void): Promise<string[]> {
  await world.wait(LONG_ENOUGH_MS);
  stop();
  const { progress } = await world.view(id);
  const isVisible = progress.kind === 'done' || progress.kind === 'failed';
  const runtimeMs = triggerRuntimeMs(world);
  return [
    ...(isVisible || BEFORE_ANYTHING_IS_COUNTED.includes(kind)
      ? []
      : [`${kind}: it is still ${JSON.stringify(progress)}.`]),
    ...(runtimeMs <= MOST_RUNTIME_MS ? [] : [`${kind}: ${runtimeMs / MINUTE_MS} minutes of runtime.`]),
  ];
}

test(
  'dying at once',
  async () => {
    const all = await kindsOfCalls();
    expect(all).toEqual(expect.arrayContaining([...USUAL, ...BEFORE_ANYTHING_IS_COUNTED]));
    const wrong: string[] = [];
    for (const kind of IS_DEEP ? all : USUAL) {
      const world = await open();
      const id = await world.start();
      const counts = ({ entry }: { readonly entry: string }) => entry === 'trigger';
      const armed = world.runtime.planKill({ atEvery: kind, when: 'before-effect', counts });
      wrong.push(...(await wrongAfter(world, id, kind, () => world.runtime.cancelKill(armed))));
      if (armed.strikes === 0) wrong.push(`${kind}: nobody died.`);
      await world.close();
    }
    expect(wrong).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'hanging until the platform ends it',
  async () => {
    const all = (await kindsOfCalls()).filter((kind) => !BEFORE_ANYTHING_IS_COUNTED.includes(kind));
    const wrong: string[] = [];
    for (const kind of IS_DEEP ? all : USUAL) {
      let hangs = false;
      const world = await open((call) =>
        hangs && `${call.service}.${call.method}` === kind ? FOR_EVER_MS : modelledLatency(call),
      );
      const id = await world.start();
      hangs = true;
      const stop = () => {
        hangs = false;
      };
      wrong.push(...(await wrongAfter(world, id, kind, stop)));
      await world.close();
    }
    expect(wrong).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'hanging while the log is written, which has its lines later or says that it gave them up',
  async () => {
    const wrong: string[] = [];
    for (const kind of IN_THE_LOG) {
      let hangs = false;
      const world = await open((call) =>
        hangs && `${call.service}.${call.method}` === kind ? FOR_EVER_MS : modelledLatency(call),
      );
      await world.call('keepLog', true);
      const id = await world.start();
      hangs = true;
      const stop = () => {
        hangs = false;
      };
      wrong.push(...(await wrongAfter(world, id, kind, stop)));
      const { log } = await world.call('getState');
      const tab = tabTitled(world, 'Sixtyfour log');
      const lines = tab === null ? '' : column(world, 'What', tab).join();
      // What was not given up is written when it hangs no more.
      if (lines !== 'Started,Done' && log?.problem === null) wrong.push(`${kind}: the log has ${lines}.`);
      await world.close();
    }
    expect(wrong).toEqual([]);
  },
  TIMEOUT_MS,
);
