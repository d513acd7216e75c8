// Answers of the server move the keyboard to what comes next only where the user has waited for them.
import type { Locator } from 'playwright-core';
import type { SearchView } from '../../src/contract';
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import * as invented from './support/invented-searches';
import { answerLater, type FunctionName, type ServerAnswer, SidebarAlone } from './support/sidebar-alone';

const { search, BAKERS, ENGINEERS, FOOD, HISTORY } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser, NOW);
});

const UNDER_WAY = search('Buyers at Italian furniture makers', invented.searching);
const BEFORE = stateWith([UNDER_WAY, ...HISTORY]);

function changed(query: string, change: (search: SearchView) => readonly SearchView[]): ServerAnswer {
  const searches = BEFORE.searches.flatMap((one) => (one.query === query ? change(one) : [one]));
  return { kind: 'returned', value: { ...sidebar.state, searches } };
}

interface Pressed {
  readonly call: FunctionName;
  /** Brings the keyboard to the button that makes the call, and presses it. */
  readonly press: () => Promise<void>;
  readonly answer: () => ServerAnswer;
  /** What shows that the answer is there. */
  readonly sign: () => Locator;
  /** Where the keyboard goes, unless the user has moved it. */
  readonly next: () => Locator;
}

const CASES: readonly (readonly [string, Pressed])[] = [
  [
    'the text of the selected cell',
    {
      call: 'getSelectedText',
      press: async () => {
        await sidebar.query.fill('My own words');
        await sidebar.button('Use selected cell').press('Enter');
      },
      answer: () => ({ kind: 'returned', value: FOOD }),
      sign: () => sidebar.button('Put back'),
      next: () => sidebar.query,
    },
  ],
  [
    'that a search is no longer watched',
    {
      call: 'stopSearch',
      press: async () => {
        await sidebar.inCard(UNDER_WAY.query, 'Stop watching').press('Enter');
        await sidebar.inCard(UNDER_WAY.query, 'Stop watching').press('Enter');
      },
      answer: () => changed(UNDER_WAY.query, (one) => [{ ...one, progress: invented.stopped }]),
      sign: () => sidebar.card(UNDER_WAY.query).getByText('You stopped watching'),
      next: () => sidebar.card(UNDER_WAY.query),
    },
  ],
  [
    'that a search runs again',
    {
      call: 'runAgain',
      press: async () => {
        await sidebar.inCard(ENGINEERS, 'More').press('Enter');
        await sidebar.inCard(ENGINEERS, 'Run again').press('Enter');
        await sidebar.inCard(ENGINEERS, 'Start again').press('Enter');
      },
      answer: () => {
        const id = String(sidebar.callsOf('runAgain')[0]?.[1]);
        return changed(UNDER_WAY.query, (one) => [one, search('The new one', invented.justQueued, { id })]);
      },
      sign: () => sidebar.card('The new one'),
      next: () => sidebar.card('The new one'),
    },
  ],
  [
    'that a search is watched again',
    {
      call: 'importAgain',
      press: () => sidebar.inCard(BAKERS, 'Watch again').press('Enter'),
      answer: () => changed(BAKERS, (one) => [{ ...one, progress: invented.searching }]),
      sign: () => sidebar.inCard(BAKERS, 'Stop watching'),
      next: () => sidebar.card(BAKERS),
    },
  ],
];

describe.each(CASES)('the answer %s', (_, { call, press, answer, sign, next }) => {
  let give: (answer: ServerAnswer) => void;

  beforeEach(async () => {
    const later = answerLater();
    give = later.settle;
    await sidebar.show(BEFORE, [[call, later.answer]]);
    await sidebar.page.locator('#query:focus').waitFor();
    await press();
  });

  async function answered(): Promise<void> {
    give(answer());
    await sign().waitFor();
    await sidebar.page.clock.runFor(1_000);
  }

  test('takes the keyboard along', async () => {
    await answered();
    expect(await next().and(sidebar.page.locator(':focus')).count()).toBe(1);
  });

  test('leaves the keyboard where the user has moved it', async () => {
    await sidebar.maximum.focus();
    await answered();
    expect(await sidebar.maximum.and(sidebar.page.locator(':focus')).count()).toBe(1);
  });

  test('does not take the keyboard from the spreadsheet', async () => {
    await sidebar.page.evaluate(`
      document.hasFocus = () => false;
      window.focusedMeanwhile = [];
      addEventListener('focusin', ({ target }) => window.focusedMeanwhile.push(target.outerHTML));
    `);
    await answered();
    expect(await sidebar.page.evaluate('window.focusedMeanwhile')).toEqual([]);
  });
});

test.each([
  ['goes back to its field', null],
  ['stays where the user has moved it', 'Get a key'],
])('when a key is refused, the keyboard %s', async (_, movedTo) => {
  const { answer, settle } = answerLater();
  await sidebar.show(stateWith([], { apiKey: { kind: 'missing' } }), [['saveApiKey', answer]]);
  await sidebar.key.fill('wrong');
  await sidebar.button('Save key').press('Enter');
  const link = sidebar.page.getByRole('link', { name: 'Get a key' });
  if (movedTo !== null) await link.focus();
  settle({ kind: 'failed', message: 'Error: Sixtyfour refused this API key.' });
  await sidebar.page.locator('#sixtyfour-api-key-error').waitFor();
  await sidebar.page.clock.runFor(1_000);
  const expected = movedTo === null ? sidebar.key : link;
  expect(await expected.and(sidebar.page.locator(':focus')).count()).toBe(1);
});
