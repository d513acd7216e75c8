// Who holds which lock, and who waits for it. Locks belong to executions, not to the objects that they are
// asked for through: an execution that has a lock gets it again.
import type { Random } from '../seeded-random';

/** An execution, as far as locks care. */
export interface LockOwner {
  wait(ms: number): { readonly ended: Promise<'woken' | 'time-up'>; wake(): void };
}

interface Waiting {
  readonly owner: LockOwner;
  readonly wake: () => void;
}

class LockState {
  owner: LockOwner | null = null;
  readonly waiting: Waiting[] = [];
}

export class LockTable {
  readonly #locks = new Map<string, LockState>();
  readonly #random: Random | null;

  /** @param random chooses who is next among those who wait; null for first come, first served */
  constructor(random: Random | null) {
    this.#random = random;
  }

  isHeldBy(name: string, owner: LockOwner): boolean {
    return this.#locks.get(name)?.owner === owner;
  }

  /** Answers true at once or as soon as the lock is handed over, false when `ms` have passed before. */
  async acquire(name: string, owner: LockOwner, ms: number): Promise<boolean> {
    const lock = this.#lock(name);
    if (lock.owner === null || lock.owner === owner) {
      lock.owner = owner;
      return true;
    }
    if (ms <= 0) return false;
    const wait = owner.wait(ms);
    const waiting: Waiting = { owner, wake: wait.wake };
    lock.waiting.push(waiting);
    await wait.ended;
    withdraw(lock, waiting);
    // It may have been handed over in the very moment in which the time was up.
    return this.isHeldBy(name, owner);
  }

  release(name: string, owner: LockOwner): void {
    const lock = this.#locks.get(name);
    if (lock?.owner !== owner) return;
    const chosen = this.#random === null ? 0 : Math.floor(this.#random() * lock.waiting.length);
    const [next] = lock.waiting.splice(chosen, 1);
    lock.owner = next?.owner ?? null;
    next?.wake();
  }

  /** The execution is over: it holds nothing and waits for nothing any more. */
  forget(owner: LockOwner): void {
    for (const [name, lock] of this.#locks) {
      for (const waiting of lock.waiting.filter((one) => one.owner === owner)) withdraw(lock, waiting);
      this.release(name, owner);
    }
  }

  #lock(name: string): LockState {
    const lock = this.#locks.get(name) ?? new LockState();
    this.#locks.set(name, lock);
    return lock;
  }
}

function withdraw(lock: LockState, waiting: Waiting): void {
  const index = lock.waiting.indexOf(waiting);
  if (index !== -1) lock.waiting.splice(index, 1);
}
