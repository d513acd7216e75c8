// Makes the context through which the services see their execution.
import type { Execution } from './execution';
import type { ExecutionContext } from './execution-context';
import { requireAuth, requireScope } from './permissions';
import type { Timeline } from './timeline';

export function contextOfExecution(
  execution: Execution,
  scopes: readonly string[],
  timeline: Timeline,
): ExecutionContext {
  const { user, spreadsheet, authMode, entry } = execution;
  return {
    user,
    spreadsheet,
    authMode,
    entry,
    scopes,
    language: user.language,
    now: () => timeline.now(),
    emit: (event) => execution.show(event),
    requireScope: (scope, method) => requireScope(scopes, user, scope, method),
    requireAuth: (lowest, method) => requireAuth(authMode, lowest, method),
    askForConsent: (missing) => execution.consent.ask(missing),
    wait: (ms) => execution.wait(ms),
    atEnd: (work) => execution.beforeEnd(work),
    afterEnd: (work) => execution.afterEnd(work),
  };
}
