// The sidebar while something is between it and its server.
import { stateWith } from '../../unit/sidebar/sidebar-states';
import { ENGINEERS, search, searching } from './invented-searches';
import type { StateOfSidebar } from './state-of-sidebar';

export const CONNECTION_STATES: readonly StateOfSidebar[] = [
  {
    name: 'offline',
    state: stateWith([search(ENGINEERS, searching)]),
    arrange: async ({ page }) => {
      await page.getByText('Checking 165 profiles').waitFor();
      await page.context().setOffline(true);
    },
    shows: 'You are offline',
  },
  {
    name: 'no-answer',
    state: stateWith([]),
    answers: [['getState', { kind: 'failed', name: 'NetworkError', message: 'Connection failure' }]],
    shows: 'No answer from Google Sheets',
  },
  {
    name: 'no-permission',
    state: stateWith([]),
    answers: [
      [
        'getState',
        {
          kind: 'failed',
          message:
            'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
        },
      ],
    ],
    shows: 'Google did not let the add-on in',
  },
  {
    name: 'outdated',
    state: stateWith([]),
    answers: [['getState', { kind: 'returned', value: stateWith([], { version: '0.0.0' }) }]],
    shows: 'The add-on was updated',
  },
  {
    name: 'loading',
    state: stateWith([]),
    answers: [['getState', { kind: 'never' }]],
    shows: 'Loading…',
  },
];
