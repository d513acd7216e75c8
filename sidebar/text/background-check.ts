// What the background check means for someone who wants to close the sidebar.
import type { BackgroundCheckState } from '../../src/contract';

/** From this interval on, the results of a search of a few minutes are noticeably late. */
const LATE_FROM_MINUTES = 10;

/**
 * The sentence beneath unfinished searches, or null where there is nothing to promise yet. `joinLists`: some of them
 * bring their results to a tab that has some.
 */
export function closingSentence(check: BackgroundCheckState, joinLists = false): string | null {
  const where = joinLists ? 'in their tab' : 'in a new tab';
  switch (check.kind) {
    case 'idle':
      return null;
    case 'off':
      return `Keep this sidebar open until the results are here. ${check.sentence}`;
    case 'on':
      return check.everyMinutes < LATE_FROM_MINUTES
        ? `You can close this sidebar: the results will arrive ${where}.`
        : `You can close this sidebar: the results will arrive ${where}, but they are fetched only ${interval(check.everyMinutes)}. Keep it open to have them sooner.`;
  }
}

/** How the settings describe the background check. */
export function backgroundCheckSentence(check: BackgroundCheckState): string {
  switch (check.kind) {
    case 'idle':
      return 'Off, because no search is under way. It starts by itself with the next one.';
    case 'off':
      return check.sentence;
    case 'on':
      return `On: looks for results ${interval(check.everyMinutes)}, also while this sidebar is closed.`;
  }
}

function interval(everyMinutes: number): string {
  if (everyMinutes === 1) return 'every minute';
  if (everyMinutes < 60) return `every ${everyMinutes} minutes`;
  const hours = Math.round(everyMinutes / 60);
  return hours === 1 ? 'once an hour' : `every ${hours} hours`;
}
