// Sidebars of the same browser tell each other that something moved. What another machine or the menu does, they
// find by looking.
import type { SidebarState } from '../../src/contract';

export interface OtherWindows {
  tell(): void;
  /** Runs `listener` when another window has told. */
  onTold(listener: () => void): void;
}

const CHANNEL = 'sixtyfour-sidebar';
const NOBODY: OtherWindows = { tell() {}, onTold() {} };

/** Says only that something moved, never what. Nobody is told where a browser has no channels or forbids them. */
export function otherWindows(): OtherWindows {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    return {
      tell: () => channel.postMessage('moved'),
      onTold: (listener) => channel.addEventListener('message', () => listener()),
    };
  } catch {
    return NOBODY;
  }
}

/** Whether another window would show something else by now; counts and times that go on by themselves are not that. */
export function hasMoved(before: SidebarState, after: SidebarState): boolean {
  return outline(before) !== outline(after);
}

function outline({ apiKey, searches }: SidebarState): string {
  return JSON.stringify([apiKey, ...searches.map(({ id, isNew, progress }) => [id, isNew, progress.kind])]);
}
