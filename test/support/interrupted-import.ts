// An import of several chunks that stops between two of them, so that a test can act there.
import type { CallRecord } from '../../local/apps-script/execution-record';
import type { World } from './world';

/** A search of 90 s is over by then, and the next minute's trigger has been. */
const LONGEST_WAIT_MS = 5 * 60_000;
/** Nobody else goes on as soon as this after a kill. */
const STEP_MS = 1000;

/**
 * Lets time pass with the sidebar closed until an execution has written so many chunks and saved that, and
 * kills it there. The next one goes on when the killed one's claim has run out, half a minute later.
 */
export async function stopAfterChunks(world: World, chunks = 1): Promise<void> {
  const plan = world.runtime.planKill({
    atCall: 1,
    when: 'before-effect',
    counts: ({ calls }) => isBetweenChunks(calls, chunks),
  });
  for (let waitedMs = 0; waitedMs < LONGEST_WAIT_MS; waitedMs += STEP_MS) {
    await world.runtime.advanceBy(STEP_MS);
    if (plan.struck !== null) return;
  }
  throw new Error(`No execution wrote ${chunks} chunks and had more to write.`);
}

function isBetweenChunks(calls: readonly CallRecord[], chunks: number): boolean {
  const written = calls.filter(({ method }) => method === 'setValues').length;
  return written === chunks && calls.at(-1)?.method === 'releaseLock';
}
