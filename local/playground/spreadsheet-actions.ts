// What a person does to the spreadsheet by hand.
import { ScriptError } from '../apps-script/script-error';
import type { LocalSpreadsheet } from '../apps-script/spreadsheet/local-spreadsheet';
import type { ActionOf, PlaygroundAction } from './actions';
import type { Person } from './people';

type ActionByHand = Extract<
  PlaygroundAction,
  { kind: 'type-cells' | 'select-cell' | 'select-tab' | 'add-tab' | 'rename-tab' | 'delete-tab' }
>;

/** @throws ScriptError with the sentence in which a spreadsheet would refuse it */
export function doByHand(spreadsheet: LocalSpreadsheet, person: Person, action: ActionByHand): void {
  switch (action.kind) {
    case 'type-cells':
      requireEditable(spreadsheet, person, action.tabId);
      typeCells(spreadsheet, action);
      break;
    case 'select-cell': {
      const { tabId, row, column } = action;
      spreadsheet.select(person.user, tabId, { row, column, rows: 1, columns: 1 });
      break;
    }
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
  }
}

/** What reaches beyond the grid is left out, as if there were nothing to type it into. */
function typeCells(spreadsheet: LocalSpreadsheet, action: ActionOf<'type-cells'>): void {
  const { rows, columns } = spreadsheet.tab(action.tabId).grid.size;
  for (const [down, texts] of action.texts.entries()) {
    for (const [right, text] of texts.entries()) {
      const row = action.row + down;
      const column = action.column + right;
      if (row <= rows && column <= columns) spreadsheet.typed(action.tabId, row, column, text);
    }
  }
}

function requireEditable(spreadsheet: LocalSpreadsheet, person: Person, tabId: number): void {
  if (spreadsheet.tab(tabId).mayBeEditedBy(person.email)) return;
  throw new ScriptError({
    en: 'This tab is protected. Ask its owner to let you edit it.',
    de: 'Dieses Tabellenblatt ist geschützt. Bitten Sie den Eigentümer um Bearbeitungsrechte.',
  });
}
