// Which of the boxes on Google's consent screen the user has ticked, by what the add-on needs each for.

import { PERMISSIONS, type Permission } from '../platform/permissions';
import type { Services } from '../platform/services';
import type { Check } from './check';

const GRANTED = 'Granted';

const NAMES: Readonly<Record<Permission, string>> = {
  spreadsheet: 'Permission for this spreadsheet',
  requests: 'Permission to connect to Sixtyfour',
  windows: 'Permission to show the sidebar',
  triggers: 'Permission to look for results in the background',
};

export function permissionChecks({ permissions }: Services): readonly Check[] {
  return PERMISSIONS.map((permission) => ({
    name: NAMES[permission],
    expected: [GRANTED],
    run: () => (permissions.missing().includes(permission) ? 'Not granted' : GRANTED),
  }));
}
