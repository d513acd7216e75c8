// SpreadsheetApp.Protection, of a range: some cells of a sheet that only some may edit.
import type { ServiceObject } from '../../service-object';
import { takes } from '../../signature';
import type { OverlayOf } from '../overlays';
import type { Tab } from '../tab';
import type { SpreadsheetSession } from './spreadsheet-session';
import { TabService } from './tab-service';

export class RangeProtection extends TabService {
  readonly serviceName = 'Protection';
  readonly #range: OverlayOf<'protection'>;

  constructor(session: SpreadsheetSession, tab: Tab, range: OverlayOf<'protection'>) {
    super(session, tab);
    this.#range = range;
  }

  @takes()
  canEdit(): boolean {
    return this.#range.emails.includes(this.session.context.user.email);
  }

  @takes()
  getRange(): ServiceObject {
    return this.session.services.range(this.session, this.tab, this.#range.area);
  }
}
