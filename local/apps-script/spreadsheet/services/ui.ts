// Ui: menus, dialogs and the sidebar of the window that an execution was started from.

import { CONTAINER_UI_SCOPE } from '../../permissions';
import { noPermission } from '../../platform-errors';
import { ServiceObject } from '../../service-object';
import { type Parameter, takes, text } from '../../signature';
import { Menu } from './menu';
import type { SpreadsheetContext } from './spreadsheet-context';

/** What a window needs of an HtmlOutput. */
export interface ShownHtml extends ServiceObject {
  getContent(): string;
  getTitle(): string | null;
  getWidth(): number | null;
  getHeight(): number | null;
}

const htmlOutput: Parameter = (value) => value instanceof ServiceObject && value.serviceName === 'HtmlOutput';

export class Ui extends ServiceObject {
  readonly serviceName = 'Ui';
  readonly #context: SpreadsheetContext;

  constructor(context: SpreadsheetContext) {
    super();
    this.#context = context;
  }

  @takes([text])
  createMenu(caption: string): Menu {
    return new Menu(this.#context, caption);
  }

  @takes([htmlOutput])
  showSidebar(html: ShownHtml): void {
    this.#requireWindow('Ui.showSidebar');
    this.#context.emit({ kind: 'sidebar', title: html.getTitle() ?? '', html: html.getContent() });
  }

  @takes([htmlOutput, text])
  showModalDialog(html: ShownHtml, title: string): void {
    this.#requireWindow('Ui.showModalDialog');
    const [width, height] = [html.getWidth(), html.getHeight()];
    this.#context.emit({ kind: 'dialog', title, html: html.getContent(), width, height });
  }

  /**
   * Google's reference names the scope for `showSidebar` and the dialogs, not for menus.
   * Sidebars and dialogs are refused to simple triggers: they do not open by themselves.
   */
  #requireWindow(method: string): void {
    this.#context.requireScope(CONTAINER_UI_SCOPE, method);
    if (this.#context.authMode !== 'FULL') throw noPermission(method);
  }
}
