// What everything that belongs to one tab has at hand: the tab, and the session that it is reached through.
import { ServiceObject } from '../../service-object';
import type { Tab } from '../tab';
import type { SpreadsheetSession } from './spreadsheet-session';

export abstract class TabService extends ServiceObject {
  protected readonly session: SpreadsheetSession;
  protected readonly tab: Tab;

  constructor(session: SpreadsheetSession, tab: Tab) {
    super();
    this.session = session;
    this.tab = tab;
  }
}
