// What people do to the spreadsheet by hand, each with what they did before, to undo it.

import type { Area } from '../../apps-script/spreadsheet/area';
import type { LocalSpreadsheet } from '../../apps-script/spreadsheet/local-spreadsheet';
import { insertionRulesOf } from '../../apps-script/spreadsheet/spreadsheet-variants';
import type { Tab } from '../../apps-script/spreadsheet/tab';
import type { ActionKind, ActionOf } from '../actions';
import type { Person } from '../people';
import { areaWithin, clearShown, copyCells, textsWithin } from './cells';
import { requireEditable } from './editable';
import { addFilter, hideValues, removeFilter, sortByFilter } from './filtering';
import { deleteColumns, deleteRows, insertColumns, insertRows } from './rows-and-columns';
import { UndoHistory } from './undo-history';

const KINDS = [
  'type-cells',
  'clear-cells',
  'copy-cells',
  'insert-rows',
  'insert-columns',
  'delete-rows',
  'delete-columns',
  'add-filter',
  'remove-filter',
  'sort-filter',
  'hide-values',
  'undo',
  'redo',
  'select-cells',
  'select-tab',
  'add-tab',
  'rename-tab',
  'delete-tab',
] as const satisfies readonly ActionKind[];

type KindByHand = (typeof KINDS)[number];
export type ActionByHand = { [Kind in KindByHand]: ActionOf<Kind> }[KindByHand];

export class ByHand {
  readonly #histories = new Map<Person, UndoHistory>();

  constructor(readonly spreadsheet: LocalSpreadsheet) {}

  historyOf(person: Person): UndoHistory {
    const known = this.#histories.get(person);
    if (known) return known;
    const history = new UndoHistory(this.spreadsheet);
    this.#histories.set(person, history);
    return history;
  }

  /** @throws ScriptError with the sentence in which a spreadsheet would refuse it */
  do(person: Person, action: ActionByHand): void {
    const { spreadsheet } = this;
    switch (action.kind) {
      case 'select-cells':
        spreadsheet.select(person.user, action.tabId, areaWithin(spreadsheet.tab(action.tabId), action));
        break;
      case 'select-tab':
        spreadsheet.select(person.user, action.tabId);
        break;
      case 'add-tab':
        spreadsheet.select(person.user, spreadsheet.addTab().id);
        break;
      case 'rename-tab':
        requireEditable(spreadsheet, person, action.tabId);
        spreadsheet.renameTab(action.tabId, action.title);
        break;
      case 'delete-tab':
        requireEditable(spreadsheet, person, action.tabId);
        spreadsheet.deleteTab(action.tabId);
        break;
      case 'undo':
      case 'redo':
        this.#show(
          person,
          this.historyOf(person)[action.kind]((tabId) => requireEditable(spreadsheet, person, tabId)),
        );
        break;
      default:
        requireEditable(spreadsheet, person, action.tabId);
        this.#change(person, spreadsheet.tab(action.tabId), action);
    }
  }

  #change(person: Person, tab: Tab, action: ActionInTab): void {
    const { spreadsheet } = this;
    const history = this.historyOf(person);
    const wholeTab = (change: (tab: Tab) => void) =>
      history.changeTab(tab, () => spreadsheet.change(tab, change));
    switch (action.kind) {
      case 'type-cells': {
        const texts = textsWithin(tab, action);
        const area = {
          row: action.row,
          column: action.column,
          rows: texts.length,
          columns: texts[0]?.length ?? 0,
        };
        if (area.rows === 0 || area.columns === 0) return;
        requireEditable(spreadsheet, person, tab.id, area);
        history.changeCells(tab, area, () => spreadsheet.typedRows(tab.id, action.row, action.column, texts));
        break;
      }
      case 'clear-cells': {
        const area = areaWithin(tab, action);
        requireEditable(spreadsheet, person, tab.id, area);
        history.changeCells(tab, area, () =>
          spreadsheet.change(tab, () => clearShown(tab, area, spreadsheet.typingRules)),
        );
        break;
      }
      case 'copy-cells': {
        const { area, copy } = copyCells(spreadsheet, tab, action);
        requireEditable(spreadsheet, person, tab.id, area);
        history.changeCells(tab, area, () => spreadsheet.change(tab, copy));
        break;
      }
      case 'insert-rows':
        spreadsheet.requireRoomFor(action.count * tab.grid.size.columns);
        wholeTab(() => insertRows(tab, action, insertionRulesOf(spreadsheet.variants)));
        break;
      case 'insert-columns':
        spreadsheet.requireRoomFor(action.count * tab.grid.size.rows);
        wholeTab(() => insertColumns(tab, action));
        break;
      case 'delete-rows':
        wholeTab(() => deleteRows(tab, action, spreadsheet.typingRules));
        break;
      case 'delete-columns':
        wholeTab(() => deleteColumns(tab, action));
        break;
      case 'add-filter':
        wholeTab(() => addFilter(tab, action));
        break;
      case 'remove-filter':
        wholeTab(removeFilter);
        break;
      case 'sort-filter':
        wholeTab(() => sortByFilter(tab, action));
        break;
      case 'hide-values':
        wholeTab(() => hideValues(tab, action));
        break;
    }
  }

  /** Brings the tab in front where something was undone, so that it is seen. */
  #show(person: Person, undone: { readonly tabId: number; readonly area: Area | null } | null): void {
    if (undone) this.spreadsheet.select(person.user, undone.tabId, undone.area ?? undefined);
  }
}

type ActionInTab = Exclude<
  ActionByHand,
  { kind: 'undo' | 'redo' | 'select-cells' | 'select-tab' | 'add-tab' | 'rename-tab' | 'delete-tab' }
>;
