// What ended since the sidebar was last seen: marked until it is opened, and reported as seen once somebody looks.
import type { SidebarState } from '../../src/contract';
import { CallFailure } from '../call-failure';
import type { Connection } from './connection';
import { observable } from './observable';
import type { Page } from './page';

/** A report that did not get through is made again, but not at each answer. */
const REPORT_AGAIN_AFTER_MS = 30_000;

export type News = ReturnType<typeof createNews>;

/** `now` is this machine's clock in epoch milliseconds. */
export function createNews(connection: Connection, page: Page, now: () => number) {
  /** The ids of the searches that are shown as new. */
  const ids = observable<ReadonlySet<string>>(new Set());
  const reportedAt = new Map<string, number>();

  function take(state: SidebarState): void {
    const fresh = state.searches.filter(({ id, isNew }) => isNew && !ids.value.has(id));
    if (fresh.length > 0) ids.value = new Set([...ids.value, ...fresh.map(({ id }) => id)]);
    void report(state);
  }

  /** Nobody waits for it, and what fails is reported with a later state. */
  async function report(state: SidebarState): Promise<void> {
    if (page.hidden.value) return;
    const isDue = (id: string) => now() - (reportedAt.get(id) ?? 0) > REPORT_AGAIN_AFTER_MS;
    const seen = state.searches.filter(({ id, isNew }) => isNew && isDue(id)).map(({ id }) => id);
    if (seen.length === 0) return;
    for (const id of seen) reportedAt.set(id, now());
    try {
      await connection.update((server) => server.markSeen(seen));
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
    }
  }

  connection.onState(take);
  page.hidden.subscribe(() => {
    if (connection.state.value !== null) void report(connection.state.value);
  });

  return {
    ids,

    /** The user has turned to it: it is new no more. */
    dismiss(id: string): void {
      if (!ids.value.has(id)) return;
      ids.value = new Set([...ids.value].filter((one) => one !== id));
    },
  };
}
