// SpreadsheetApp.Filter: a sheet's basic filter; the criteria are the user's own business.

import { invalidArgument } from '../../platform-errors';
import type { ServiceObject } from '../../service-object';
import { instanceOf, integer, orNull, takes } from '../../signature';
import { type Area, lastColumnOf } from '../area';
import { filterGone } from '../spreadsheet-errors';
import { FilterCriteria } from './filter-criteria';
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

  /** Null for a column that hides nothing. @throws ScriptError for a column outside of the filter */
  @takes([integer])
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    this.#requireInside(columnPosition);
    const hidden = this.session.present(this.tab).hiddenValues.get(columnPosition);
    return hidden === undefined || hidden.size === 0 ? null : new FilterCriteria([...hidden]);
  }

  @takes([integer, orNull(instanceOf(() => FilterCriteria))])
  setColumnFilterCriteria(columnPosition: number, criteria: FilterCriteria | null): this {
    this.#requireInside(columnPosition);
    this.session.edit(this.tab, (tab) => {
      const hidden = criteria === null ? [] : FilterCriteria.hiddenIn(criteria);
      const others = [...tab.hiddenValues].filter(([column]) => column !== columnPosition);
      tab.hiddenValues = new Map([
        ...others,
        ...(hidden.length === 0 ? [] : [[columnPosition, new Set(hidden)] as const]),
      ]);
    });
    return this;
  }

  #requireInside(column: number): void {
    const area = this.#area();
    if (column < area.column || column > lastColumnOf(area)) throw invalidArgument('columnPosition');
  }

  #area(): Area {
    const { filter } = this.session.present(this.tab);
    if (filter === null) throw filterGone();
    return filter;
  }
}
