// Opens a local runtime around a few lines of script, with one user and one spreadsheet.
import {
  AppsScriptRuntime,
  type ExecutionEntry,
  type ExecutionOutcome,
  type RuntimeOptions,
} from '../../../../local/apps-script/runtime';
import { VirtualClock } from '../../../../local/clock';
import type { HttpHandler, HttpResponse } from '../../../../local/http';

export const START = Date.UTC(2026, 2, 2, 9);

export const ALL_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.external_request',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.container.ui',
];

const noNetwork: HttpHandler = async ({ url }) => {
  throw new Error(`Nothing answers ${url} in this test.`);
};

const opened: AppsScriptRuntime[] = [];

/** Closes every runtime that the last test opened; call it after each. */
export async function closeScripts(): Promise<void> {
  await Promise.all(opened.splice(0).map((runtime) => runtime.close()));
}

export function openScript(code: string, options: Partial<RuntimeOptions> = {}) {
  const clock = new VirtualClock(START);
  const runtime = new AppsScriptRuntime({
    code,
    htmlFiles: {},
    manifest: { oauthScopes: ALL_SCOPES },
    clock,
    http: noNetwork,
    ...options,
  });
  opened.push(runtime);
  const user = runtime.addUser();
  const spreadsheet = runtime.addSpreadsheet();
  const runAs =
    (entry: ExecutionEntry) =>
    (functionName: string, ...args: readonly unknown[]): Promise<ExecutionOutcome> =>
      runtime.run({ user, spreadsheet, entry, functionName, ...(args.length === 0 ? {} : { args }) });
  return { runtime, clock, user, spreadsheet, call: runAs('sidebar'), click: runAs('menu'), runAs };
}

/** Runs one expression in an execution of its own, and answers what the sidebar would get. */
export async function resultOf(expression: string, options: Partial<RuntimeOptions> = {}): Promise<unknown> {
  const outcome = await openScript(`function evaluate() { return (${expression}); }`, options).call(
    'evaluate',
  );
  if (outcome.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** The message that an expression fails with. */
export async function failureOf(expression: string, options: Partial<RuntimeOptions> = {}): Promise<string> {
  const outcome = await openScript(`function evaluate() { return (${expression}); }`, options).call(
    'evaluate',
  );
  if (outcome.kind !== 'threw') throw new Error(JSON.stringify(outcome));
  return outcome.message;
}

export function answerWith(body: string, more: Partial<HttpResponse> = {}): HttpResponse {
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from(body), ...more };
}
