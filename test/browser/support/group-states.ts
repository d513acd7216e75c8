// The sidebar with many searches by one click: how they are made of the selected cells, and the one card that they are.
import type { GroupView, Selection } from '../../../src/contract/groups';
import { done, NOW, running, stateWith, waiting } from '../../unit/sidebar/sidebar-states';
import { MINUTE_MS, search } from './invented-searches';
import { LISTS, TABS } from './list-states';
import type { SidebarAlone } from './sidebar-alone';
import type { StateOfSidebar } from './state-of-sidebar';

const GROUP = '5a1e0000-0000-4000-8000-0000000000aa';
const COMPANIES = ['Sample Bakery', 'Example Foods', '', 'sample bakery', 'Invented Mills', 'Made-up Ovens'];

const SELECTION: Selection = {
  tabTitle: 'Companies',
  columns: [
    { letter: 'A', header: 'Company' },
    { letter: 'B', header: 'City' },
  ],
  rows: COMPANIES.map((company, index) => ({
    row: index + 2,
    isHeader: false,
    texts: [company, 'Lyon'],
    selected: [0],
  })),
  headerRow: 1,
  hiddenRows: 3,
};

const FAILED = {
  kind: 'failed',
  failedAt: NOW - MINUTE_MS,
  sentence: 'Sixtyfour could not finish this search: No sources left.',
  canImportAgain: false,
  hasFile: false,
  details: '',
  question: null,
} as const;

const members = [
  search('CTO at Sample Bakery', done({ rows: 31 }), { groupId: GROUP }),
  search('CTO at Example Foods', running({ resultsSoFar: 12, agentMessage: 'Checking 43 profiles' }), {
    groupId: GROUP,
  }),
  search('CTO at Invented Mills', waiting({ placeInLine: 1 }), { groupId: GROUP }),
  search('CTO at Made-up Ovens', FAILED, { groupId: GROUP }),
];

const underWay: GroupView = {
  id: GROUP,
  createdAt: NOW - 6 * MINUTE_MS,
  total: 4,
  waiting: 1,
  running: 1,
  importing: 0,
  done: 1,
  failed: 1,
  stopped: 0,
  results: 31,
  paused: null,
};

const paused: GroupView = {
  ...underWay,
  waiting: 2,
  running: 0,
  paused:
    'Your Sixtyfour balance is too low, so the rest of these searches wait. Add credit at app.sixtyfour.ai, then press Go on.',
};

async function readCells(sidebar: SidebarAlone): Promise<void> {
  await sidebar.button('Search selected cells').click();
  await sidebar.page.getByRole('textbox', { name: 'One search for each row' }).fill('CTO at {{Company}}');
}

export const GROUP_STATES: readonly StateOfSidebar[] = [
  {
    name: 'selected-cells',
    state: stateWith([], { lists: LISTS }),
    answers: [
      ['getSelection', { kind: 'returned', value: SELECTION }],
      ['getTabs', { kind: 'returned', value: TABS }],
    ],
    arrange: readCells,
    shows: 'CTO at Made-up Ovens',
  },
  {
    name: 'selected-cells-mistaken',
    state: stateWith([]),
    answers: [['getSelection', { kind: 'returned', value: SELECTION }]],
    async arrange(sidebar) {
      await readCells(sidebar);
      await sidebar.page.getByRole('textbox', { name: 'One search for each row' }).fill('CTO at {{Compny}}');
    },
    shows: 'did you mean',
  },
  {
    name: 'group-under-way',
    state: stateWith(members.toReversed(), { groups: [underWay] }),
    arrange: (sidebar) => sidebar.button('Show searches').click(),
    shows: 'CTO at Made-up Ovens',
    part: 'Under way',
  },
  {
    name: 'group-paused',
    state: stateWith(members.toReversed(), { groups: [paused] }),
    shows: 'balance is too low',
    part: 'Under way',
  },
];
