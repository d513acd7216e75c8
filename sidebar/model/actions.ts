// Which of the user's actions are under way and which failed, by a key such as `stop:<id>`.
import { CallFailure } from '../call-failure';
import { observable } from './observable';

export type ActionStatus =
  | { readonly kind: 'busy' }
  /** `answerLost` where nobody knows whether the server did it. */
  | { readonly kind: 'failed'; readonly sentence: string; readonly answerLost: boolean };

export type Actions = ReturnType<typeof createActions>;

/** `onOffline`: an action was not sent, because the browser is offline; that is said once, for all of them. */
export function createActions(onOffline: () => void = () => {}) {
  const statuses = observable<ReadonlyMap<string, ActionStatus>>(new Map());

  function set(key: string, status: ActionStatus | null): void {
    const changed = new Map(statuses.value);
    if (status === null) changed.delete(key);
    else changed.set(key, status);
    statuses.value = changed;
  }

  const isBusy = (key: string): boolean => statuses.value.get(key)?.kind === 'busy';

  return {
    statuses,
    isBusy,

    /**
     * Runs `work` unless it is under way already, and keeps what became of it. Answers whether it succeeded;
     * a CallFailure becomes the action's status, anything else is a defect and rejects.
     */
    async perform(key: string, work: () => Promise<void>): Promise<boolean> {
      if (isBusy(key)) return false;
      const mine: ActionStatus = { kind: 'busy' };
      let outcome: ActionStatus | null = null;
      let done = false;
      set(key, mine);
      try {
        await work();
        done = true;
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        if (error.kind === 'offline') onOffline();
        else outcome = { kind: 'failed', sentence: error.message, answerLost: error.kind !== 'refused' };
      } finally {
        // Someone may have settled it meanwhile, or started over.
        if (statuses.value.get(key) === mine) set(key, outcome);
      }
      return done;
    },

    /** Forgets the action: it came to its end by another way, or its failure was dealt with. */
    settle(key: string): void {
      if (statuses.value.has(key)) set(key, null);
    },
  };
}
