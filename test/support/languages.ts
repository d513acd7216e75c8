// The languages that the platform's error texts are in. What they mean must not be read from them.

export type Language = 'en' | 'de';
export const LANGUAGES: readonly Language[] = ['en', 'de'];

const IS_DEEP = process.env.DEEP !== undefined;

/**
 * Of a table of cases every other one, and the rest in the other language; in the deep run all of them in both.
 * Where two tests go through the same table, another `turn` has each case meet the other language there.
 */
export function inTurn<Case>(cases: readonly Case[], language: Language, turn = 0): readonly Case[] {
  const first = (LANGUAGES.indexOf(language) + turn) % LANGUAGES.length;
  return cases.filter((_, index) => IS_DEEP || index % LANGUAGES.length === first);
}
