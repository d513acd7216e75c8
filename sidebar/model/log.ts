// The log of the spreadsheet: whether it is kept, as the server last said.
import type { LogView } from '../../src/contract';
import type { Actions } from './actions';
import type { Connection } from './connection';
import { observable } from './observable';

export const KEEP_LOG = 'keep-log';

export function createLog(connection: Connection, actions: Actions) {
  /** Null before the server has looked for it. */
  const view = observable<LogView | null>(null);

  connection.onState(({ log }) => {
    if (log !== null) view.value = log;
  });

  return {
    view,
    keep: (isKept: boolean) => actions.perform(KEEP_LOG, () => connection.update((to) => to.keepLog(isKept))),
  };
}
