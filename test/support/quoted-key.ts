// A Sixtyfour that quotes the key it was sent, in one spelling or another, wherever an answer says so.
import type { HttpHandler } from '../../local/http';

/** Stands in a fault's text for the key. */
export const KEY_HERE = '@@key@@';

/** How a JSON text may spell the same key. */
export const SPELLINGS: Readonly<Record<string, (key: string) => string>> = {
  'as it is': (key) => JSON.stringify(key).slice(1, -1),
  'escaped throughout': (key) => [...key].map(escaped).join(''),
  'escaped at its first character': (key) => escaped(key) + JSON.stringify(key.slice(1)).slice(1, -1),
  'in capitals': (key) => JSON.stringify(key.toUpperCase()).slice(1, -1),
  'with escaped slashes': (key) => JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/'),
};

/** Puts the key, spelled so, where `handler` answers `KEY_HERE`. */
export function quotingKey(handler: HttpHandler, key: string, spell: (key: string) => string): HttpHandler {
  return async (request) => {
    const answer = await handler(request);
    const text = Buffer.from(answer.body).toString('latin1');
    return text.includes(KEY_HERE)
      ? {
          ...answer,
          body: Buffer.from(
            text.replaceAll(KEY_HERE, () => spell(key)),
            'latin1',
          ),
        }
      : answer;
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
