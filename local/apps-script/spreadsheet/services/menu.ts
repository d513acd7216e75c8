// Menu: what an add-on's onOpen builds.
import { ServiceObject } from '../../service-object';
import { instanceOf, takes, text } from '../../signature';
import type { MenuDescription, MenuItemDescription, SpreadsheetContext } from './spreadsheet-context';

export class Menu extends ServiceObject implements GoogleAppsScript.Base.Menu {
  readonly serviceName = 'Menu';
  readonly #context: SpreadsheetContext;
  readonly #placement: 'menu-bar' | 'extensions';
  readonly #caption: string;
  readonly #items: MenuItemDescription[] = [];

  constructor(context: SpreadsheetContext, placement: 'menu-bar' | 'extensions', caption: string) {
    super();
    this.#context = context;
    this.#placement = placement;
    this.#caption = caption;
  }

  static describe(menu: Menu): MenuDescription {
    return { caption: menu.#caption, items: [...menu.#items] };
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

  @takes([instanceOf(() => Menu)])
  addSubMenu(menu: Menu): this {
    this.#items.push({ kind: 'menu', menu: Menu.describe(menu) });
    return this;
  }

  @takes()
  addToUi(): void {
    this.#context.emit({ kind: 'menu', placement: this.#placement, menu: Menu.describe(this) });
  }
}
