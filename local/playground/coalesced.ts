// Many changes, few messages: the first is passed on at once, what follows soon after as one.

export interface Coalesced {
  (): void;
  /** Forgets what was about to happen. */
  cancel(): void;
}

/** Calls `work` at once, then at most every `intervalMs` for as long as it is asked to. */
export function coalesced(work: () => void, intervalMs: number): Coalesced {
  let timer: NodeJS.Timeout | null = null;
  let isAskedAgain = false;

  const run = () => {
    isAskedAgain = false;
    timer = setTimeout(() => {
      timer = null;
      if (isAskedAgain) run();
    }, intervalMs);
    work();
  };
  const ask = () => {
    if (timer === null) run();
    else isAskedAgain = true;
  };
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isAskedAgain = false;
  };
  return Object.assign(ask, { cancel });
}
