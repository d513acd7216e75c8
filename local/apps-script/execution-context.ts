// What a service knows about the execution that it serves, and what it may ask of it.
import type { AuthMode } from './execution-record';
import type { ErrorLanguage } from './script-error';
import type { SpreadsheetContext } from './spreadsheet/services/spreadsheet-context';
import type { User } from './user';

/** A wait on the runtime's clock, during which other executions go on. */
export interface Wait {
  /** Ends when somebody wakes it or its time is up; never, when the execution is killed meanwhile. */
  readonly ended: Promise<'woken' | 'time-up'>;
  wake(): void;
}

export interface ExecutionContext extends SpreadsheetContext {
  readonly user: User;
  readonly scopes: readonly string[];
  readonly language: ErrorLanguage;
  /** Epoch milliseconds on the runtime's clock. */
  now(): number;
  /** @throws ScriptError when the manifest does not name the scope, or the user has not granted it */
  requireScope(scope: string, method?: string): void;
  /** @throws ScriptError when the execution runs in a lesser mode */
  requireAuth(lowest: Exclude<AuthMode, 'NONE'>, method: string): void;
  /**
   * Ends the execution, and shows the consent screen for these scopes where it was started from a surface that can:
   * only if nothing in the script catches what this throws.
   * @throws ScriptError always
   */
  askForConsent(missing: readonly string[]): never;
  wait(ms: number): Wait;
  /** Has `work` done when the execution is over, however it ended. */
  afterEnd(work: () => void): void;
}
