// What ran and what was asked, as the page lists it.
import type { ExecutionOutcome, ExecutionRecord } from '../apps-script/execution-record';
import type { LoggedRequest } from '../sixtyfour/simulated-sixtyfour';
import type { ExecutionOutcomeView, ExecutionView, RequestView } from './protocol';

/** As many as one looks through; the state is sent whole at every change. */
const MAX_SHOWN = 30;
const MAX_LOG_LINES = 50;

const KEY_HEADER = 'x-api-key';
/** As many as the sidebar shows of a key, so that keys can be told apart. */
const SHOWN_KEY_CHARACTERS = 4;
const MASK = '••••';

/** @param nameOf the name of the person whose execution it is */
export function executionViews(
  executions: readonly ExecutionRecord[],
  nameOf: (execution: ExecutionRecord) => string,
): readonly ExecutionView[] {
  const recent = executions.slice(-MAX_SHOWN).reverse();
  return recent.map((execution) => ({
    id: execution.id,
    functionName: execution.functionName,
    entry: execution.entry,
    personName: nameOf(execution),
    startedAt: execution.startedAt,
    outcome: outcomeView(execution),
    serviceCalls: execution.calls.length,
    logLines: execution.logLines.slice(-MAX_LOG_LINES).map((line) => line.text),
  }));
}

function outcomeView({ outcome, startedAt, endedAt }: ExecutionRecord): ExecutionOutcomeView {
  if (outcome === null || endedAt === null) return { kind: 'running' };
  const tookMs = endedAt - startedAt;
  switch (outcome.kind) {
    case 'returned':
      return { kind: 'returned', tookMs };
    case 'threw':
      return { kind: 'threw', tookMs, message: outcome.message };
    case 'killed':
      return { kind: 'killed', tookMs, why: KILL_REASONS[outcome.why] };
  }
}

const KILL_REASONS: Readonly<Record<Extract<ExecutionOutcome, { kind: 'killed' }>['why'], string>> = {
  plan: 'as planned.',
  'time-limit': 'it ran longer than Apps Script allows.',
  stopped: 'by hand.',
  crashed: 'the local runtime failed.',
};

export function requestViews(requests: readonly LoggedRequest[]): readonly RequestView[] {
  const first = Math.max(0, requests.length - MAX_SHOWN);
  const views = requests.slice(first).map((request, index) => ({
    id: first + index,
    at: request.at,
    method: request.method,
    url: request.url,
    maskedKey: maskedKey(request.headers[KEY_HEADER]),
    answer: String(request.outcome),
  }));
  return views.reverse();
}

/** The last characters of a key behind a mask; nothing of a key that is hardly longer than these. */
export function maskedKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  return key.length < 2 * SHOWN_KEY_CHARACTERS ? MASK : `${MASK}${key.slice(-SHOWN_KEY_CHARACTERS)}`;
}
