// What an execution may do: by the scopes of the manifest, and by the mode it runs in.
import type { AuthMode, ExecutionEntry } from './execution-record';
import { missingScope, noPermission } from './platform-errors';

const RANKS: Readonly<Record<AuthMode, number>> = { NONE: 0, LIMITED: 1, FULL: 2 };

/** Documented: everything but `onOpen` runs in full mode. */
export function usualAuthMode(entry: ExecutionEntry): AuthMode {
  return entry === 'onOpen' ? 'LIMITED' : 'FULL';
}

/** @throws ScriptError when the manifest does not name the scope */
export function requireScope(scopes: readonly string[], scope: string, method = 'this method'): void {
  if (!scopes.includes(scope)) throw missingScope(method, scope);
}

/** @throws ScriptError in a lesser mode */
export function requireAuth(mode: AuthMode, lowest: AuthMode, method: string): void {
  if (RANKS[mode] < RANKS[lowest]) throw noPermission(method);
}
