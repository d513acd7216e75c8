// The boxes of Google's consent screen, one for each scope of the manifest, in that screen's words.
import {
  CONTAINER_UI_SCOPE,
  CURRENT_ONLY_SCOPE,
  EXTERNAL_REQUEST_SCOPE,
  SCRIPT_APP_SCOPE,
} from '../apps-script/permissions';
import type { User } from '../apps-script/user';
import type { PermissionView } from './protocol';

export const PERMISSION_LABELS: ReadonlyMap<string, string> = new Map([
  [CURRENT_ONLY_SCOPE, 'View and manage spreadsheets that this application has been installed in'],
  [EXTERNAL_REQUEST_SCOPE, 'Connect to an external service'],
  [SCRIPT_APP_SCOPE, 'Allow this application to run when you are not present'],
  [
    CONTAINER_UI_SCOPE,
    'Display and run third-party web content in prompts and sidebars inside Google applications',
  ],
]);

/** The boxes as one person has ticked them. */
export function permissionBoxes({ withheldScopes }: User): readonly PermissionView[] {
  return [...PERMISSION_LABELS].map(([scope, label]) => ({
    scope,
    label,
    isGranted: !withheldScopes.has(scope),
  }));
}

/** Ticks a person's box, or unticks it: that takes effect at once, whatever is under way. */
export function setPermission(user: User, scope: string, isGranted: boolean): void {
  const others = [...user.withheldScopes].filter((one) => one !== scope);
  user.withheldScopes = new Set(isGranted ? others : [...others, scope]);
}
