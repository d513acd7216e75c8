// Answers of the server arrive while somebody types: the keyboard, the caret and what is selected stay.
import type { Locator } from 'playwright-core';
import type { SidebarState } from '../../src/contract';
import { NOW, stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import * as invented from './support/invented-searches';
import { answerLater, SidebarAlone } from './support/sidebar-alone';

const { search, BAKERS, ENGINEERS, FOOD, HISTORY, ROBOTS } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser, NOW);
});

const field = (name: string | RegExp): Locator => sidebar.page.getByRole('textbox', { name });

/** Two searches under way, and a history long enough for its filter. */
const ENDS_SOON = search('Founders of space companies', invented.searching);
const GOES_ON = search('Buyers at Italian furniture makers', invented.searching);
const BEFORE = stateWith([ENDS_SOON, GOES_ON, ...HISTORY]);

/** One of them has ended and heads the history, the other has got further, and the key is refused. */
const NEWS: SidebarState = {
  ...BEFORE,
  apiKey: { kind: 'refused', lastFour: '7f3d', sentence: 'Sixtyfour refused your API key.' },
  searches: [
    { ...GOES_ON, progress: { ...invented.searching, agentMessage: 'Removing duplicates' } },
    { ...ENDS_SOON, progress: invented.arrived },
    ...HISTORY,
  ],
};

/** The sidebar asks by itself, and shows what is new. */
async function newsArrive(state: SidebarState = NEWS): Promise<void> {
  sidebar.state = { ...state, version: sidebar.state.version };
  await sidebar.newsArrive();
}

/** Keeps the element that has the keyboard, to tell it from one that took its place. */
async function rememberFocused(): Promise<void> {
  await sidebar.page.evaluate('window.focusedBefore = document.activeElement');
}

interface Focus {
  /** Whether it is the very element that was remembered. */
  readonly isSame: boolean;
  readonly value: string | null;
  /** Start, end and direction; null beside text fields. */
  readonly selection: readonly [number, number, string] | null;
}

function focus(): Promise<Focus> {
  return sidebar.page.evaluate<Focus>(`(() => {
    const { activeElement } = document;
    const { value, selectionStart, selectionEnd, selectionDirection } = activeElement;
    return {
      isSame: activeElement === window.focusedBefore && activeElement !== document.body,
      value: value ?? null,
      selection: selectionStart == null ? null : [selectionStart, selectionEnd, selectionDirection],
    };
  })()`);
}

/** Types into a field and selects from its fourth character back to its second. */
async function typeInto(target: Locator, text: string): Promise<void> {
  await target.fill(text);
  await sidebar.page.evaluate(`document.activeElement.setSelectionRange(1, 4, 'backward')`);
  await rememberFocused();
}

describe('while somebody types, news from the server leave the keyboard and the selection in', () => {
  test.each<readonly [string, () => Locator | Promise<Locator>, string]>([
    ['the query', () => field(/^Describe/), `${FOOD}\nand ${BAKERS}`],
    ['the maximum', () => field('Maximum results'), '2500'],
    [
      'the search ID',
      async () => {
        await sidebar.button('More options').click();
        return field('Search ID');
      },
      'buyers-2026',
    ],
    [
      'the filter of the history',
      () => sidebar.page.getByRole('searchbox', { name: 'Filter searches' }),
      'food',
    ],
  ])('%s', async (_what, find, text) => {
    await sidebar.show(BEFORE);
    await typeInto(await find(), text);
    await newsArrive();
    expect(await focus()).toEqual({ isSame: true, value: text, selection: [1, 4, 'backward'] });
    await sidebar.page.keyboard.type('!');
    expect((await focus()).value).toBe(`${text.slice(0, 1)}!${text.slice(4)}`);
  });

  test('the key that replaces another', async () => {
    await sidebar.show(BEFORE);
    await sidebar.button('Settings').click();
    await sidebar.button('Replace').click();
    await typeInto(sidebar.key, 'sk-invented');
    sidebar.state = { ...NEWS, version: sidebar.state.version };
    await sidebar.newsArrive(sidebar.page.getByText('Refused by Sixtyfour, ends in'));
    expect(await focus()).toEqual({ isSame: true, value: 'sk-invented', selection: [1, 4, 'backward'] });
  });
});

describe('the keyboard stays, through news, on', () => {
  test.each<readonly [string, () => Locator]>([
    ['a button of the form', () => sidebar.button('Start search')],
    ['the way to the settings', () => sidebar.button('Settings')],
    ['a card under way', () => sidebar.card(GOES_ON.query).getByRole('button', { name: 'Stop watching' })],
    ['a card of the history', () => sidebar.card(ENGINEERS).getByRole('button', { name: 'Open tab' })],
  ])('%s', async (_what, find) => {
    await sidebar.show(BEFORE);
    await find().focus();
    await rememberFocused();
    await newsArrive();
    expect(await focus()).toMatchObject({ isSame: true });
    // Still of the same card.
    expect(await find().and(sidebar.page.locator(':focus')).count()).toBe(1);
  });

  test('the answer to a question that a card asks', async () => {
    await sidebar.show(BEFORE);
    await sidebar.card(GOES_ON.query).getByRole('button', { name: 'Stop watching' }).click();
    await sidebar.page.locator(':focus', { hasText: 'Keep watching' }).waitFor();
    await rememberFocused();
    await newsArrive();
    expect(await focus()).toMatchObject({ isSame: true });
  });

  test('what a search that is over keeps behind More', async () => {
    await sidebar.show(BEFORE);
    await sidebar.inCard(ROBOTS, 'More').click();
    await sidebar.card(ROBOTS).getByRole('button', { name: 'Run again' }).focus();
    await rememberFocused();
    await newsArrive();
    expect(await focus()).toMatchObject({ isSame: true });
  });
});

describe('the first answer', () => {
  test('does not take the keyboard from somebody who typed before it came', async () => {
    await sidebar.show(stateWith([]));
    await field(/^Describe/).waitFor();
    // Now the browser remembers that there is a key, so that the form need not wait for the answer.
    const { answer, give } = answerLater();
    sidebar.answers.set('getState', answer);
    await sidebar.open();
    await typeInto(field('Maximum results'), '2500');
    give(NEWS);
    await sidebar.page.getByText('Removing duplicates').waitFor();
    await sidebar.page.clock.runFor(1_000);
    expect(await focus()).toEqual({ isSame: true, value: '2500', selection: [1, 4, 'backward'] });
  });

  test('that brings the form leaves the keyboard where it is taken, at any moment from then on', async () => {
    const { clock } = sidebar.page;
    await clock.pauseAt(NOW + 1_000);
    // More than two frames long; frames and timers come only as the clock is moved.
    for (let elapsedMs = 0; elapsedMs <= 40; elapsedMs += 4) {
      const { answer, give } = answerLater();
      await sidebar.show(BEFORE, [['getState', answer]]);
      await clock.runFor(100);
      await sidebar.page.getByText('Loading…').waitFor();
      give(BEFORE);
      await field('Maximum results').waitFor();
      await clock.runFor(elapsedMs);
      await field('Maximum results').focus();
      await rememberFocused();
      await clock.runFor(1_000);
      expect({ elapsedMs, ...(await focus()) }).toMatchObject({ elapsedMs, isSame: true });
    }
  });
});
