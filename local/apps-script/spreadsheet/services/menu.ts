// Menu: what an add-on's onOpen builds.
import { ServiceObject } from '../../service-object';
import { takes, text } from '../../signature';
import type { MenuItemDescription, SpreadsheetContext } from './spreadsheet-context';

export class Menu extends ServiceObject {
  readonly serviceName = 'Menu';
  readonly #context: SpreadsheetContext;
  readonly #caption: string;
  readonly #items: MenuItemDescription[] = [];

  constructor(context: SpreadsheetContext, caption: string) {
    super();
    this.#context = context;
    this.#caption = caption;
  }

  @takes([text, text])
  addItem(caption: string, functionName: string): this {
    this.#items.push({ kind: 'item', caption, functionName });
    return this;
  }

  @takes()
  addSeparator(): this {
    this.#items.push({ kind: 'separator' });
    return this;
  }

  @takes()
  addToUi(): void {
    this.#context.emit({ kind: 'menu', menu: { caption: this.#caption, items: [...this.#items] } });
  }
}
