// Looks for the API key in everything that leaves the add-on or stays behind, whole or in pieces.
import type { RuntimeEvent } from '../../local/apps-script/runtime-events';
import type { World } from './world';

/** Longer than the four characters that may be shown, and too long to be there by chance. */
const PIECE_CHARACTERS = 8;

interface Place {
  readonly name: string;
  readonly text: string;
}

export class KeyHunt {
  readonly #world: World;
  #shown: Place[] = [];
  #requestsSeen = 0;
  #executionsSeen = 0;

  /** Watches what is shown from now on; the rest is looked through when asked. */
  constructor(world: World) {
    this.#world = world;
    world.runtime.on((event) => this.#hear(event));
  }

  /**
   * Where a key is although it must not be: the place, and what stands there. Looks at what happened since the
   * last look, and at all that is kept.
   */
  leaksOf(...keys: readonly string[]): readonly string[] {
    const pieces = keys.flatMap(piecesOf);
    const places = [...this.#happened(), ...this.#kept(keys)];
    // All of it at once, as nearly always nothing is found; the separator stands in no key.
    if (!holdsAny(pieces, places.map(({ text }) => text).join('\0'))) return [];
    const found = places.filter(({ text }) => holdsAny(pieces, text));
    return [...new Set(found.map(({ name, text }) => `${name}: ${text.slice(0, 300)}`))];
  }

  #happened(): readonly Place[] {
    const { runtime, sixtyfour } = this.#world;
    const shown = this.#shown;
    const requests = sixtyfour.requests.slice(this.#requestsSeen);
    const executions = runtime.executions.slice(this.#executionsSeen);
    this.#shown = [];
    this.#requestsSeen += requests.length;
    this.#executionsSeen += executions.length;
    return [
      ...shown,
      ...requests.flatMap(placesInRequest),
      ...executions.flatMap(({ functionName, outcome, logLines }) => [
        ...textsIn(outcome).map((text) => ({ name: `answer of ${functionName}`, text })),
        ...logLines.map(({ text }) => ({ name: `log of ${functionName}`, text })),
      ]),
    ];
  }

  #kept(keys: readonly string[]): readonly Place[] {
    const { runtime, spreadsheet, user } = this.#world;
    return [
      ...entriesAs('document properties', runtime.script.documentProperties(spreadsheet).entries()),
      ...entriesAs('cache', user.cache.entries()),
      // The one place where the key is kept, and nothing but the key.
      ...entriesAs('user properties', user.properties.entries()).filter(({ text }) => !keys.includes(text)),
      ...spreadsheet.tabs.flatMap((tab) => {
        const { values, formulas, displayValues } = spreadsheet.snapshot(tab.id);
        const cells = textsIn([values, formulas, displayValues]);
        return [
          { name: 'title of a tab', text: tab.title },
          ...cells.map((text) => ({ name: 'cell', text })),
        ];
      }),
    ];
  }

  #hear(event: RuntimeEvent): void {
    if (event.kind !== 'shown') return;
    this.#shown.push(...textsIn(event.shown).map((text) => ({ name: `shown ${event.shown.kind}`, text })));
  }
}

function placesInRequest(request: World['sixtyfour']['requests'][number]): readonly Place[] {
  const { origin } = new URL(request.url);
  const headers = Object.entries(request.headers)
    .filter(([name]) => !(name === 'x-api-key' && origin === 'https://api.sixtyfour.ai'))
    .map(([name, text]) => ({ name: `header ${name} to ${origin}`, text }));
  const rest = [request.url, request.body ?? ''].map((text) => ({ name: `request to ${origin}`, text }));
  return [...headers, ...rest];
}

function entriesAs(name: string, entries: Readonly<Record<string, string>>): readonly Place[] {
  return Object.entries(entries).flatMap(([key, text]) => [
    { name, text: key },
    { name, text },
  ]);
}

/** Every text in a value, however deep, the names of fields included. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
}

/** However the text may be spelled. */
function holdsAny(pieces: readonly string[], text: string): boolean {
  const spellings = [text, unescaped(text), percentDecoded(text)].map((one) => one.toLowerCase());
  return pieces.some((piece) => spellings.some((spelling) => spelling.includes(piece)));
}

function piecesOf(key: string): readonly string[] {
  const starts = Array.from({ length: key.length - PIECE_CHARACTERS + 1 }, (_, index) => index);
  return starts.map((start) => key.slice(start, start + PIECE_CHARACTERS).toLowerCase());
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(["\\/])/g, '$1');
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
