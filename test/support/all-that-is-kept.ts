// Everything that a call of the server's could change, as a value to compare before and after.
import type { World } from './world';

/** What Sixtyfour was asked, what is stored, and what the spreadsheet and the platform hold. */
export function allThatIsKept(world: World) {
  const { runtime, sixtyfour, spreadsheet, user } = world;
  return {
    requests: sixtyfour.requests.length,
    searches: sixtyfour.searches.length,
    userProperties: user.properties.entries(),
    cache: user.cache.entries(),
    documentProperties: runtime.script.documentProperties(spreadsheet).entries(),
    triggers: runtime.triggersOf(user).map(({ functionName }) => functionName),
    tabs: spreadsheet.tabs.map(({ id, title }) => ({ id, title, ...spreadsheet.snapshot(id) })),
    inFront: spreadsheet.selectionOf(user).tabId,
  };
}
