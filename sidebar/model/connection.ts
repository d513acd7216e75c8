// The server as the sidebar sees it: the newest state, the server's clock, and how well calls get through.
import type { SidebarState } from '../../src/contract';
import { CallFailure } from '../call-failure';
import type { Server } from '../server';
import { observable } from './observable';
import { EMPTY_POLL_LOG, type PollLog } from './polling';

/** After this long without an answer the sidebar says that Google is slow. */
const SLOW_AFTER_MS = 8000;

export type StateListener = (state: SidebarState, before: SidebarState | null) => void;
export type Connection = ReturnType<typeof openConnection>;

/** Nothing is called before it is asked for. `now` is this machine's clock in epoch milliseconds. */
export function openConnection(server: Server, now: () => number) {
  /** The newest state, or null before the first answer. */
  const state = observable<SidebarState | null>(null);
  /** The server is of another version: nothing it says may be relied on. */
  const outdated = observable(false);
  /** Why the last look at the server failed, or null. */
  const failure = observable<CallFailure | null>(null);
  const log = observable<PollLog>(EMPTY_POLL_LOG);
  const slowCalls = observable(0);
  const listeners: StateListener[] = [];
  let clockOffsetMs = 0;
  let receivedAt = Number.NEGATIVE_INFINITY;

  const note = (news: Partial<PollLog>) => {
    log.value = { ...log.value, ...news };
  };

  /**
   * Takes a state over unless a newer one is shown: answers overtake each other when a long check and a quick
   * look are under way together. The server's clock decides, except for a call sent after the shown answer.
   */
  function accept(answer: SidebarState, sentAt: number): void {
    const before = state.value;
    if (before !== null && answer.now < before.now && sentAt <= receivedAt) return;
    receivedAt = now();
    clockOffsetMs = answer.now - receivedAt;
    failure.value = null;
    state.value = answer;
    note({ lastAnswerAt: receivedAt, failuresInARow: 0 });
    for (const listener of listeners) listener(answer, before);
  }

  async function send<Answer>(call: (server: Server) => Promise<Answer>): Promise<Answer> {
    try {
      return await call(server);
    } catch (error) {
      outdated.value ||= error instanceof CallFailure && error.kind === 'outdated';
      throw error;
    }
  }

  /** Makes a call and counts it as slow when its answer takes its time. Where it is refused, looks again. @throws CallFailure */
  async function ask<Answer>(call: (server: Server) => Promise<Answer>): Promise<Answer> {
    let slow = 0;
    const timer = setTimeout(() => {
      slow = 1;
      slowCalls.value += slow;
    }, SLOW_AFTER_MS);
    try {
      return await send(call);
    } catch (error) {
      // A permission that is missing shows in the state, with the link to grant it.
      if (error instanceof CallFailure && error.kind === 'refused') void look();
      throw error;
    } finally {
      clearTimeout(timer);
      slowCalls.value -= slow;
    }
  }

  /** Makes a call that answers with a state, and takes the state over. @throws CallFailure */
  async function update(call: (server: Server) => Promise<SidebarState>): Promise<void> {
    const sentAt = now();
    accept(await ask(call), sentAt);
  }

  async function poll(call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      failure.value = error;
      note({ failuresInARow: log.value.failuresInARow + 1, lastFailureAt: now() });
    }
  }

  /** One at a time, whatever kind. */
  async function looking(call: (server: Server) => Promise<SidebarState>): Promise<void> {
    if (log.value.refreshRunning) return;
    note({ refreshRunning: true });
    await poll(() => update(call));
    note({ refreshRunning: false });
  }

  const look = () => looking((to) => to.lookAtSearches());

  return {
    state,
    outdated,
    failure,
    log,
    slowCalls,
    accept,
    ask,
    update,

    /** The server's clock minus this machine's. */
    clockOffsetMs: () => clockOffsetMs,

    /** Runs `listener` after each newer state. */
    onState(listener: StateListener): void {
      listeners.push(listener);
    },

    /** As when the sidebar opens. Never rejects: the failure is shown, and polling tries again. */
    refresh: () => looking((to) => to.getState()),

    /** Looks at what is stored, and nothing else. Never rejects, either. */
    look,

    /** Moves on whatever is due; one at a time, because an import makes it last minutes. Never rejects. */
    async check(): Promise<void> {
      if (log.value.checkRunningSince !== null) return;
      const sentAt = now();
      note({ checkRunningSince: sentAt });
      // Never slow, because nobody waits for it.
      await poll(async () => accept(await send((to) => to.checkSearches()), sentAt));
      note({ checkRunningSince: null, lastCheckEndedAt: now() });
    },
  };
}
