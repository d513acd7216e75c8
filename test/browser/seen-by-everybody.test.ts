// Forced colours, no motion, a small screen: what is chosen, how far it is and where the keyboard is can be seen.
import { stateWith } from '../unit/sidebar/sidebar-states';
import { browserOfFile } from './support/browser';
import * as invented from './support/invented-searches';
import { SIDEBAR_VIEWPORT, SidebarAlone } from './support/sidebar-alone';

const { search, ENGINEERS, FOOD } = invented;
const browser = browserOfFile();
let sidebar: SidebarAlone;

beforeEach(async () => {
  sidebar = await SidebarAlone.inPageOf(browser);
});

const styleOf = (selector: string, property: string) =>
  sidebar.page.evaluate<string>(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}]`,
  );

test('the chosen mode has a check mark, and the other has none', async () => {
  await sidebar.show(stateWith([]));
  const marks = sidebar.page.locator('.mode-switch svg');
  await sidebar.query.waitFor();
  expect(await marks.nth(0).isVisible()).toBe(true);
  expect(await marks.nth(1).isVisible()).toBe(false);
  await sidebar.page.getByRole('radio', { name: 'Companies' }).check();
  expect(await marks.nth(0).isVisible()).toBe(false);
  expect(await marks.nth(1).isVisible()).toBe(true);
});

test.each(['dark', 'light'] as const)(
  'in %s forced colours all that colour said can be seen',
  async (colorScheme) => {
    await sidebar.page.emulateMedia({ forcedColors: 'active', colorScheme });
    await sidebar.show(stateWith([search(FOOD, invented.writing), search(ENGINEERS, invented.arrived)]));
    await sidebar.card(ENGINEERS).waitFor();
    // Pictures are drawn in the colour of the words beside them.
    expect(await styleOf('.outcome .icon', 'color')).toBe(await styleOf('.outcome', 'color'));
    const chosen = '.mode-switch :checked + span';
    expect(await styleOf(chosen, 'backgroundColor')).not.toBe(
      await styleOf('.mode-switch :not(:checked) + span', 'backgroundColor'),
    );
    expect(await styleOf('.bar > div', 'backgroundColor')).not.toBe(await styleOf('.bar', 'backgroundColor'));
    expect(await styleOf('.bar', 'borderTopStyle')).toBe('solid');
    await sidebar.page.getByRole('radio', { name: 'People' }).press('ArrowRight');
    expect(await styleOf('.mode-switch :focus-visible + span', 'outlineStyle')).toBe('solid');
  },
);

test('without motion, a bar of which nobody knows how far it is does not look full', async () => {
  await sidebar.show(stateWith([search(ENGINEERS, invented.searching)]));
  await sidebar.card(ENGINEERS).waitFor();
  expect(await styleOf('.bar > div', 'animationName')).toBe('none');
  expect(await styleOf('.bar > div', 'backgroundImage')).toContain('repeating-linear-gradient');
  expect(await styleOf('.bar > div', 'backgroundColor')).toBe('rgba(0, 0, 0, 0)');
});

test('six searches under way fit on a screen', async () => {
  await sidebar.show(stateWith(invented.SIX));
  const cards = sidebar.page.getByRole('region', { name: 'Under way' }).getByRole('article');
  await cards.nth(5).waitFor();
  const boxes = await Promise.all((await cards.all()).map((card) => card.boundingBox()));
  const [first, last] = [boxes[0], boxes[5]];
  if (!first || !last) throw new Error('Six cards are shown.');
  expect(last.y + last.height - first.y).toBeLessThan(SIDEBAR_VIEWPORT.height);
});
