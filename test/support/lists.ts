// Lists in tests: files of invented people, delivered one after the other, and what the tab then holds.
import { randomUUID } from 'node:crypto';
import type { Tab } from '../../local/apps-script/spreadsheet/tab';
import type { DoneProgress, SearchProgress, StartSearchRequest } from '../../src/contract';
import { watchUntilOver } from './coming-back';
import { csvFile } from './csv-file';
import { World, type WorldOptions } from './world';

export const HEADER = ['name', 'title', 'company', 'linkedin_url', 'score'] as const;

export interface Someone {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly url?: string;
}

/** The record of an invented person. */
export function record({ id, title = 'Baker', name = `Person ${id}`, url }: Someone): readonly string[] {
  return [name, title, `Company of ${id}`, url ?? `https://www.linkedin.com/in/person-${id}`, '0.5'];
}

export function people(...some: readonly (Someone | string)[]): readonly (readonly string[])[] {
  return [HEADER, ...some.map((one) => record(typeof one === 'string' ? { id: one } : one))];
}

/** People with ids in a row. */
export function crowd(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

/** A world whose searches hand over the files that `serve` names, from then on. */
export async function listWorld(options: WorldOptions = {}): Promise<World> {
  return World.open({ ...options, sixtyfour: { searchDurationMs: 15_000, ...options.sixtyfour } });
}

/** Starts a search, waits for its end, and answers how it ended. */
export async function run(
  world: World,
  records: readonly (readonly string[])[],
  request: Partial<StartSearchRequest> = {},
): Promise<{ readonly id: string; readonly progress: SearchProgress }> {
  const id = request.id ?? randomUUID();
  world.sixtyfour.serveFor(request.searchId || id, csvFile(records));
  await world.start({ ...request, id });
  await watchUntilOver(world);
  return { id, progress: (await world.view(id)).progress };
}

/** The same for one that must arrive. */
export async function arrive(
  world: World,
  records: readonly (readonly string[])[],
  request: Partial<StartSearchRequest> = {},
): Promise<{ readonly id: string; readonly done: DoneProgress }> {
  const { id, progress } = await run(world, records, request);
  if (progress.kind !== 'done') throw new Error(`The search is ${JSON.stringify(progress)}.`);
  return { id, done: progress };
}

export function listTab(world: World): Tab {
  const [tab] = world.resultTabs;
  if (tab === undefined) throw new Error('There is no list.');
  return tab;
}

export function into(world: World): Partial<StartSearchRequest> {
  return { destination: { kind: 'list', sheetId: listTab(world).id } };
}

/** What its user does to the list. */
export function changeList(world: World, act: (tab: Tab) => void): void {
  world.spreadsheet.change(listTab(world), act);
}

/** What its user types into a cell of the list, by row and column from 1. */
export function typeInList(world: World, row: number, at: number, text: string): void {
  world.spreadsheet.typed(listTab(world).id, row, at, text);
}

/** The names of those people. */
export function namesOf(...ids: readonly string[]): readonly string[] {
  return ids.map((id) => `Person ${id}`);
}

/** What the list shows, its headers first. */
export function shown(world: World, tab: Tab = listTab(world)): readonly (readonly string[])[] {
  return world.spreadsheet.snapshot(tab.id).displayValues;
}

/** One column as it is shown, by its header. */
export function column(world: World, label: string, tab: Tab = listTab(world)): readonly string[] {
  const [labels = [], ...rows] = shown(world, tab);
  const at = labels.indexOf(label);
  if (at < 0) throw new Error(`There is no column ${label}: ${labels.join(', ')}.`);
  return rows.map((row) => row[at] ?? '');
}

export function tabTitled(world: World, title: string): Tab | null {
  return world.spreadsheet.tabs.find((tab) => tab.title === title) ?? null;
}
