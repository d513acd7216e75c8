// The built sidebar in every state it can be in: everybody can use it, at its width and with larger text.
import {
  axeFindingsButColours,
  axeFindingsOfColours,
  cutSideways,
  doubleTextSize,
  type Look,
  lookOf,
  lowTargets,
  withAxe,
} from './support/accessibility';
import { browserOfFile } from './support/browser';
import { type OpenPage, openPage, USUAL_LOOK } from './support/open-page';
import { SIDEBAR_VIEWPORT, SidebarAlone } from './support/sidebar-alone';
import { STATES_OF_SIDEBAR } from './support/sidebar-states';
import { bringInto } from './support/state-of-sidebar';

/** What some people set for everything they look at. */
const LOOKS = [
  { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' },
  { forcedColors: 'active', colorScheme: 'light', reducedMotion: 'no-preference' },
] as const;

/** In what colours something was written in each look. */
const written = new Map<object, Set<string>>();

const browser = browserOfFile();
// One for all: a page of its own for each state would take longer than looking at it.
let opened: OpenPage;
let sidebar: SidebarAlone;

beforeAll(async () => {
  opened = await openPage(browser.launched(), { viewport: SIDEBAR_VIEWPORT });
  await withAxe(opened.page);
  sidebar = await SidebarAlone.in(opened);
});

/** What another state wrote in the same colours on the same ground was looked at there. */
async function expectReadableColours(look: object, { writing }: Look): Promise<void> {
  const before = written.get(look) ?? new Set();
  if (!writing.some((one) => !before.has(one))) return;
  const findings = await axeFindingsOfColours(opened.page.mainFrame());
  expect({ look, findings }).toEqual({ look, findings: [] });
  written.set(look, new Set([...before, ...writing]));
}

test.each(STATES_OF_SIDEBAR.map((state) => [state.name, state] as const))(
  'in the state %s everything can be read and reached',
  async (_, state) => {
    await bringInto(sidebar, state);

    const frame = opened.page.mainFrame();
    expect(await axeFindingsButColours(frame)).toEqual([]);
    expect(await cutSideways(frame)).toEqual([]);
    expect(await lowTargets(frame)).toEqual([]);
    const usual = await lookOf(frame);
    await expectReadableColours(USUAL_LOOK, usual);
    for (const look of LOOKS) {
      await opened.page.emulateMedia(look);
      const inThisLook = await lookOf(frame);
      expect(inThisLook.seen).toEqual(usual.seen);
      await expectReadableColours(look, inThisLook);
    }
    await opened.page.emulateMedia(USUAL_LOOK);
    await doubleTextSize(frame);
    expect(await cutSideways(frame)).toEqual([]);
    expect(opened.problems).toEqual([]);
  },
);
