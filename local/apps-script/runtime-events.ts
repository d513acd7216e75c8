// What the runtime tells those who listen to it.
import type { ExecutionRecord, LogLine } from './execution-record';
import type { SpreadsheetEvent } from './spreadsheet/services/spreadsheet-context';
import type { TimeTrigger } from './trigger-schedule';

export type RuntimeEvent =
  | { readonly kind: 'execution-started'; readonly execution: ExecutionRecord }
  | { readonly kind: 'execution-ended'; readonly execution: ExecutionRecord }
  | { readonly kind: 'log'; readonly execution: ExecutionRecord; readonly line: LogLine }
  /** A toast, a menu, a sidebar or a dialog, for the user of the execution. */
  | { readonly kind: 'shown'; readonly execution: ExecutionRecord; readonly shown: SpreadsheetEvent }
  | { readonly kind: 'trigger-made'; readonly trigger: TimeTrigger }
  | { readonly kind: 'trigger-removed'; readonly trigger: TimeTrigger };

export type RuntimeListener = (event: RuntimeEvent) => void;
