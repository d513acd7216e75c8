// A sidebar's calls to the server: ten run at once, later ones wait for their turn.
import type { ExecutionRequest } from './execution-record';

/** Documented for `google.script.run`. */
const MAX_CALLS_AT_ONCE = 10;

interface Sidebar {
  underWay: number;
  readonly waiting: (() => void)[];
}

export class SidebarQueue {
  readonly #sidebars = new Map<string, Sidebar>();

  /** Starts the call now or when it is its turn. */
  enter(request: ExecutionRequest, start: () => void): void {
    const sidebar = this.#sidebarOf(request);
    if (sidebar.underWay >= MAX_CALLS_AT_ONCE) {
      sidebar.waiting.push(start);
      return;
    }
    sidebar.underWay += 1;
    start();
  }

  /** A call has ended, so the next one starts. */
  leave(request: ExecutionRequest): void {
    const sidebar = this.#sidebarOf(request);
    const next = sidebar.waiting.shift();
    if (next === undefined) sidebar.underWay -= 1;
    else next();
  }

  /** A user has one sidebar in a spreadsheet. */
  #sidebarOf({ user, spreadsheet }: ExecutionRequest): Sidebar {
    const key = `${user.id} ${spreadsheet?.id ?? ''}`;
    const sidebar = this.#sidebars.get(key) ?? { underWay: 0, waiting: [] };
    this.#sidebars.set(key, sidebar);
    return sidebar;
  }
}
