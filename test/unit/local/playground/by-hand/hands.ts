// A spreadsheet with people before it, for the tests of what they do by hand.
import { LocalSpreadsheet } from '../../../../../local/apps-script/spreadsheet/local-spreadsheet';
import { User } from '../../../../../local/apps-script/user';
import { type ActionByHand, ByHand } from '../../../../../local/playground/by-hand/by-hand';
import type { Person } from '../../../../../local/playground/people';

export interface Hands {
  readonly spreadsheet: LocalSpreadsheet;
  readonly tabId: number;
  readonly robin: Person;
  readonly sam: Person;
  /** Types texts from A1 on, as Robin. */
  fill(texts: readonly (readonly string[])[]): void;
  do(action: ActionByHand, person?: Person): void;
  /** What the tab displays, up to the last cell that holds something. */
  shown(): string[][];
}

export function openHands(): Hands {
  const spreadsheet = new LocalSpreadsheet();
  const byHand = new ByHand(spreadsheet);
  const tabId = spreadsheet.tabs[0]?.id ?? Number.NaN;
  const person = (name: string): Person => {
    const email = `${name.toLowerCase()}@example.com`;
    return { id: name, name, email, user: new User(name, { email }), menus: [] };
  };
  const robin = person('Robin');
  const perform = (action: ActionByHand, who = robin) => byHand.do(who, action);
  return {
    spreadsheet,
    tabId,
    robin,
    sam: person('Sam'),
    fill: (texts) => perform({ kind: 'type-cells', tabId, row: 1, column: 1, texts }),
    do: perform,
    shown: () => spreadsheet.snapshot(tabId).displayValues,
  };
}
