// An execution's place on the timeline: while it works, virtual time stands still; while it waits, time passes;
// and once it has ended, nothing of it happens any more.
import type { Wait } from './execution-context';
import type { Cancel, Timeline } from './timeline';

export class ExecutionTime {
  readonly #timeline: Timeline;
  readonly #cancels = new Set<Cancel>();
  #release: (() => void) | null = null;
  #isOver = false;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  now(): number {
    return this.#timeline.now();
  }

  /** Real work begins or goes on. */
  work(): void {
    if (!this.#isOver) this.#release ??= this.#timeline.hold();
  }

  /** It waits for something that happens on the timeline. */
  pause(): void {
    this.#release?.();
    this.#release = null;
  }

  /** Something that happens in so many milliseconds, unless the execution ends before. */
  later(ms: number, action: () => void): Cancel {
    if (this.#isOver) return () => {};
    const cancel = this.#timeline.at(this.now() + ms, () => {
      this.#cancels.delete(cancel);
      action();
    });
    this.#cancels.add(cancel);
    return cancel;
  }

  wait(ms: number): Wait {
    let finish: (how: 'woken' | 'time-up') => void = () => {};
    const ended = new Promise<'woken' | 'time-up'>((resolve) => {
      finish = (how) => {
        this.work();
        resolve(how);
      };
    });
    const cancel = this.later(ms, () => finish('time-up'));
    this.pause();
    const wake = (): void => {
      cancel();
      this.later(0, () => finish('woken'));
    };
    return { ended, wake };
  }

  end(): void {
    this.#isOver = true;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
    this.pause();
  }
}
