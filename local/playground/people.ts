// The people of the playground: each has properties, triggers and searches of their own, and all of them
// have the one spreadsheet open.
import type { User } from '../apps-script/user';
import type { MenuView, PersonView } from './protocol';

export interface Person extends PersonView {
  readonly user: User;
  /** What `onOpen` made when this person last opened the spreadsheet. */
  menus: readonly MenuView[];
}

/** Invented, and obviously so. */
export const PEOPLE: readonly [PersonView, ...PersonView[]] = [
  { id: 'robin', name: 'Robin Example', email: 'robin@example.com' },
  { id: 'sam', name: 'Sam Sample', email: 'sam@example.com' },
];
