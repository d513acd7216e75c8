// What a header's noun says about the digits below it. English and German compounds have their noun last (*Account
// Value*, *Zip code*), Romance languages first (*código postal*, *numéro de téléphone*).

import {
  COUNTING,
  NAMING_ADJECTIVES,
  NAMING_ENDINGS,
  NAMING_ENDINGS_OF_SCRIPTS,
  NAMING_FIRST,
  NAMING_NOUNS,
  NUMBER_NOUNS,
  NUMBERED,
  PREPOSITIONS,
  QUALIFIERS,
  QUANTITY_NOUNS,
  ROMANCE_OF,
} from './number-nouns';

/** `name`: the digits name something, as a phone or a code does. `quantity`: they surely count. */
export type HeaderMeaning = 'name' | 'quantity' | 'unknown';

export function headerMeaning(header: string): HeaderMeaning {
  const words = headerWords(header);
  if (isName(words)) return 'name';
  return words.some((word) => QUANTITY_NOUNS.has(word)) || isMarketCap(words) ? 'quantity' : 'unknown';
}

function isName(words: readonly string[]): boolean {
  const [first = ''] = words;
  const preposition = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word));
  const phrase = withoutQualifiers(preposition < 0 ? words : words.slice(0, preposition));
  const last = phrase[phrase.length - 1] ?? '';
  if (words.length > 1 && NAMING_FIRST.has(first)) return true;
  if (NUMBER_NOUNS.has(last)) return isNumberAName(words, phrase, preposition);
  if (last === 'numbers') return isName(phrase.slice(0, -1));
  if (first === 'id' && NUMBERED.has(last)) return true;
  if (isMarketCap(phrase)) return false;
  return (
    NAMING_NOUNS.has(last) ||
    NAMING_NOUNS.has(phrase.join('')) ||
    NAMING_FIRST.has(first) ||
    NAMING_ADJECTIVES.has(last) ||
    NAMING_ENDINGS.some((ending) => last.endsWith(ending)) ||
    NAMING_ENDINGS_OF_SCRIPTS.some((ending) => last.endsWith(ending))
  );
}

/** *CAP* alone is an Italian postal code. */
function isMarketCap(words: readonly string[]): boolean {
  return words.length > 1 && words[words.length - 1] === 'cap';
}

/** *Contact number* names, *total number* and *number of people* count, *número de teléfono* names again. */
function isNumberAName(words: readonly string[], phrase: readonly string[], preposition: number): boolean {
  if (phrase.some((word) => COUNTING.has(word))) return false;
  if (phrase.length > 1) return true;
  if (preposition < 0 || !ROMANCE_OF.has(words[preposition] ?? '')) return false;
  const rest = words.slice(preposition).filter((word) => !ROMANCE_OF.has(word));
  return rest.length > 0 && (NUMBERED.has(rest[0] ?? '') || isName(rest));
}

function withoutQualifiers(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && QUALIFIERS.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}

/** `homePhone_2 (work)` → home, phone. Accents go, what stands in brackets and numbers at the end of words, too. */
function headerWords(header: string): readonly string[] {
  return (
    header
      .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      // The one name with a capital inside that is everywhere in these files, and a preposition at its end.
      .replace(/linked\s?in/gi, 'linkedin')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/#/g, ' number ')
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, (mark) => (/[\u0300-\u036f]/.test(mark) ? '' : mark))
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map((word) => (/^\p{L}\d+$/u.test(word) ? word : word.replace(/\d+$/, '')))
      .filter((word) => word !== '')
  );
}
