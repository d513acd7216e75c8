import type { ExecutionRecord, ExecutionRequest } from '../../../../local/apps-script/execution-record';
import { User } from '../../../../local/apps-script/user';
import type { PageWindow } from '../../../../local/playground/page-windows';
import { WindowExecutions } from '../../../../local/playground/window-executions';

const user = new User('robin', {});

function windowNamed(id: string): PageWindow {
  return { id, person: { id: 'robin', name: 'Robin', email: user.email, user, menus: [] } };
}

function requestOf(entry: ExecutionRequest['entry']): ExecutionRequest {
  return { user, spreadsheet: null, entry, functionName: 'checkSearches' };
}

function executionOf(request: ExecutionRequest): ExecutionRecord {
  return {
    ...{ id: '1', request, ...request, spreadsheet: null, authMode: 'FULL', startedAt: 0, endedAt: null },
    ...{ outcome: null, calls: [], logLines: [] },
  };
}

describe('an execution', () => {
  test('belongs to the window that asked for it, also when two ask for the same', () => {
    const executions = new WindowExecutions();
    const windows = [windowNamed('1'), windowNamed('2')];
    const started = windows.map((window) => {
      const request = requestOf('sidebar');
      executions.expect(window, request);
      return executionOf(request);
    });
    expect(started.map((execution) => executions.windowOf(execution))).toEqual(windows);
  });

  test('belongs to no window when a trigger started it', () => {
    const executions = new WindowExecutions();
    executions.expect(windowNamed('1'), requestOf('menu'));
    expect(executions.windowOf(executionOf(requestOf('trigger')))).toBeNull();
  });

  test('keeps its window working until it has ended, and no other window', () => {
    const executions = new WindowExecutions();
    const [window, other] = [windowNamed('1'), windowNamed('2')];
    const request = requestOf('menu');
    executions.expect(window, request);
    const execution = executionOf(request);
    executions.started(execution);
    expect([window, other].map((one) => executions.isWorking(one))).toEqual([true, false]);
    executions.ended(execution);
    expect(executions.isWorking(window)).toBe(false);
  });
});
