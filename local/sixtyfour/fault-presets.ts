// Faults that somebody who tries the add-on can choose from, by name.
import type { Fault } from './faults';
import { ERROR_PAGE, ODD_RESULTS, OLD_ENCODING, SWALLOWED_ROWS } from './results/odd-results';

export interface FaultPreset {
  readonly id: string;
  readonly label: string;
  /** One sentence on what will be seen. */
  readonly description: string;
  readonly faults: readonly Fault[];
}

export const faultPresets: readonly FaultPreset[] = [
  {
    id: 'slow-answers',
    label: 'Slow answers',
    description: 'Every answer takes 4 seconds, the results file 10.',
    faults: [
      { kind: 'slow', on: 'start', tookMs: 4000 },
      { kind: 'slow', on: 'status', tookMs: 4000 },
      { kind: 'slow', on: 'download', tookMs: 4000 },
      { kind: 'slow', on: 'file', tookMs: 10_000 },
    ],
  },
  {
    id: 'too-many-requests',
    label: 'Too many requests (429)',
    description: 'The next two starts and the next three status checks are put off by 20 seconds.',
    faults: [
      {
        kind: 'http-status',
        on: 'start',
        status: 429,
        retryAfter: { kind: 'seconds', seconds: 20 },
        times: 2,
      },
      {
        kind: 'http-status',
        on: 'status',
        status: 429,
        retryAfter: { kind: 'seconds', seconds: 20 },
        times: 3,
      },
    ],
  },
  {
    id: 'server-errors',
    label: 'Server errors (500, 502, 503)',
    description: 'The service is unwell until this is switched off; no search may be lost.',
    faults: [
      { kind: 'http-status', on: 'start', status: 503, body: 'empty' },
      { kind: 'http-status', on: 'status', status: 502, body: 'html' },
      { kind: 'http-status', on: 'download', status: 500 },
      { kind: 'http-status', on: 'file', status: 500 },
    ],
  },
  {
    id: 'no-connection',
    label: 'No connection',
    description: 'No request gets an answer until this is switched off; starts arrive all the same.',
    faults: [
      { kind: 'network-failure', on: 'start', failure: 'time-out', moment: 'after', tookMs: 5000 },
      { kind: 'network-failure', on: 'status', failure: 'dns' },
      { kind: 'network-failure', on: 'download', failure: 'unreachable' },
      { kind: 'network-failure', on: 'file', failure: 'unreachable' },
    ],
  },
  {
    id: 'expired-link',
    label: 'Expired link',
    description: 'The next signed URL is refused as expired; a fresh one works.',
    faults: [{ kind: 'expired-link', on: 'file', times: 1 }],
  },
  {
    id: 'error-page',
    label: 'Error page as results',
    description:
      'The storage answers with an error page and says that all is well; it is not taken for results.',
    faults: [{ kind: 'other-file', on: 'file', bytes: ERROR_PAGE, contentType: 'application/xml' }],
  },
  {
    id: 'old-encoding',
    label: 'Semicolons and an old encoding',
    description:
      'A file as spreadsheets of other countries write it: semicolons, decimal commas, Windows-1252.',
    faults: [{ kind: 'other-file', on: 'file', bytes: OLD_ENCODING }],
  },
  {
    id: 'swallowed-rows',
    label: 'A quote that swallows rows',
    description: 'A stray quotation mark and padding at the right and the end; what is odd is told.',
    faults: [{ kind: 'other-file', on: 'file', bytes: SWALLOWED_ROWS }],
  },
  {
    id: 'odd-answers',
    label: 'Odd answers',
    description:
      'Starts are accepted (202), answers have a byte order mark, links have characters that Google refuses.',
    faults: [
      { kind: 'success-status', on: 'start', status: 202 },
      { kind: 'padded-json', on: 'status', before: '\uFEFF\r\n', after: '\n' },
      { kind: 'odd-url', on: 'download' },
    ],
  },
  {
    id: 'moved-status',
    label: 'Status has moved',
    description: 'The documented status path knows no task (404); the newer one does, and is asked next.',
    faults: [{ kind: 'unknown-path', on: 'status', path: 'deep-search-status' }],
  },
  {
    id: 'leaving-out-refused',
    label: 'Leaving out is refused (422)',
    description: 'A start that names whom to leave out is refused; it has to do without.',
    faults: [{ kind: 'refused-field', on: 'start', field: 'exclude_entity_ids', status: 422 }],
  },
  {
    id: 'odd-results',
    label: 'Odd results',
    description: 'Formulas, repeated and missing headers, ragged rows, a very long cell, a BOM.',
    faults: [{ kind: 'other-file', on: 'file', bytes: ODD_RESULTS }],
  },
  {
    id: 'revoked-key',
    label: 'Revoked key',
    description: 'Every key used so far is refused; a new one works.',
    faults: [{ kind: 'revoked-key' }],
  },
  {
    id: 'never-ending-task',
    label: 'Never-ending task',
    description: 'Searches go on running until this is switched off.',
    faults: [{ kind: 'never-ends' }],
  },
  {
    id: 'failed-search',
    label: 'Failed search',
    description: 'A search that runs now, or else the next one, fails half way.',
    faults: [{ kind: 'ends-as', status: 'failed', error: 'The search agent ran out of sources.', times: 1 }],
  },
];
