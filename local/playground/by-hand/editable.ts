// Who may change what by hand.
import { ScriptError } from '../../apps-script/script-error';
import type { Area } from '../../apps-script/spreadsheet/area';
import type { LocalSpreadsheet } from '../../apps-script/spreadsheet/local-spreadsheet';
import type { Person } from '../people';

/** @throws ScriptError when the tab is gone, or it or cells of the area are protected from this person */
export function requireEditable(
  spreadsheet: LocalSpreadsheet,
  person: Person,
  tabId: number,
  area?: Area,
): void {
  if (spreadsheet.tab(tabId).mayBeEditedBy(person.email, area)) return;
  throw new ScriptError({
    en: 'This tab is protected. Ask its owner to let you edit it.',
    de: 'Dieses Tabellenblatt ist geschützt. Bitten Sie den Eigentümer um Bearbeitungsrechte.',
  });
}
