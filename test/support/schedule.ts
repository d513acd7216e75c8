// A schedule for tests of the pure core, to be varied.
import type { Schedule } from '../../src/schedules/schedule';

export const SCHEDULE: Schedule = {
  id: '11111111-2222-4333-8444-555555555555',
  spreadsheetId: 'SPREADSHEET',
  query: 'Bakers in Graz',
  mode: 'people',
  maxResults: 5,
  sheetId: 7,
  leaveOut: [],
  rhythm: { every: 'day', weekday: null, day: null, hour: 9 },
  monthlyMaximum: null,
  endsOn: null,
  createdAt: 0,
  timeZone: 'Etc/UTC',
  waitsSince: 0,
  lastDate: null,
  runsOnLastDate: 0,
  next: null,
  paused: null,
  forgivenUntil: 0,
  earlier: { month: '', results: 0 },
  runs: [],
};
