// A Google spreadsheet in memory: what the SpreadsheetApp services of any number of executions, the
// playground and the command line share.
import { randomBytes, randomInt } from 'node:crypto';
import { type Area, liesWithin } from './area';
import { knownLocale } from './number-format';
import { FIRST_CELL, type Selection, within } from './selection';
import { indexOutOfBounds, lastTab, outsideGrid, sheetNotFound, tooManyCells } from './spreadsheet-errors';
import { LIKELIEST_VARIANTS, type SpreadsheetVariants } from './spreadsheet-variants';
import { Tab } from './tab';
import { snapshotOf, type TabSnapshot } from './tab-snapshot';
import { freeTitle, requireFreeTitle } from './tab-titles';
import type { TypingRules } from './typed-text';

/** Google's limit, counted over the allocated cells of all tabs. */
export const MAX_CELLS = 10_000_000;

export interface LocalSpreadsheetOptions {
  readonly id?: string;
  readonly name?: string;
  /** Google's spelling, `de_DE`. */
  readonly locale?: string;
  /** An IANA name. */
  readonly timeZone?: string;
  readonly variants?: Partial<SpreadsheetVariants>;
}

export type SpreadsheetChange =
  /** Cells, formats, size or anything else inside one tab. */
  | { readonly kind: 'tab'; readonly tabId: number }
  /** Tabs were added, deleted, moved, renamed, hidden or shown. */
  | { readonly kind: 'tabs' }
  /** A user looks at another tab or another range. */
  | { readonly kind: 'selection'; readonly user: object };

export interface NewTab {
  /** The next free `Sheet2` when absent. */
  readonly title?: string;
  /** From 0; last when absent. */
  readonly index?: number;
}

export class LocalSpreadsheet {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Its user may change it at any time: dates in cells stay the days that they are. */
  timeZone: string;
  /** May be changed at any time. */
  readonly variants: SpreadsheetVariants;
  readonly #knownLocale: string;
  readonly #listeners = new Set<(change: SpreadsheetChange) => void>();
  readonly #selections = new WeakMap<object, Selection>();
  readonly #areasBefore = new WeakMap<object, Map<number, Area>>();
  #tabs: readonly Tab[];
  #version = 0;

  constructor(options: LocalSpreadsheetOptions = {}) {
    // Google's ids have 44 characters of the URL-safe base64 alphabet.
    this.id = options.id ?? randomBytes(33).toString('base64url');
    this.name = options.name ?? 'Untitled spreadsheet';
    this.locale = options.locale ?? 'en_US';
    this.#knownLocale = knownLocale(this.locale);
    this.timeZone = options.timeZone ?? 'Etc/UTC';
    this.variants = { ...LIKELIEST_VARIANTS, ...options.variants };
    // The first tab's id is 0 in every spreadsheet made by hand.
    this.#tabs = [new Tab(0, freeTitle([], this.locale))];
  }

  /** How this spreadsheet reads what is put into its cells. */
  get typingRules(): TypingRules {
    const { normalisesLineBreaks, dropsNul, plainTextKeepsApostrophe } = this.variants;
    return {
      locale: this.#knownLocale,
      timeZone: this.timeZone,
      normalisesLineBreaks,
      dropsNul,
      plainTextKeepsApostrophe,
      isTypedByHand: false,
    };
  }

  /** In the order of the tab strip, hidden ones included. */
  get tabs(): readonly Tab[] {
    return this.#tabs;
  }

  /** Counts every change but those of selections. */
  get version(): number {
    return this.#version;
  }

  /** @throws ScriptError when there is no such tab (any more) */
  tab(tabId: number): Tab {
    const tab = this.#tabs.find((candidate) => candidate.id === tabId);
    if (tab === undefined) throw sheetNotFound(tabId);
    return tab;
  }

  /** The tab with exactly this title, or null. */
  tabTitled(title: string): Tab | null {
    return this.#tabs.find((tab) => tab.title === title) ?? null;
  }

  /** @returns how to stop listening. Listeners are told at once, of every single change */
  onChange(listener: (change: SpreadsheetChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The one way to change what is inside a tab, so that nothing changes unnoticed. */
  change<Result>(tab: Tab, change: (tab: Tab) => Result): Result {
    this.#requirePresent(tab);
    const result = change(tab);
    tab.version += 1;
    this.#changed({ kind: 'tab', tabId: tab.id });
    return result;
  }

  /**
   * What a user types into a cell.
   * @param row from 1
   * @param column from 1
   * @throws ScriptError for a cell outside the grid or a text over the limit
   */
  typed(tabId: number, row: number, column: number, text: string): void {
    this.typedRows(tabId, row, column, [[text]]);
  }

  /** The same for many cells at once, by rows from this cell on: all of them or, where one is refused, none. */
  typedRows(tabId: number, row: number, column: number, texts: readonly (readonly string[])[]): void {
    const columns = Math.max(...texts.map((cells) => cells.length));
    const area: Area = { row, column, rows: texts.length, columns };
    this.change(this.tab(tabId), (tab) => {
      if (!liesWithin(area, tab.grid.size)) throw outsideGrid();
      const rules = { ...this.typingRules, isTypedByHand: true };
      tab.write(area, (down, right) => texts[down]?.[right], rules);
    });
  }

  /** Everything up to the last row and column that hold something. */
  snapshot(tabId: number): TabSnapshot {
    return snapshotOf(this.tab(tabId), this.typingRules);
  }

  addTab({ title, index = this.#tabs.length }: NewTab = {}): Tab {
    const known = this.#tabs.map((tab) => tab.title);
    const newTitle = title ?? freeTitle(known, this.locale);
    requireFreeTitle(newTitle, known);
    if (index < 0 || index > this.#tabs.length) throw indexOutOfBounds();
    const { rows, columns } = this.variants.newTabSize;
    const tab = new Tab(this.#freeTabId(), newTitle, rows, columns);
    this.requireRoomFor(tab.grid.size.rows * tab.grid.size.columns);
    this.#tabs = this.#tabs.toSpliced(index, 0, tab);
    this.#changed({ kind: 'tabs' });
    return tab;
  }

  /** @throws ScriptError for the last visible tab */
  deleteTab(tabId: number): void {
    const tab = this.tab(tabId);
    this.#requireAnotherVisible(tab);
    tab.isDeleted = true;
    this.#tabs = this.#tabs.filter((other) => other !== tab);
    this.#changed({ kind: 'tabs' });
  }

  /** @throws ScriptError for an empty, too long or taken title; upper and lower case do not differ */
  renameTab(tabId: number, title: string): void {
    const tab = this.tab(tabId);
    const others = this.#tabs.filter((other) => other !== tab);
    requireFreeTitle(
      title,
      others.map((other) => other.title),
    );
    tab.title = title;
    this.#changed({ kind: 'tabs' });
  }

  /** @param index from 0 */
  moveTab(tabId: number, index: number): void {
    const tab = this.tab(tabId);
    if (index < 0 || index >= this.#tabs.length) throw indexOutOfBounds();
    this.#tabs = this.#tabs.filter((other) => other !== tab).toSpliced(index, 0, tab);
    this.#changed({ kind: 'tabs' });
  }

  /** @throws ScriptError when the last visible tab is to be hidden */
  setTabHidden(tabId: number, isHidden: boolean): void {
    const tab = this.tab(tabId);
    if (isHidden) this.#requireAnotherVisible(tab);
    tab.isHidden = isHidden;
    this.#changed({ kind: 'tabs' });
  }

  /** @throws ScriptError when so many more cells would be too many */
  requireRoomFor(moreCells: number): void {
    const allocated = this.#tabs.reduce((sum, { grid }) => sum + grid.size.rows * grid.size.columns, 0);
    if (allocated + moreCells > MAX_CELLS) throw tooManyCells();
  }

  /** What `user` has selected: the first cell of the first visible tab, until told otherwise. */
  selectionOf(user: object): Selection {
    const selection = this.#selections.get(user);
    const selected = this.#tabs.find((tab) => tab.id === selection?.tabId);
    if (selection !== undefined && selected !== undefined) {
      return within(selection, selected.grid.size);
    }
    const first = this.#tabs.find((tab) => !tab.isHidden);
    return { tabId: first?.id ?? 0, area: FIRST_CELL, others: [] };
  }

  /** What `user` had selected in a tab when it was last in front; its first cell, where it never was. */
  lastAreaIn(user: object, tabId: number): Area {
    return this.#areasBefore.get(user)?.get(tabId) ?? FIRST_CELL;
  }

  /** Without an area, the tab's first cell; `others` are selected together with it. */
  select(user: object, tabId: number, area: Area = FIRST_CELL, others: readonly Area[] = []): void {
    const before = this.selectionOf(user);
    const areas = this.#areasBefore.get(user) ?? new Map<number, Area>();
    this.#areasBefore.set(user, areas.set(before.tabId, before.area));
    this.#selections.set(user, { tabId: this.tab(tabId).id, area, others });
    this.#notify({ kind: 'selection', user });
  }

  #changed(change: SpreadsheetChange): void {
    this.#version += 1;
    this.#notify(change);
  }

  #notify(change: SpreadsheetChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  #requirePresent(tab: Tab): void {
    if (tab.isDeleted) throw sheetNotFound(tab.id);
  }

  #requireAnotherVisible(tab: Tab): void {
    if (!this.#tabs.some((other) => other !== tab && !other.isHidden)) throw lastTab();
  }

  #freeTabId(): number {
    // Google's ids are random below 2^31; being random is what keeps code from guessing them.
    for (;;) {
      const id = randomInt(1, 2 ** 31);
      if (this.#tabs.every((tab) => tab.id !== id)) return id;
    }
  }
}
