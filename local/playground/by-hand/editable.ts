// Who may change what by hand.
import { ScriptError } from '../../apps-script/script-error';
import type { LocalSpreadsheet } from '../../apps-script/spreadsheet/local-spreadsheet';
import type { Person } from '../people';

/** @throws ScriptError when the tab is gone, or protected from this person */
export function requireEditable(spreadsheet: LocalSpreadsheet, person: Person, tabId: number): void {
  if (spreadsheet.tab(tabId).mayBeEditedBy(person.email)) return;
  throw new ScriptError({
    en: 'This tab is protected. Ask its owner to let you edit it.',
    de: 'Dieses Tabellenblatt ist geschützt. Bitten Sie den Eigentümer um Bearbeitungsrechte.',
  });
}
