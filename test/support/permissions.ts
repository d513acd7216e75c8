// The four boxes of Google's consent screen, and every way in which a user may have ticked them.
import {
  CONTAINER_UI_SCOPE,
  CURRENT_ONLY_SCOPE,
  EXTERNAL_REQUEST_SCOPE,
  SCRIPT_APP_SCOPE,
} from '../../local/apps-script/permissions';
import type { World } from './world';

export const SCOPES = {
  spreadsheet: CURRENT_ONLY_SCOPE,
  requests: EXTERNAL_REQUEST_SCOPE,
  windows: CONTAINER_UI_SCOPE,
  triggers: SCRIPT_APP_SCOPE,
} as const;

export type Box = keyof typeof SCOPES;

const BOXES: readonly Box[] = ['spreadsheet', 'requests', 'windows', 'triggers'];

/** All sixteen, as what is left empty. */
export const LEFT_EMPTY: readonly (readonly Box[])[] = Array.from({ length: 2 ** BOXES.length }, (_, bits) =>
  BOXES.filter((_box, index) => (bits >> index) % 2 === 1),
);

/** From now on the user has ticked all boxes but these. */
export function leaveEmpty({ user }: World, boxes: readonly Box[]): void {
  user.withheldScopes = new Set(boxes.map((box) => SCOPES[box]));
}
