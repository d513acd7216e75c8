// Every state of the sidebar, each with the way into it: looked at by the accessibility tests, and pictured.
import type { BackgroundCheckState, SidebarState } from '../../../src/contract';
import { stateWith } from '../../unit/sidebar/sidebar-states';
import * as invented from './invented-searches';
import type { FunctionName, ServerAnswer, SidebarAlone } from './sidebar-alone';

export interface StateOfSidebar {
  /** As a file name has it. */
  readonly name: string;
  readonly state: SidebarState;
  readonly answers?: readonly (readonly [FunctionName, ServerAnswer])[];
  /** What the user does to get there. */
  readonly arrange?: (sidebar: SidebarAlone) => Promise<void>;
  /** A text that is seen once it is there. */
  readonly shows: string;
  /** The region that it is about; the whole sidebar where it is absent. */
  readonly part?: 'Under way' | 'History';
}

const MISSING = { apiKey: { kind: 'missing' } } as const;
const REFUSED = {
  apiKey: {
    kind: 'refused',
    lastFour: 'cdef',
    sentence:
      'Sixtyfour refused your API key, so nothing can be asked. Your searches are kept and go on when you add a key that works.',
  },
} as const;
const HOURLY: BackgroundCheckState = { kind: 'on', everyMinutes: 60 };
const OFF: BackgroundCheckState = {
  kind: 'off',
  sentence: 'Google did not allow a background check, so results arrive only while this sidebar is open.',
};

const { search, ENGINEERS, ROBOTS, FOOD, BAKERS } = invented;

async function openMore({ page }: SidebarAlone): Promise<void> {
  await page.getByRole('article').first().getByRole('button', { name: 'More', exact: true }).click();
}

async function fillAndStart(sidebar: SidebarAlone): Promise<void> {
  await sidebar.page.getByRole('textbox', { name: /^Describe/ }).fill(ENGINEERS);
  await sidebar.button('Start search').click();
}

async function openSettings(sidebar: SidebarAlone): Promise<void> {
  await sidebar.button('Settings').click();
}

export const STATES_OF_SIDEBAR: readonly StateOfSidebar[] = [
  { name: 'first-use', state: stateWith([], MISSING), shows: 'Get a key' },
  {
    name: 'key-not-accepted',
    state: stateWith([], MISSING),
    answers: [
      [
        'saveApiKey',
        {
          kind: 'failed',
          message:
            'Sixtyfour refused this API key, so it was not saved. Check that it is complete and still valid at app.sixtyfour.ai/keys.',
        },
      ],
    ],
    arrange: async (sidebar) => {
      await sidebar.page.getByLabel('Sixtyfour API key').fill('wrong-0123456789');
      await sidebar.button('Save key').click();
    },
    shows: 'so it was not saved',
  },
  { name: 'form', state: stateWith([]), shows: 'For example' },
  {
    name: 'form-errors',
    state: stateWith([]),
    arrange: async (sidebar) => {
      await sidebar.page.getByRole('textbox', { name: 'Maximum results' }).fill('0');
      await sidebar.button('Start search').click();
    },
    shows: 'Enter a whole number',
  },
  {
    name: 'form-more-options',
    state: stateWith([]),
    arrange: async (sidebar) => {
      const { page } = sidebar;
      await page.getByRole('radio', { name: 'Companies' }).check();
      await page.getByRole('textbox', { name: /^Describe/ }).fill(ROBOTS);
      await sidebar.button('More options').click();
      await page.getByRole('textbox', { name: 'Search ID' }).fill('robots-2026-05');
    },
    shows: 'your own name for this search',
  },
  {
    name: 'starting',
    state: stateWith([]),
    answers: [['startSearch', { kind: 'never' }]],
    arrange: fillAndStart,
    shows: 'Starting…',
  },
  {
    name: 'start-refused',
    state: stateWith([]),
    answers: [
      [
        'startSearch',
        {
          kind: 'failed',
          message:
            'Your Sixtyfour balance is too low, so this search was not started. Add credit at app.sixtyfour.ai, then start it again.',
        },
      ],
    ],
    arrange: fillAndStart,
    shows: 'balance is too low',
  },
  {
    name: 'running',
    state: stateWith([search(ENGINEERS, invented.searching), search(ROBOTS, invented.justQueued)]),
    shows: 'Checking 165 profiles',
    part: 'Under way',
  },
  {
    name: 'running-checked-hourly',
    state: stateWith([search(ENGINEERS, invented.searching)], { backgroundCheck: HOURLY }),
    shows: 'only once an hour',
    part: 'Under way',
  },
  {
    name: 'running-background-off',
    state: stateWith([search(ENGINEERS, invented.searching)], { backgroundCheck: OFF }),
    shows: 'Keep this sidebar open',
    part: 'Under way',
  },
  {
    name: 'waiting-in-line',
    state: stateWith([search(BAKERS, invented.inLine), search(ENGINEERS, invented.searching)]),
    shows: 'Five searches are under way',
    part: 'Under way',
  },
  {
    name: 'waiting-to-start',
    state: stateWith([search(ENGINEERS, invented.startUncertain)]),
    shows: 'never started twice',
    part: 'Under way',
  },
  {
    name: 'backing-off',
    state: stateWith([search(ENGINEERS, invented.backingOff)]),
    shows: 'asked us to slow down',
    part: 'Under way',
  },
  {
    name: 'importing',
    state: stateWith([search(FOOD, invented.writing)]),
    shows: 'Writing the results to a new tab',
    part: 'Under way',
  },
  {
    name: 'importing-interrupted',
    state: stateWith([search(FOOD, invented.importTrouble)]),
    shows: 'could not hand out the results',
    part: 'Under way',
  },
  {
    name: 'stop-watching',
    state: stateWith([search(ENGINEERS, invented.searching)]),
    arrange: (sidebar) => sidebar.button('Stop watching').click(),
    shows: 'Sixtyfour cannot cancel a search',
    part: 'Under way',
  },
  {
    name: 'done',
    state: stateWith([search(ENGINEERS, invented.arrived)]),
    shows: '187 rows, verified',
    part: 'History',
  },
  {
    name: 'done-more',
    state: stateWith([search(ENGINEERS, invented.arrived)]),
    arrange: openMore,
    shows: 'Remove from list',
    part: 'History',
  },
  {
    name: 'remove-from-list',
    state: stateWith([search(ENGINEERS, invented.arrived)]),
    arrange: async (sidebar) => {
      await openMore(sidebar);
      await sidebar.button('Remove from list').click();
    },
    shows: 'Its tab stays',
    part: 'History',
  },
  {
    name: 'nothing-found',
    state: stateWith([search(BAKERS, invented.nothingFound)]),
    shows: 'Nothing was found',
    part: 'History',
  },
  {
    name: 'cells-differ',
    state: stateWith([search(FOOD, invented.differing)]),
    shows: '5 cells differ',
    part: 'History',
  },
  {
    name: 'tab-removed',
    state: stateWith([search(ROBOTS, invented.tabRemoved)]),
    shows: 'Its tab was deleted',
    part: 'History',
  },
  {
    name: 'failed',
    state: stateWith([search(BAKERS, invented.failed)]),
    arrange: openMore,
    shows: 'Copy details',
    part: 'History',
  },
  {
    name: 'given-up',
    state: stateWith([search(BAKERS, invented.givenUp)]),
    shows: 'within 24 hours',
    part: 'History',
  },
  {
    name: 'stopped',
    state: stateWith([search(BAKERS, invented.stopped)]),
    shows: 'You stopped watching',
    part: 'History',
  },
  { name: 'history', state: stateWith(invented.HISTORY), shows: 'Yesterday', part: 'History' },
  {
    name: 'history-filtered',
    state: stateWith(invented.HISTORY),
    arrange: ({ page }) => page.getByRole('searchbox', { name: 'Filter searches' }).fill('robot'),
    shows: '1 of 5',
    part: 'History',
  },
  {
    name: 'key-refused',
    state: stateWith(
      [search(ENGINEERS, invented.withoutKey), search(ROBOTS, invented.waitingForKey)],
      REFUSED,
    ),
    shows: 'Sixtyfour refused your API key',
  },
  {
    name: 'settings',
    state: stateWith([], { backgroundCheck: { kind: 'idle' } }),
    arrange: openSettings,
    shows: 'Self-test',
  },
  {
    name: 'settings-replace-key',
    state: stateWith([search(ENGINEERS, invented.searching)]),
    arrange: async (sidebar) => {
      await openSettings(sidebar);
      await sidebar.button('Replace').click();
    },
    shows: 'Cancel',
  },
  {
    name: 'settings-background-off',
    state: stateWith([search(ENGINEERS, invented.searching)], { backgroundCheck: OFF }),
    arrange: openSettings,
    shows: 'Turn on again',
  },
  {
    name: 'offline',
    state: stateWith([search(ENGINEERS, invented.searching)]),
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

/** Opens the sidebar in a state, and answers when it is there. */
export async function bringInto(
  sidebar: SidebarAlone,
  { state, answers, arrange, shows }: StateOfSidebar,
): Promise<void> {
  await sidebar.show(state, answers);
  await arrange?.(sidebar);
  await sidebar.page.getByText(shows).first().waitFor();
}
