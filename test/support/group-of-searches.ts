// What the sidebar sends to start many searches.
import { randomUUID } from 'node:crypto';
import type { StartSearchesRequest } from '../../src/contract';

/** So many searches for different queries, each to a tab of its own unless said otherwise. */
export function groupOf(count: number, changes: Partial<StartSearchesRequest> = {}): StartSearchesRequest {
  return {
    groupId: randomUUID(),
    destination: { kind: 'new-tab' },
    searches: Array.from({ length: count }, (_, index) => ({
      id: randomUUID(),
      query: `CTO at company ${index + 1}`,
      mode: 'people',
      maxResults: 25,
      searchId: '',
    })),
    ...changes,
  };
}
