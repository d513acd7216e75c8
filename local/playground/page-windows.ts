// The windows in which the page is open, and what is sent to them as server-sent events.
import type { ServerResponse } from 'node:http';
import type { Person } from './people';
import type { PlaygroundEvent } from './protocol';
import { COMMON_HEADERS } from './security-headers';

/** A tab of a browser that shows the page, from load to unload. */
export interface PageWindow {
  readonly id: string;
  readonly person: Person;
}

/** Somebody speaks for a window that has no connection to us. */
export class UnknownWindow extends Error {
  override readonly name = 'UnknownWindow';

  constructor() {
    super('This window has lost its connection. Try again in a moment, or reload it.');
  }
}

/** Often enough that whatever stands between keeps the connection open. */
const KEEP_ALIVE_MS = 20_000;
/** A browser that lost the connection comes back within 3 s or so; a closed window does not. */
const RECONNECT_MS = 5_000;

export class PageWindows {
  readonly #streams = new Map<PageWindow, ServerResponse>();
  readonly #onGone: (window: PageWindow) => void;
  readonly #keepAlive = setInterval(() => this.#write(': still here\n\n'), KEEP_ALIVE_MS).unref();

  /** @param onGone is told of windows that were closed or reloaded */
  constructor(onGone: (window: PageWindow) => void) {
    this.#onGone = onGone;
  }

  get all(): readonly PageWindow[] {
    return [...this.#streams.keys()];
  }

  find(id: string): PageWindow | null {
    return this.all.find((window) => window.id === id) ?? null;
  }

  /** Sends the window its events through `response` from now on. */
  attach(window: PageWindow, response: ServerResponse): void {
    response.writeHead(200, { ...COMMON_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
    this.#streams.set(window, response);
    response.on('close', () => {
      setTimeout(() => this.#forget(window, response), RECONNECT_MS).unref();
    });
  }

  send(window: PageWindow, event: PlaygroundEvent): void {
    this.#streams.get(window)?.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  sendToAll(event: PlaygroundEvent): void {
    for (const window of this.all) this.send(window, event);
  }

  close(): void {
    clearInterval(this.#keepAlive);
    for (const response of this.#streams.values()) response.end();
    this.#streams.clear();
  }

  /** Unless the window has come back meanwhile. */
  #forget(window: PageWindow, response: ServerResponse): void {
    if (this.#streams.get(window) !== response) return;
    this.#streams.delete(window);
    this.#onGone(window);
  }

  #write(text: string): void {
    for (const response of this.#streams.values()) response.write(text);
  }
}
