// When nothing more is to come.
import type { SearchView } from '../../src/contract';

/** Whether nothing more becomes of a search by itself. */
export function isOver({ progress }: SearchView): boolean {
  return progress.kind === 'done' || progress.kind === 'failed' || progress.kind === 'stopped';
}
