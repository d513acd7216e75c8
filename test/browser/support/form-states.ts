// The sidebar before and while a search is started, and its settings.
import { stateWith } from '../../unit/sidebar/sidebar-states';
import { ENGINEERS, OFF, ROBOTS, search, searching } from './invented-searches';
import type { SidebarAlone } from './sidebar-alone';
import type { StateOfSidebar } from './state-of-sidebar';

const MISSING = { apiKey: { kind: 'missing' } } as const;

async function fillAndStart(sidebar: SidebarAlone): Promise<void> {
  await sidebar.query.fill(ENGINEERS);
  await sidebar.button('Start search').click();
}

async function openSettings(sidebar: SidebarAlone): Promise<void> {
  await sidebar.button('Settings').click();
}

export const FORM_STATES: readonly StateOfSidebar[] = [
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
      await sidebar.key.fill('wrong-0123456789');
      await sidebar.button('Save key').click();
    },
    shows: 'so it was not saved',
  },
  { name: 'form', state: stateWith([]), shows: 'For example' },
  {
    name: 'form-errors',
    state: stateWith([]),
    arrange: async (sidebar) => {
      await sidebar.maximum.fill('0');
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
    name: 'settings',
    state: stateWith([], { backgroundCheck: { kind: 'idle' } }),
    arrange: openSettings,
    shows: 'Self-test',
  },
  {
    name: 'settings-replace-key',
    state: stateWith([search(ENGINEERS, searching)]),
    arrange: async (sidebar) => {
      await openSettings(sidebar);
      await sidebar.button('Replace').click();
    },
    shows: 'Cancel',
  },
  {
    name: 'settings-background-off',
    state: stateWith([search(ENGINEERS, searching)], { backgroundCheck: OFF }),
    arrange: openSettings,
    shows: 'Turn on again',
  },
];
