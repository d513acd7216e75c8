// The colour of a tab that nobody has opened from the sidebar yet: who comes back to the spreadsheet finds it.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The blue of the sidebar. */
const NEW_COLOUR = '#0b57d0';

/** Colours the tab, unless it has a colour: that is its user's. */
export function giveNewColour(sheet: Sheet): void {
  try {
    if (colourOf(sheet) === null) sheet.setTabColor(NEW_COLOUR);
  } catch {
    // A hint, and no reason to keep results back. Whatever else Sheets refuses shows with the next call.
  }
}

/** Whether the tab has the colour that says that it is new. */
export function hasNewColour(sheet: Sheet): boolean {
  return colourOf(sheet) === NEW_COLOUR;
}

/** Takes our colour off the tab; another one is its user's and stays. A tab that is protected keeps ours. */
export function takeNewColour(sheet: Sheet): void {
  try {
    if (hasNewColour(sheet)) sheet.setTabColor(null);
  } catch {
    // The tab is open, which is what was asked for. Its colour is a hint and may stay.
  }
}

/** `#rrggbb`; null where the tab has none. */
function colourOf(sheet: Sheet): string | null {
  const colour = sheet.getTabColor() as string | null;
  return colour === null || colour === '' ? null : colour.toLowerCase();
}
