// The sidebar with searches that are over.
import { stateWith } from '../../unit/sidebar/sidebar-states';
import * as invented from './invented-searches';
import type { SidebarAlone } from './sidebar-alone';
import type { StateOfSidebar } from './state-of-sidebar';

const { search, ENGINEERS, ROBOTS, FOOD, BAKERS } = invented;

async function openMore({ page }: SidebarAlone): Promise<void> {
  await page.getByRole('article').first().getByRole('button', { name: 'More', exact: true }).click();
}

export const ENDED_STATES: readonly StateOfSidebar[] = [
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
    name: 'new',
    state: stateWith([
      search(ENGINEERS, invented.arrived, { isNew: true }),
      search(BAKERS, invented.failed, { isNew: true }),
      search(FOOD, invented.searching),
    ]),
    shows: 'New: 2 searches',
  },
  {
    name: 'maximum-reached',
    state: stateWith([search(ENGINEERS, invented.arrived, { maxResults: 187 })]),
    shows: 'there may be more',
    part: 'History',
  },
  {
    name: 'run-again',
    state: stateWith([search(BAKERS, invented.failed)]),
    arrange: (sidebar) => sidebar.button('Run again').click(),
    shows: 'Start this search again',
    part: 'History',
  },
  {
    name: 'edit',
    state: stateWith([search(ENGINEERS, invented.arrived)]),
    arrange: async (sidebar) => {
      await sidebar.query.fill(ROBOTS);
      await sidebar.button('Edit').click();
    },
    shows: 'Put back',
  },
  {
    name: 'cancelled',
    state: stateWith([search(BAKERS, invented.cancelled)]),
    shows: 'You cancelled this search',
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
    name: 'not-shown',
    state: stateWith([search(ENGINEERS, invented.arrived)], { unreadable: invented.NOT_READABLE }),
    shows: 'saved by a newer version',
    part: 'Not shown',
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
];
