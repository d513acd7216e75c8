// One execution's hold on the spreadsheet: what it has selected, which of its writes are still under way,
// and the one door through which its services read and change a tab.
import type { ServiceObject } from '../../service-object';
import type { Area } from '../area';
import type { LocalSpreadsheet } from '../local-spreadsheet';
import type { Selection } from '../selection';
import { protectedCell, sheetNotFound } from '../spreadsheet-errors';
import type { Tab } from '../tab';
import type { SpreadsheetContext } from './spreadsheet-context';

/** Makes the service that others refer back up to, so that a filter can answer with its range. */
export interface ServiceFactory {
  range(session: SpreadsheetSession, tab: Tab, area: Area): ServiceObject;
}

export class SpreadsheetSession {
  readonly #underWay: (() => void)[] = [];
  readonly #selectsFor: object;

  constructor(
    readonly context: SpreadsheetContext,
    readonly spreadsheet: LocalSpreadsheet,
    readonly services: ServiceFactory,
  ) {
    // A trigger has nobody's window: what it activates moves nobody's view.
    this.#selectsFor = context.entry === 'trigger' ? this : context.user;
    context.atEnd(() => this.flush());
  }

  /**
   * Applies the writes that are still under way, in order.
   * @throws ScriptError when one of them is refused; it is dropped, the later ones stay under way
   */
  flush(): void {
    for (let write = this.#underWay.shift(); write !== undefined; write = this.#underWay.shift()) write();
  }

  /** The tab as it is now. @throws ScriptError when it was deleted */
  present(tab: Tab): Tab {
    this.flush();
    if (tab.isDeleted) throw sheetNotFound(tab.id);
    return tab;
  }

  /** Changes a tab at once. @throws ScriptError when it was deleted, or it or one of the areas is protected from this user */
  edit<Result>(tab: Tab, change: (tab: Tab) => Result, areas: readonly Area[] = []): Result {
    this.requireEditable(tab, areas);
    return this.spreadsheet.change(tab, change);
  }

  /** Changes the cells of these areas: at once, or with the deferring variant at the next `flush`. */
  write(tab: Tab, areas: readonly Area[], change: (tab: Tab) => void): void {
    if (!this.spreadsheet.variants.deferredWriteErrors) {
      this.edit(tab, change, areas);
      return;
    }
    if (tab.isDeleted) throw sheetNotFound(tab.id);
    this.#underWay.push(() => {
      requireEditor(tab, this.context.user.email, areas);
      this.spreadsheet.change(tab, change);
    });
  }

  requireEditable(tab: Tab, areas: readonly Area[] = []): void {
    requireEditor(this.present(tab), this.context.user.email, areas);
  }

  selection(): Selection {
    this.flush();
    return this.spreadsheet.selectionOf(this.#selectsFor);
  }

  /** Puts a tab in front: with this area selected, or with what was selected in it before, or its first cell. */
  select(tab: Tab, what: Area | boolean = false): void {
    const { id } = this.present(tab);
    const area = what === true ? this.spreadsheet.lastAreaIn(this.#selectsFor, id) : what;
    this.spreadsheet.select(this.#selectsFor, id, area === false ? undefined : area);
  }
}

function requireEditor(tab: Tab, email: string, areas: readonly Area[]): void {
  if (!tab.mayBeEditedBy(email) || areas.some((area) => !tab.mayBeEditedBy(email, area))) {
    throw protectedCell();
  }
}
