// Makes the calls that polling.ts decides on, for as long as the page lives.
import type { Connection } from './connection';
import type { Page } from './page';
import { nextPoll } from './polling';

/** Coming back to a state older than this is worth a light look: the menu may have moved something. */
const LOOK_AFTER_MS = 2_000;
/** And to one older than this, a thorough one: a tab may have been deleted meanwhile. */
const STALE_AFTER_MS = 10_000;

/** Begins with the first look at the server. `now` is this machine's clock in epoch milliseconds. */
export function drivePolling(connection: Connection, page: Page, now: () => number): void {
  const { state, outdated, log, refresh, look, check } = connection;
  const calls = { open: refresh, look, check } as const;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attendedAt = now();

  function plan(): void {
    clearTimeout(timer);
    if (outdated.value) return;
    const step = nextPoll({
      state: state.value,
      clockOffsetMs: connection.clockOffsetMs(),
      hidden: page.hidden.value,
      online: page.online.value,
      attendedAt,
      log: log.value,
    });
    if (step.kind === 'nothing') return;
    timer = setTimeout(calls[step.kind], Math.max(0, step.at - now()));
  }

  for (const cause of [state, outdated, log, page.hidden, page.online]) cause.subscribe(plan);
  page.onReturn(() => {
    attendedAt = now();
    const ageMs = attendedAt - (log.value.lastAnswerAt ?? 0);
    // Whoever comes back may have granted what was missing.
    const lacksPermission = (state.value?.permissions ?? null) !== null;
    if (!page.online.value || page.hidden.value || outdated.value) return;
    if (ageMs > STALE_AFTER_MS || lacksPermission) void refresh();
    else if (ageMs > LOOK_AFTER_MS) void look();
  });
  plan();
}
