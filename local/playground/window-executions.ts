// Which window an execution belongs to: what a click or a sidebar's call starts shows its toasts and
// sidebars there. A time trigger belongs to none, and what it shows is shown to nobody.
import type { ExecutionRecord, ExecutionRequest } from '../apps-script/execution-record';
import type { PageWindow } from './page-windows';

export class WindowExecutions {
  readonly #windows = new WeakMap<ExecutionRequest, PageWindow>();
  readonly #underWay = new Set<ExecutionRecord>();

  /** Says for which window `request` is about to run. */
  expect(window: PageWindow, request: ExecutionRequest): void {
    this.#windows.set(request, window);
  }

  started(execution: ExecutionRecord): void {
    this.#underWay.add(execution);
  }

  ended(execution: ExecutionRecord): void {
    this.#underWay.delete(execution);
  }

  windowOf(execution: ExecutionRecord): PageWindow | null {
    return this.#windows.get(execution.request) ?? null;
  }

  /** Whether an execution of the window is under way. */
  isWorking(window: PageWindow): boolean {
    return [...this.#underWay].some((execution) => this.windowOf(execution) === window);
  }
}
