// What the user can hand to Sixtyfour's support.

import type { Failed, SearchRecord } from '../record/record';

/** Facts that help Sixtyfour's support find the search. Nothing secret is on a record. */
export function detailsOf(search: SearchRecord, { sentence, failedAt, resumable }: Failed): string {
  const isAccepted = resumable !== null && resumable.kind !== 'start-sent';
  const task = isAccepted ? [`Task ID: ${resumable.taskId}`] : [];
  return [
    `Search ID: ${search.searchId}`,
    ...task,
    `Mode: ${search.mode}, maximum results: ${search.maxResults}`,
    `Made: ${new Date(search.createdAt).toISOString()}`,
    `Failed: ${new Date(failedAt).toISOString()}`,
    sentence,
  ].join('\n');
}
