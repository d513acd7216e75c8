// SpreadsheetApp.Filter: a sheet's basic filter; the criteria are the user's own business.
import type { ServiceObject } from '../../service-object';
import { takes } from '../../signature';
import type { Area } from '../area';
import { filterGone } from '../spreadsheet-errors';
import { TabService } from './tab-service';

export class Filter extends TabService {
  readonly serviceName = 'Filter';

  @takes()
  getRange(): ServiceObject {
    return this.session.services.range(this.session, this.tab, this.#area());
  }

  @takes()
  remove(): void {
    this.#area();
    this.session.edit(this.tab, (tab) => {
      tab.filter = null;
    });
  }

  #area(): Area {
    const { filter } = this.session.present(this.tab);
    if (filter === null) throw filterGone();
    return filter;
  }
}
