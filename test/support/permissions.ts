// The four boxes of Google's consent screen, and every way in which a user may have ticked them.

import {
  CONTAINER_UI_SCOPE,
  CURRENT_ONLY_SCOPE,
  EXTERNAL_REQUEST_SCOPE,
  SCRIPT_APP_SCOPE,
} from '../../local/apps-script/permissions';
import { LANGUAGES, type Language } from './languages';
import type { World } from './world';

export const SCOPES = {
  spreadsheet: CURRENT_ONLY_SCOPE,
  requests: EXTERNAL_REQUEST_SCOPE,
  windows: CONTAINER_UI_SCOPE,
  triggers: SCRIPT_APP_SCOPE,
} as const;

export type Box = keyof typeof SCOPES;

const IS_DEEP = process.env.DEEP !== undefined;
const BOXES: readonly Box[] = ['spreadsheet', 'requests', 'windows', 'triggers'];

/** All sixteen, as what is left empty. */
export const LEFT_EMPTY: readonly (readonly Box[])[] = Array.from({ length: 2 ** BOXES.length }, (_, bits) =>
  BOXES.filter((_box, index) => (bits >> index) % 2 === 1),
);

/** Those tried in one language, each box in both; in the deep run all of them. */
export function leftEmptyIn(language: Language): readonly (readonly Box[])[] {
  const turn = LANGUAGES.indexOf(language);
  return LEFT_EMPTY.filter((boxes) => IS_DEEP || boxes.length % LANGUAGES.length === turn);
}

/** From now on the user has ticked all boxes but these. */
export function leaveEmpty({ user }: World, boxes: readonly Box[]): void {
  user.withheldScopes = new Set(boxes.map((box) => SCOPES[box]));
}
