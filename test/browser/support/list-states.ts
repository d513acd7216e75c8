// The sidebar with results that join a list, and with people who are left out.
import type { TabLook } from '../../../src/contract';
import { done, importing, NOW, stateWith } from '../../unit/sidebar/sidebar-states';
import { BAKERS, ENGINEERS, MINUTE_MS, search } from './invented-searches';
import type { ServerAnswer, SidebarAlone } from './sidebar-alone';
import type { StateOfSidebar } from './state-of-sidebar';

const PROFILES = { by: 'linkedin-profile', column: 'linkedin_url', covered: 187, rows: 187 } as const;

/** Tabs that earlier searches made, and one that nobody has looked at. */
export const LISTS = [
  { sheetId: 11, title: 'Engineering leaders', recognition: PROFILES },
  { sheetId: 12, title: 'Bakers in Lyon', recognition: null },
] as const;

export const LEADERS: TabLook = {
  sheetId: 11,
  title: 'Engineering leaders',
  rows: 187,
  recognition: PROFILES,
  columns: [PROFILES, { by: 'email', column: 'email', covered: 168, rows: 187 }],
  isProtected: false,
};

/** Nothing says who is who in it. */
export const UNKEYED: TabLook = {
  sheetId: 12,
  title: 'Bakers in Lyon',
  rows: 62,
  recognition: null,
  columns: [{ by: 'column', column: 'Shop', covered: 62, rows: 62 }],
  isProtected: true,
};

export const TABS = [
  { sheetId: 11, title: 'Engineering leaders' },
  { sheetId: 12, title: 'Bakers in Lyon' },
  { sheetId: 13, title: 'Customers, exported from the CRM in May' },
] as const;

const returned = (value: unknown): ServerAnswer => ({ kind: 'returned', value });
const intoLeaders = { destination: { kind: 'list', sheetId: 11 } } as const;

export const joined = done({
  rows: 189,
  tab: { kind: 'present', title: 'Engineering leaders', sheetId: 11 },
  delivery: { new: 23, changed: 4, known: 160, deleted: 2, missing: 3, leftOut: 12 },
});

export const asking = {
  kind: 'failed',
  failedAt: NOW - MINUTE_MS,
  sentence:
    '74 of the 187 people in “Engineering leaders” are gone from it. Nothing was written: were they deleted on purpose?',
  canImportAgain: true,
  hasFile: true,
  details: '',
  question: { kind: 'many-gone', answers: ['go-on', 'new-tab', 'try-again'], columns: [] },
} as const;

export const askingForColumn = {
  ...asking,
  sentence:
    'Nothing tells people apart in both “Engineering leaders” and the results. Nothing was written: choose a column that does.',
  question: { kind: 'no-key', answers: ['column', 'new-tab'], columns: ['Full name', 'E-mail'] },
} as const;

export async function chooseList(sidebar: SidebarAlone, title: string): Promise<void> {
  await sidebar.page.getByLabel('Results go to').selectOption({ label: title });
}

export const LIST_STATES: readonly StateOfSidebar[] = [
  {
    name: 'into-a-list',
    state: stateWith([search(ENGINEERS, joined, intoLeaders)], { lists: LISTS }),
    answers: [['lookAtTab', returned(LEADERS)]],
    arrange: async (sidebar) => {
      await sidebar.query.fill(ENGINEERS);
      await chooseList(sidebar, 'Engineering leaders');
    },
    shows: '187 of 187 by LinkedIn profile',
  },
  {
    name: 'another-column',
    state: stateWith([], { lists: LISTS }),
    answers: [['lookAtTab', returned(UNKEYED)]],
    arrange: (sidebar) => chooseList(sidebar, 'Bakers in Lyon'),
    shows: 'Please choose a column',
  },
  {
    name: 'leave-out',
    state: stateWith([], { lists: LISTS }),
    answers: [
      ['getTabs', returned(TABS)],
      ['lookAtTab', returned(LEADERS)],
    ],
    arrange: async (sidebar) => {
      await sidebar.button('Leave out whom I have').click();
      await sidebar.page.getByRole('checkbox', { name: 'Engineering leaders' }).check();
    },
    shows: '187 of 187 by LinkedIn profile',
  },
  {
    name: 'joining',
    state: stateWith([search(ENGINEERS, importing(), intoLeaders)], { lists: LISTS }),
    shows: 'Writing the results to Engineering leaders',
    part: 'Under way',
  },
  {
    name: 'joined',
    state: stateWith([search(ENGINEERS, joined, intoLeaders)], { lists: LISTS }),
    shows: '23 new, 4 changed, 160 known, 3 missing, 2 you had deleted',
    part: 'History',
  },
  {
    name: 'many-gone',
    state: stateWith([search(ENGINEERS, asking, intoLeaders)], { lists: LISTS }),
    shows: 'wait for your answer',
    part: 'History',
  },
  {
    name: 'no-column',
    state: stateWith([search(BAKERS, askingForColumn, intoLeaders)], { lists: LISTS }),
    shows: 'choose a column that does',
    part: 'History',
  },
];
