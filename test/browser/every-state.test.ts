// The built sidebar in every state it can be in: everybody can use it, at its width and with larger text.
import {
  axeFindingsButColours,
  axeFindingsOfColours,
  cutSideways,
  doubleTextSize,
  lookOf,
  lowTargets,
  withAxe,
} from './support/accessibility';
import { browserOfFile } from './support/browser';
import { type OpenPage, openPage } from './support/open-page';
import { SIDEBAR_VIEWPORT, SidebarAlone } from './support/sidebar-alone';
import { STATES_OF_SIDEBAR } from './support/sidebar-states';
import { bringInto } from './support/state-of-sidebar';

/** As the sidebar looks to most, and with what some people set for everything they look at. */
const LOOKS = [
  { forcedColors: 'none', colorScheme: 'light', reducedMotion: 'reduce' },
  { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' },
  { forcedColors: 'active', colorScheme: 'light', reducedMotion: 'no-preference' },
] as const;

/** In what colours something was written in each of them. */
const written = LOOKS.map(() => new Set<string>());

const browser = browserOfFile();
// One for all: a page of its own for each state would take longer than looking at it.
let opened: OpenPage;
let sidebar: SidebarAlone;

beforeAll(async () => {
  opened = await openPage(browser.launched(), { viewport: SIDEBAR_VIEWPORT });
  await withAxe(opened.page);
  sidebar = await SidebarAlone.in(opened);
});

test.each(STATES_OF_SIDEBAR.map((state) => [state.name, state] as const))(
  'in the state %s everything can be read and reached',
  async (_, state) => {
    await bringInto(sidebar, state);

    const frame = opened.page.mainFrame();
    expect(await axeFindingsButColours(frame)).toEqual([]);
    expect(await cutSideways(frame)).toEqual([]);
    expect(await lowTargets(frame)).toEqual([]);
    const { seen } = await lookOf(frame);
    for (const [index, look] of LOOKS.entries()) {
      await opened.page.emulateMedia(look);
      const inThisLook = await lookOf(frame);
      expect(inThisLook.seen).toEqual(seen);
      // What another state wrote in the same colours on the same ground was looked at there.
      if (!inThisLook.writing.some((writing) => !written[index]?.has(writing))) continue;
      expect({ look, findings: await axeFindingsOfColours(frame) }).toEqual({ look, findings: [] });
      for (const writing of inThisLook.writing) written[index]?.add(writing);
    }
    await opened.page.emulateMedia(LOOKS[0]);
    await doubleTextSize(frame);
    expect(await cutSideways(frame)).toEqual([]);
    expect(opened.problems).toEqual([]);
  },
);
