// The sidebar with searches under way.
import type { BackgroundCheckState } from '../../../src/contract';
import { stateWith } from '../../unit/sidebar/sidebar-states';
import * as invented from './invented-searches';
import type { StateOfSidebar } from './state-of-sidebar';

const { search, ENGINEERS, ROBOTS, FOOD, BAKERS, OFF } = invented;

const REFUSED = {
  apiKey: {
    kind: 'refused',
    lastFour: 'cdef',
    sentence:
      'Sixtyfour refused your API key, so nothing can be asked. Your searches are kept and go on when you add a key that works.',
  },
} as const;
const HOURLY: BackgroundCheckState = { kind: 'on', everyMinutes: 60 };

export const UNFINISHED_STATES: readonly StateOfSidebar[] = [
  {
    name: 'running',
    state: stateWith([search(ENGINEERS, invented.searching), search(ROBOTS, invented.justQueued)]),
    shows: 'Checking 165 profiles',
    part: 'Under way',
  },
  {
    name: 'six-under-way',
    state: stateWith(invented.SIX),
    shows: '2nd in line',
    part: 'Under way',
  },
  {
    name: 'cancel-search',
    state: stateWith([search(BAKERS, invented.inLine)]),
    arrange: (sidebar) => sidebar.button('Cancel search').click(),
    shows: 'Cancel this search?',
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
    shows: 'one of the 5 searches under way',
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
    shows: 'asked the add-on to slow down',
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
    name: 'key-refused',
    state: stateWith(
      [search(ENGINEERS, invented.withoutKey), search(ROBOTS, invented.waitingForKey)],
      REFUSED,
    ),
    shows: 'Sixtyfour refused your API key',
  },
];
