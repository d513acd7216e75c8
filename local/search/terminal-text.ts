// Other people's text on a terminal: on one line, harmless, and as wide as a column.

/** What would move the cursor, colour the screen, break the line or turn the direction of what follows. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Characters that terminals draw two columns wide: emoji, and the scripts of East Asia. */
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}]+$/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function onOneLine(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}

/** How many columns the text takes, looked at no further than `limit` of them. */
export function columnsOf(text: string, limit: number): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += columnsOfOne(segment);
    if (columns >= limit) return limit;
  }
  return columns;
}

/** The text filled up with blanks to exactly so many columns, or cut to them with an ellipsis. */
export function fitted(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  /** How much of it still leaves a column for the ellipsis. */
  let cut = '';
  let cutUsed = 0;
  for (const { segment } of graphemes.segment(text)) {
    const more = columnsOfOne(segment);
    if (used + more > columns) return `${cut}…${' '.repeat(columns - cutUsed - 1)}`;
    kept += segment;
    used += more;
    if (used >= columns) continue;
    cut = kept;
    cutUsed = used;
  }
  return kept + ' '.repeat(columns - used);
}

function columnsOfOne(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return WITHOUT_WIDTH.test(grapheme) ? 0 : 1;
}
