// The built sidebar in every state it can be in: everybody can use it, at its width and with larger text.
import { axeFindings, cutSideways, doubleTextSize, lowTargets } from './support/accessibility';
import { browserOfFile } from './support/browser';
import { type OpenPage, openPage } from './support/open-page';
import { SIDEBAR_VIEWPORT, SidebarAlone } from './support/sidebar-alone';
import { STATES_OF_SIDEBAR } from './support/sidebar-states';
import { bringInto } from './support/state-of-sidebar';

/** What some people set for everything they look at. */
const LOOKS = [
  { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' },
  { forcedColors: 'active', colorScheme: 'light', reducedMotion: 'no-preference' },
] as const;

const browser = browserOfFile();
// One for all: a page of its own for each state would take longer than looking at it.
let opened: OpenPage;
let sidebar: SidebarAlone;

beforeAll(async () => {
  opened = await openPage(browser.launched(), { viewport: SIDEBAR_VIEWPORT });
  sidebar = await SidebarAlone.in(opened);
});

test.each(STATES_OF_SIDEBAR.map((state) => [state.name, state] as const))(
  'in the state %s everything can be read and reached',
  async (_, state) => {
    await bringInto(sidebar, state);

    const frame = opened.page.mainFrame();
    expect(await axeFindings(frame)).toEqual([]);
    expect(await cutSideways(frame)).toEqual([]);
    expect(await lowTargets(frame)).toEqual([]);
    for (const look of LOOKS) {
      await opened.page.emulateMedia(look);
      expect({ look, findings: await axeFindings(frame) }).toEqual({ look, findings: [] });
    }
    await opened.page.emulateMedia({
      forcedColors: 'none',
      reducedMotion: 'no-preference',
      colorScheme: 'light',
    });
    await doubleTextSize(frame);
    expect(await cutSideways(frame)).toEqual([]);
    expect(opened.problems).toEqual([]);
  },
);
