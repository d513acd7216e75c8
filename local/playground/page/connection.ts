// The page's one door to the playground's server: events in, actions and questions out.

import type { Area } from '../../apps-script/spreadsheet/area';
import type { PlaygroundAction } from '../actions';
import type {
  CellInputView,
  CellsView,
  FilterValuesView,
  PlaygroundEvent,
  RefusedAction,
  ScriptRunAnswer,
  TextsView,
} from '../protocol';
import type { Span } from './grid/visible-window';

/** One browser tab that shows the page, from load to unload. */
const windowId = crypto.randomUUID();
const token = document.querySelector<HTMLMetaElement>('meta[name="playground-token"]')?.content ?? '';

/** What the service itself would say in the browser's place when it cannot be reached. */
const CONNECTION_FAILURE = 'NetworkError: Connection failure due to HTTP 0';

/** What belongs to the window; answers to calls find their callers here. */
export type WindowEvent = Exclude<PlaygroundEvent, { kind: 'script-answer' }>;

/** Calls under way, by id. */
const scriptCalls = new Map<string, (answer: ScriptRunAnswer) => void>();

/** The playground would not do it; the message is the sentence to show. */
export class ActionRefused extends Error {
  override readonly name = 'ActionRefused';
}

/** The person of this window: part of the address, so that two windows can be two people. */
function personInAddress(): string | null {
  return new URLSearchParams(location.search).get('person');
}

/** Shows this page as somebody else. */
export function becomePerson(personId: string): void {
  location.search = `?person=${encodeURIComponent(personId)}`;
}

/** Listens until the page is left; the browser reconnects by itself. */
export function listen(onEvent: (event: WindowEvent) => void, onConnected: (isConnected: boolean) => void) {
  const parameters = new URLSearchParams({ window: windowId, token });
  const person = personInAddress();
  if (person) parameters.set('person', person);
  const source = new EventSource(`/api/events?${parameters}`);
  source.onopen = () => onConnected(true);
  source.onerror = () => {
    onConnected(false);
    // Refused, not interrupted: the playground was started anew, and this page is of the one before.
    if (source.readyState === EventSource.CLOSED) void reloadWhenThere();
  };
  source.onmessage = ({ data }) => {
    const event: PlaygroundEvent = JSON.parse(data);
    if (event.kind === 'script-answer') endScriptCall(event.callId, event.answer);
    else onEvent(event);
  };
}

/** How often a playground that is starting is looked for. */
const LOOK_AGAIN_MS = 300;

async function reloadWhenThere(): Promise<void> {
  while (
    !(await fetch(location.href).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  location.reload();
}

async function post(action: PlaygroundAction): Promise<Response> {
  return fetch(`/api/actions?window=${windowId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-playground-token': token },
    body: JSON.stringify(action),
  });
}

/** @throws ActionRefused with a sentence to show */
export async function perform(action: PlaygroundAction): Promise<void> {
  const response = await post(action).catch(() => null);
  if (!response) throw new ActionRefused('The playground does not answer. Is npm start still running?');
  if (response.ok) return;
  const refused: RefusedAction = await response.json();
  throw new ActionRefused(refused.message);
}

/**
 * A `google.script.run` call of a frame. Never rejects. The answer comes as an event: a request that stayed
 * open for as long as an execution runs would take one of the few connections that a browser makes.
 */
export function runScript(functionName: string, args: readonly unknown[]): Promise<ScriptRunAnswer> {
  const callId = crypto.randomUUID();
  return new Promise((resolve) => {
    scriptCalls.set(callId, resolve);
    perform({ kind: 'run-script', callId, functionName, args }).catch(() =>
      endScriptCall(callId, { kind: 'failed', message: CONNECTION_FAILURE }),
    );
  });
}

function endScriptCall(callId: string, answer: ScriptRunAnswer): void {
  scriptCalls.get(callId)?.(answer);
  scriptCalls.delete(callId);
}

export function fetchCells(tabId: number, rows: Span, columns: Span): Promise<CellsView> {
  return ask(`/api/cells?${rectangle(tabId, rows, columns)}`);
}

/** What an area displays, in full, as far as it holds anything. */
export function fetchTexts(tabId: number, { row, column, rows, columns }: Area): Promise<TextsView> {
  const rowSpan = { first: row, last: row + rows - 1 };
  const columnSpan = { first: column, last: column + columns - 1 };
  return ask(`/api/texts?${rectangle(tabId, rowSpan, columnSpan)}`);
}

export function fetchFilterValues(tabId: number, column: number): Promise<FilterValuesView> {
  return ask(`/api/filter-values?${new URLSearchParams({ tab: `${tabId}`, column: `${column}` })}`);
}

export function fetchInput(tabId: number, row: number, column: number): Promise<CellInputView> {
  return ask(`/api/cell?${new URLSearchParams({ tab: `${tabId}`, row: `${row}`, column: `${column}` })}`);
}

function rectangle(tabId: number, rows: Span, columns: Span): URLSearchParams {
  return new URLSearchParams({
    tab: `${tabId}`,
    row: `${rows.first}`,
    rows: `${rows.last - rows.first + 1}`,
    column: `${columns.first}`,
    columns: `${columns.last - columns.first + 1}`,
  });
}

async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path, { headers: { 'x-playground-token': token } });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response.json();
}
