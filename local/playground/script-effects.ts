// What an execution shows in the window it was started from: menus, toasts, alerts, sidebars, dialogs.
import { randomUUID } from 'node:crypto';
import type { ButtonName } from '../apps-script/spreadsheet/services/enums';
import type {
  AlertEvent,
  ConsentEvent,
  MenuDescription,
  SpreadsheetEvent,
} from '../apps-script/spreadsheet/services/spreadsheet-context';
import { FRAME_PATH } from './frame-paths';
import type { PageWindow, PageWindows } from './page-windows';
import { PERMISSION_LABELS } from './permission-boxes';
import type { FrameView, MenuItemView, MenuView } from './protocol';

/** What stands on the buttons of an alert. */
const BUTTON_LABELS: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

/** What Sheets makes of a dialog that names no size, in pixels. */
const DIALOG_WIDTH_PX = 600;
const DIALOG_HEIGHT_PX = 400;
const SIDEBAR_WIDTH_PX = 300;

/** Frames that are kept, so that one that was just replaced can still load; the oldest go. */
const MAX_FRAMES = 20;

interface OpenAlert {
  /** Null where no execution waits for the answer. */
  readonly executionId: string | null;
  readonly window: PageWindow;
  readonly answer: AlertEvent['answer'];
}

export class ScriptEffects {
  readonly #alerts = new Map<string, OpenAlert>();
  readonly #frames = new Map<string, string>();

  constructor(
    readonly windows: PageWindows,
    readonly framePort: number,
  ) {}

  /** Shows the window what its execution wants shown. */
  show(event: SpreadsheetEvent, window: PageWindow, executionId: string): void {
    switch (event.kind) {
      case 'menu':
        window.person.menus = withMenu(window.person.menus, menuView(event.menu));
        break;
      case 'toast':
        this.windows.send(window, { kind: 'toast', toast: { id: randomUUID(), ...event } });
        break;
      case 'alert':
        this.#ask(event, window, executionId);
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

  answerAlert(alertId: string, answer: string): void {
    const alert = this.#alerts.get(alertId);
    if (!alert) return;
    this.#alerts.delete(alertId);
    alert.answer(isButtonName(answer) ? answer : 'CLOSE');
  }

  /** A window that has gone answers nothing any more: what it was asked is closed. */
  windowGone(window: PageWindow): void {
    for (const [id, alert] of this.#alerts) if (alert.window === window) this.answerAlert(id, 'CLOSE');
  }

  /** Nobody waits for the answers of an execution that has ended. */
  executionEnded(executionId: string): void {
    for (const [id, alert] of this.#alerts) {
      if (alert.executionId !== executionId) continue;
      this.#alerts.delete(id);
      this.windows.send(alert.window, { kind: 'alert-withdrawn', id });
    }
  }

  /** The add-on's HTML of a frame, or null for a frame that there is not. */
  htmlOf(frameId: string): string | null {
    return this.#frames.get(frameId) ?? null;
  }

  #ask(event: AlertEvent, window: PageWindow, executionId: string): void {
    const id = randomUUID();
    const { title, message } = event;
    const buttons = event.buttons.map((answer) => ({ answer, label: BUTTON_LABELS[answer] }));
    this.#alerts.set(id, { executionId, window, answer: event.answer });
    this.windows.send(window, { kind: 'alert', alert: { id, title, message, buttons } });
  }

  /** In the place of Google's consent screen, whose boxes are in the panel. Its execution is over by then. */
  #askForConsent({ scopes, grant }: ConsentEvent, window: PageWindow): void {
    const id = randomUUID();
    const missing = scopes.map((scope) => PERMISSION_LABELS.get(scope) ?? scope);
    const answer = (button: ButtonName): void => {
      if (button === 'YES') grant(scopes);
    };
    this.#alerts.set(id, { executionId: null, window, answer });
    this.windows.send(window, {
      kind: 'alert',
      alert: {
        id,
        title: 'Google asks for your permission',
        message: `This add-on wants to: ${missing.join(' · ')}. Then choose the menu item again.`,
        buttons: [
          { answer: 'YES', label: 'Tick and continue' },
          { answer: 'CANCEL', label: 'Cancel' },
        ],
      },
    });
  }

  #frame(html: string, view: Pick<FrameView, 'title' | 'width' | 'height'>): FrameView {
    const id = randomUUID();
    this.#frames.set(id, html);
    const [oldest] = this.#frames.keys();
    if (this.#frames.size > MAX_FRAMES && oldest !== undefined) this.#frames.delete(oldest);
    return { ...view, id, port: this.framePort, path: `${FRAME_PATH}${id}` };
  }
}

function isButtonName(text: string): text is ButtonName {
  return Object.hasOwn(BUTTON_LABELS, text);
}

/** A menu replaces the one of the same caption, as adding it again does. */
function withMenu(menus: readonly MenuView[], menu: MenuView): readonly MenuView[] {
  return [...menus.filter(({ caption }) => caption !== menu.caption), menu];
}

function menuView({ caption, items }: MenuDescription): MenuView {
  return {
    caption,
    items: items.map(
      (item): MenuItemView => (item.kind === 'menu' ? { kind: 'menu', ...menuView(item.menu) } : item),
    ),
  };
}
