// Where a cell's text leads: a spreadsheet makes a link of a whole address.

/** Longer ones are no address that anybody would follow. */
const MAX_LINK_CHARACTERS = 2_000;

/** The address that a text is, or null: nothing but http and https, and no text around it. */
export function linkOf(text: string): string | null {
  if (text.length > MAX_LINK_CHARACTERS || !/^https?:\/\/[^\s/]\S*$/i.test(text)) return null;
  return URL.canParse(text) ? text : null;
}
