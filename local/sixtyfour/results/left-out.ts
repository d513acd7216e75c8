// Whom a start request asks to leave out: LinkedIn public IDs or addresses of profiles and pages, and domains. Pure.
import type { SearchMode } from '../../../src/contract';
import type { InventedOne } from './invented-ones';

/** Whether one of the results is among those that were named. */
export function leavesOut(named: readonly string[]): (mode: SearchMode, one: InventedOne) => boolean {
  const ids = new Set(named.map(entityIdOf));
  return (mode, one) => {
    const own = mode === 'people' ? [one.linkedin_url] : [one.linkedin_url, one.website];
    return own.some((text) => text !== undefined && ids.has(entityIdOf(text)));
  };
}

/** The last part of a profile's or a page's address, or a domain. */
function entityIdOf(text: string): string {
  const plain = text.trim().toLowerCase();
  const onLinkedIn = /\/(?:in|pub|company)\/([^/?#]+)/.exec(plain)?.[1];
  return (
    onLinkedIn ??
    plain
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/?#].*$/, '')
  );
}
