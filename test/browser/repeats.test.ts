// What repeats, in the browser: made from a finished search, seen, run, paused, edited and stopped.
import type { ScheduleView } from '../../src/contract';
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import { eventually } from './support/eventually';
import * as invented from './support/invented-searches';
import { SidebarAlone } from './support/sidebar-alone';

const { search, ENGINEERS, BAKERS } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser);
});

const SCHEDULE: ScheduleView = {
  id: '5c4ed01e-0000-4000-8000-000000000001',
  query: BAKERS,
  mode: 'people',
  maxResults: 200,
  sheetId: 7,
  rhythm: { every: 'week', weekday: 1, day: null, hour: 9 },
  monthlyMaximum: 1000,
  endsOn: null,
  timeZone: 'Europe/Berlin',
  nextRunAt: NOW + 5 * 86_400_000,
  nextRunOn: new Date(NOW + 5 * 86_400_000).toISOString().slice(0, 10),
  paused: null,
  note: null,
  resultsThisMonth: 370,
  ranToday: false,
  runs: [
    {
      searchId: 'a',
      date: '2026-02-16',
      isLate: true,
      outcome: { kind: 'done', rows: 187, added: 12, changed: 3, missing: null },
    },
    {
      searchId: 'b',
      date: '2026-02-09',
      isLate: false,
      outcome: { kind: 'failed', sentence: 'It did not work.' },
    },
    {
      searchId: 'c',
      date: '2026-02-02',
      isLate: false,
      outcome: { kind: 'done', rows: 183, added: null, changed: null, missing: null },
    },
  ],
};

const withSchedule = (changes: Partial<ScheduleView> = {}) =>
  stateWith([search(ENGINEERS, invented.arrived)], { schedules: [{ ...SCHEDULE, ...changes }] });

test('a finished search is repeated, and what it may come to at most is said before', async () => {
  await sidebar.show(stateWith([search(ENGINEERS, invented.arrived, { maxResults: 200 })]));
  await sidebar.inCard(ENGINEERS, 'More').click();
  await sidebar.inCard(ENGINEERS, 'Repeat…').click();
  const form = sidebar.page.getByRole('form', { name: 'Repeat this search' });
  await form
    .getByText('At most 1,000 results a month: 5 runs at the most, each up to 200 results.')
    .waitFor();
  await form.getByLabel('Every').selectOption('day');
  await form.getByText('At most 6,200 results a month').waitFor();
  await form.getByLabel('Every').selectOption('month');
  await form.getByLabel('On', { exact: true }).selectOption('31');
  await form.getByLabel('At', { exact: true }).selectOption('17');
  await form.getByLabel('Maximum results a run').fill('50');
  await form.getByText('At most 50 results a month: 1 run, each up to 50 results.').waitFor();
  await form.getByLabel('Last day (optional)').fill('2026-12-31');
  await form.getByRole('button', { name: 'Repeat' }).click();
  const [request] = await eventually('it is saved', () => sidebar.callsOf('saveSchedule')[0]);
  expect(request).toMatchObject({
    query: ENGINEERS,
    mode: 'people',
    maxResults: 50,
    sheetId: 7,
    rhythm: { every: 'month', weekday: null, day: 31, hour: 17 },
    monthlyMaximum: 50,
    endsOn: '2026-12-31',
  });
});

test('what cannot be saved says why beside its field, and Escape closes the form', async () => {
  await sidebar.show(stateWith([search(ENGINEERS, invented.arrived)]));
  await sidebar.inCard(ENGINEERS, 'More').click();
  await sidebar.inCard(ENGINEERS, 'Repeat…').click();
  const form = sidebar.page.getByRole('form', { name: 'Repeat this search' });
  await form.getByLabel('Maximum results a run').fill('9999');
  await form.getByLabel('Maximum results a run').press('Enter');
  await form.getByText('Enter a whole number from 1 to 5,000.').waitFor();
  await form.getByLabel('Maximum results a run').fill('100');
  await form.getByLabel('Maximum results a month').fill('40');
  await form.getByRole('button', { name: 'Repeat' }).click();
  await form.getByText('Enter at least 100, the maximum of one run.').waitFor();
  await sidebar.page.keyboard.press('Escape');
  await sidebar.page.locator('button:focus', { hasText: 'Repeat…' }).waitFor();
  expect(sidebar.callsOf('saveSchedule')).toEqual([]);
});

const buttons = (name: string) =>
  sidebar.page.getByRole('article', { name: BAKERS }).getByRole('button', { name, exact: true });

test('shows when it runs next and what its last runs did', async () => {
  await sidebar.show(withSchedule());
  const card = sidebar.page.getByRole('article', { name: BAKERS });
  await card.getByText('Every Monday at 9:00, up to 200 results').waitFor();
  await card.getByText(/Next run: \w+,? \d+ \w+, 9:00|Next run: \w+, \w+ \d+, 9:00/).waitFor();
  await card.getByText('Last run: 12 new, 3 changed (late)').waitFor();
  await buttons('More').click();
  await card.getByText('370 of 1,000 at the most').waitFor();
  await card.getByText('Failed: It did not work.').waitFor();
  await card.getByText('183 found').waitFor();
});

test('runs now, after what that may cost was said', async () => {
  await sidebar.show(withSchedule());
  await buttons('Run now').click();
  await sidebar.page.getByText("Run it now, up to 200 results? It counts as today's run.").waitFor();
  await buttons('Run').click();
  await eventually('it is run', () => sidebar.callsOf('runScheduleNow')[0]);
  await sidebar.show(withSchedule({ ranToday: true }));
  await buttons('Run now').click();
  await sidebar.page
    .getByText("Today's run was made already. Run it once more, up to 200 results?")
    .waitFor();
});

test('is paused, says why it stands still, and is resumed', async () => {
  await sidebar.show(withSchedule());
  await buttons('Pause').click();
  await eventually('it is paused', () => sidebar.callsOf('pauseSchedule')[0]);
  await sidebar.show(withSchedule({ paused: 'You paused it.', nextRunAt: null, nextRunOn: null }));
  await sidebar.page.getByText('You paused it.').waitFor();
  await buttons('Resume').click();
  await eventually('it is resumed', () => sidebar.callsOf('resumeSchedule')[0]);
});

test('is edited in its own place, and stopped after it was asked', async () => {
  const lists = [
    { sheetId: 7, title: 'Bakers', recognition: null },
    { sheetId: 9, title: 'More bakers', recognition: null },
  ];
  await sidebar.show({ ...withSchedule(), lists });
  await buttons('More').click();
  await buttons('Edit').click();
  const form = sidebar.page.getByRole('form', { name: 'Edit what repeats' });
  await form.getByLabel('Results go to').selectOption('9');
  await form.getByLabel('On', { exact: true }).selectOption('5');
  await form.getByRole('button', { name: 'Save' }).click();
  const [request] = await eventually('it is saved', () => sidebar.callsOf('saveSchedule')[0]);
  expect(request).toMatchObject({
    id: SCHEDULE.id,
    sheetId: 9,
    rhythm: { weekday: 5, hour: 9 },
    monthlyMaximum: 1000,
  });
  await buttons('Stop').click();
  await buttons('Stop repeating').click();
  await eventually('it is stopped', () => sidebar.callsOf('removeSchedule')[0]);
});

test('all of it is paused by one switch in the settings', async () => {
  await sidebar.show(withSchedule());
  await sidebar.button('Settings').click();
  await sidebar.page.getByText('1 search repeats here by itself.').waitFor();
  await sidebar.button('Pause all').click();
  await eventually('all is paused', () => sidebar.callsOf('pauseAllSchedules')[0]);
});
