// Missing permissions in a user's words: what is not allowed, what does not work without it, and what becomes of
// the searches.

import { PERMISSIONS, type Permission } from './permissions';

/** What the add-on may do with each, as Google's consent screen puts it. */
const ACTS: Readonly<Record<Permission, string>> = {
  spreadsheet: 'view and manage this spreadsheet',
  requests: 'connect to an external service (Sixtyfour)',
  windows: 'display content in prompts and sidebars',
  triggers: 'run when you are not present',
};

const CONSEQUENCES: Readonly<Record<Permission, string>> = {
  spreadsheet: 'your searches cannot be shown and no results can be written',
  requests: 'nothing can be started or fetched',
  windows: 'this sidebar cannot be opened again once it is closed, and results arrive only while it is open',
  triggers: 'results arrive only while this sidebar is open',
};

/** What is missing, what does not work, and how it goes on; '' where nothing is missing. */
export function permissionSentence(missing: readonly Permission[]): string {
  const gravest = PERMISSIONS.find((one) => missing.includes(one));
  if (gravest === undefined) return '';
  const acts = listed(PERMISSIONS.filter((one) => missing.includes(one)).map((one) => ACTS[one]));
  return `You have not allowed this add-on to ${acts}, so ${CONSEQUENCES[gravest]}. Nothing is lost, and all goes on by itself once you allow it.`;
}

function listed(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
