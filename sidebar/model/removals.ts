// Searches taken off the list, which can be had back for a while: only then is the server told.
import type { ActionStatus, Actions } from './actions';
import type { Connection } from './connection';
import { observable } from './observable';

/** How long a removed search can be had back. */
export const PUT_BACK_FOR_MS = 10_000;

export interface Removal {
  readonly ids: readonly string[];
  /** `leaving`: it can be had back no more. */
  readonly stage: 'can-be-undone' | 'leaving';
}

/** The key of the action that removes these for good. */
function forgetKey([first = '']: readonly string[]): string {
  return `forget:${first}`;
}

/** Why one of these could not be removed, or null. */
export function forgetFailure(
  statuses: ReadonlyMap<string, ActionStatus>,
  ids: readonly string[],
): string | null {
  for (const id of ids) {
    const status = statuses.get(forgetKey([id]));
    if (status?.kind === 'failed') return status.sentence;
  }
  return null;
}

export function createRemovals(connection: Connection, actions: Actions) {
  const removals = observable<readonly Removal[]>([]);
  const timers = new Map<Removal, ReturnType<typeof setTimeout>>();

  function drop(removal: Removal): void {
    clearTimeout(timers.get(removal));
    timers.delete(removal);
    removals.value = removals.value.filter((one) => one !== removal);
  }

  /** Where the server cannot be told, the searches are in the list again, and the failure says why. */
  async function carryOut(removal: Removal): Promise<void> {
    const leaving: Removal = { ...removal, stage: 'leaving' };
    timers.delete(removal);
    removals.value = removals.value.map((one) => (one === removal ? leaving : one));
    const [first = '', ...others] = removal.ids;
    // Each by itself: two may leave at the same time.
    await actions.perform(forgetKey(removal.ids), () =>
      connection.update((server) =>
        others.length === 0 ? server.forgetSearch(first) : server.forgetFinished(removal.ids),
      ),
    );
    drop(leaving);
  }

  return {
    removals,

    /** Takes searches off the list at once, and for good after a while. */
    remove(ids: readonly string[]): void {
      const removal: Removal = { ids, stage: 'can-be-undone' };
      actions.settle(forgetKey(ids));
      removals.value = [...removals.value, removal];
      timers.set(
        removal,
        setTimeout(() => void carryOut(removal), PUT_BACK_FOR_MS),
      );
    },

    putBack: drop,

    /** The sidebar is closed. A call that still leaves goes on without it; one that does not leaves the search in the list. */
    carryOutAll(): void {
      for (const [removal, timer] of [...timers]) {
        clearTimeout(timer);
        void carryOut(removal);
      }
    },
  };
}
