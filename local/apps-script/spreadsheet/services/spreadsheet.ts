// SpreadsheetApp.Spreadsheet: the file that an execution runs in.
import { serverError } from '../../platform-errors';
import { ServiceObject } from '../../service-object';
import { flag, instanceOf, integer, orNull, takes, text } from '../../signature';
import type { Area } from '../area';
import type { LocalSpreadsheet, NewTab } from '../local-spreadsheet';
import type { Tab } from '../tab';
import { Range } from './range';
import { RangeList } from './range-list';
import { Sheet } from './sheet';
import type { SpreadsheetSession } from './spreadsheet-session';

/** How long Sheets shows a toast when nothing is said. */
const DEFAULT_TOAST_MS = 5000;

export class Spreadsheet extends ServiceObject {
  readonly serviceName = 'Spreadsheet';
  readonly #session: SpreadsheetSession;

  constructor(session: SpreadsheetSession) {
    super();
    this.#session = session;
  }

  @takes()
  getId(): string {
    return this.#file().id;
  }

  @takes()
  getName(): string {
    return this.#file().name;
  }

  @takes()
  getSpreadsheetLocale(): string {
    return this.#file().locale;
  }

  @takes()
  getSpreadsheetTimeZone(): string {
    return this.#file().timeZone;
  }

  @takes()
  getSheets(): Sheet[] {
    return this.#file().tabs.map((tab) => this.#sheet(tab));
  }

  @takes()
  getNumSheets(): number {
    return this.#file().tabs.length;
  }

  @takes([text])
  getSheetByName(name: string): Sheet | null {
    return this.#sheetOrNull(this.#file().tabTitled(name));
  }

  @takes([integer])
  getSheetById(id: number): Sheet | null {
    return this.#sheetOrNull(this.#file().tabs.find((tab) => tab.id === id) ?? null);
  }

  @takes()
  getActiveSheet(): Sheet {
    return this.#sheet(this.#selected().tab);
  }

  /** Moves the selection to the first cell, unless what was selected there before is to be restored. */
  @takes([instanceOf(() => Sheet)], [instanceOf(() => Sheet), flag])
  setActiveSheet(sheet: Sheet, restoreSelection = false): Sheet {
    this.#session.select(Sheet.tabOf(sheet), restoreSelection);
    return sheet;
  }

  @takes()
  getActiveRange(): Range {
    const { tab, area } = this.#selected();
    return new Range(this.#session, tab, area);
  }

  @takes()
  getActiveRangeList(): RangeList {
    const { tab, area, others } = this.#selected();
    return new RangeList(this.#session, tab, [...others, area]);
  }

  @takes()
  getCurrentCell(): Range {
    return this.#currentCell();
  }

  /** The new sheet becomes the active one, as in Sheets. */
  @takes([], [text], [integer], [text, integer])
  insertSheet(nameOrIndex?: string | number, index?: number): Sheet {
    const tab = this.#file().addTab(newTab(nameOrIndex, index));
    this.#session.select(tab);
    return this.#sheet(tab);
  }

  /** @throws ScriptError for the last visible sheet */
  @takes([instanceOf(() => Sheet)])
  deleteSheet(sheet: Sheet): void {
    const tab = Sheet.tabOf(sheet);
    this.#session.requireEditable(tab);
    this.#file().deleteTab(tab.id);
  }

  /** Null or a negative number of seconds keeps the message until it is closed. */
  @takes([text], [text, text], [text, text, orNull(integer)])
  toast(msg: string, title = '', timeoutSeconds?: number | null): void {
    const staysOpen = timeoutSeconds === null || (timeoutSeconds !== undefined && timeoutSeconds < 0);
    const durationMs = timeoutSeconds === undefined ? DEFAULT_TOAST_MS : (timeoutSeconds ?? 0) * 1000;
    if (this.#file().variants.toastFails) throw serverError();
    this.#session.context.emit({
      kind: 'toast',
      message: msg,
      title,
      durationMs: staysOpen ? null : durationMs,
    });
  }

  /** The file as it is now. */
  #file(): LocalSpreadsheet {
    this.#session.flush();
    return this.#session.spreadsheet;
  }

  #selected(): { readonly tab: Tab; readonly area: Area; readonly others: readonly Area[] } {
    const { tabId, area, others } = this.#session.selection();
    return { tab: this.#file().tab(tabId), area, others };
  }

  #currentCell(): Range {
    const { tab, area } = this.#selected();
    return new Range(this.#session, tab, { ...area, rows: 1, columns: 1 });
  }

  #sheet(tab: Tab): Sheet {
    return new Sheet(this.#session, tab);
  }

  #sheetOrNull(tab: Tab | null): Sheet | null {
    return tab === null ? null : this.#sheet(tab);
  }
}

function newTab(nameOrIndex: string | number | undefined, index: number | undefined): NewTab {
  if (typeof nameOrIndex === 'number') return { index: nameOrIndex };
  if (nameOrIndex === undefined) return {};
  return index === undefined ? { title: nameOrIndex } : { title: nameOrIndex, index };
}
