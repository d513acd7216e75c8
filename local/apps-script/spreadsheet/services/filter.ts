// SpreadsheetApp.Filter: a sheet's basic filter; the criteria are the user's own business.
import { ServiceObject } from '../../service-object';
import { takes } from '../../signature';
import type { Area } from '../area';
import { filterGone } from '../spreadsheet-errors';
import type { Tab } from '../tab';
import type { SpreadsheetSession } from './spreadsheet-session';

export class Filter extends ServiceObject {
  readonly serviceName = 'Filter';
  readonly #session: SpreadsheetSession;
  readonly #tab: Tab;

  constructor(session: SpreadsheetSession, tab: Tab) {
    super();
    this.#session = session;
    this.#tab = tab;
  }

  @takes()
  getRange(): ServiceObject {
    return this.#session.services.range(this.#session, this.#tab, this.#area());
  }

  @takes()
  remove(): void {
    this.#area();
    this.#session.edit(this.#tab, (tab) => {
      tab.filter = null;
    });
  }

  #area(): Area {
    const { filter } = this.#session.present(this.#tab);
    if (filter === null) throw filterGone();
    return filter;
  }
}
