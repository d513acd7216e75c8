// What an execution shows in the window it was started from: menus, toasts, sidebars, dialogs.
import { randomUUID } from 'node:crypto';
import type { ConsentEvent, SpreadsheetEvent } from '../apps-script/spreadsheet/services/spreadsheet-context';
import { FRAME_PATH } from './frame-paths';
import type { PageWindow, PageWindows } from './page-windows';
import { PERMISSION_LABELS } from './permission-boxes';
import type { FrameView, MenuView } from './protocol';

/** What Sheets makes of a dialog that names no size, in pixels. */
const DIALOG_WIDTH_PX = 600;
const DIALOG_HEIGHT_PX = 400;
const SIDEBAR_WIDTH_PX = 300;

/** Frames that are kept, so that one that was just replaced can still load; the oldest go. */
const MAX_FRAMES = 20;

interface OpenConsent {
  readonly window: PageWindow;
  readonly give: () => void;
}

export class ScriptEffects {
  readonly #consents = new Map<string, OpenConsent>();
  readonly #frames = new Map<string, string>();

  constructor(
    readonly windows: PageWindows,
    readonly framePort: number,
  ) {}

  /** Shows the window what its execution wants shown. */
  show(event: SpreadsheetEvent, window: PageWindow): void {
    switch (event.kind) {
      case 'menu':
        window.person.menus = withMenu(window.person.menus, event.menu);
        break;
      case 'toast':
        this.windows.send(window, { kind: 'toast', toast: { id: randomUUID(), ...event } });
        break;
      case 'sidebar':
        this.windows.send(window, {
          kind: 'sidebar',
          frame: this.#frame(event.html, { title: event.title, width: SIDEBAR_WIDTH_PX, height: 0 }),
        });
        break;
      case 'dialog':
        this.windows.send(window, {
          kind: 'dialog',
          frame: this.#frame(event.html, {
            title: event.title,
            width: event.width ?? DIALOG_WIDTH_PX,
            height: event.height ?? DIALOG_HEIGHT_PX,
          }),
        });
        break;
      case 'consent':
        this.#askForConsent(event, window);
        break;
    }
  }

  /** The user ticks the boxes that were asked for; of one that is not open any more, nothing. */
  giveConsent(id: string): void {
    this.#consents.get(id)?.give();
    this.#consents.delete(id);
  }

  /** A window that has gone gives nothing any more. */
  windowGone(window: PageWindow): void {
    for (const [id, consent] of this.#consents) if (consent.window === window) this.#consents.delete(id);
  }

  /** The add-on's HTML of a frame, or null for a frame that there is not. */
  htmlOf(frameId: string): string | null {
    return this.#frames.get(frameId) ?? null;
  }

  /** Its execution is over by then. */
  #askForConsent({ scopes, grant }: ConsentEvent, window: PageWindow): void {
    const id = randomUUID();
    this.#consents.set(id, { window, give: () => grant(scopes) });
    const wishes = scopes.map((scope) => PERMISSION_LABELS.get(scope) ?? scope);
    this.windows.send(window, { kind: 'consent', consent: { id, wishes } });
  }

  #frame(html: string, view: Pick<FrameView, 'title' | 'width' | 'height'>): FrameView {
    const id = randomUUID();
    this.#frames.set(id, html);
    const [oldest] = this.#frames.keys();
    if (this.#frames.size > MAX_FRAMES && oldest !== undefined) this.#frames.delete(oldest);
    return { ...view, id, port: this.framePort, path: `${FRAME_PATH}${id}` };
  }
}

/** A menu replaces the one of the same caption, as adding it again does. */
function withMenu(menus: readonly MenuView[], menu: MenuView): readonly MenuView[] {
  return [...menus.filter(({ caption }) => caption !== menu.caption), menu];
}
