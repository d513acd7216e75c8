// What a window of the page may ask the playground to do. The types are made from the readers, so what
// the page can send and what the server accepts cannot drift apart.

/** A request body that no page of ours sends. */
export class MalformedAction extends Error {
  override readonly name = 'MalformedAction';
}

type Reader<Value> = (value: unknown, name: string) => Value;

const string: Reader<string> = (value, name) => {
  if (typeof value !== 'string') throw new MalformedAction(`${name} is not a string.`);
  return value;
};

/** Tab ids, and rows and columns, which count from 1. */
const integer: Reader<number> = (value, name) => {
  if (!Number.isSafeInteger(value)) throw new MalformedAction(`${name} is not an integer.`);
  return Number(value);
};

const list: Reader<readonly unknown[]> = (value, name) => {
  if (!Array.isArray(value)) throw new MalformedAction(`${name} is not a list.`);
  return value;
};

const optional =
  <Value>(reader: Reader<Value>): Reader<Value | null> =>
  (value, name) =>
    value === null ? null : reader(value, name);

const language: Reader<'en' | 'de'> = (value, name) => {
  if (value !== 'en' && value !== 'de') throw new MalformedAction(`${name} is not a language.`);
  return value;
};

const boolean: Reader<boolean> = (value, name) => {
  if (typeof value !== 'boolean') throw new MalformedAction(`${name} is neither true nor false.`);
  return value;
};

const texts: Reader<readonly string[]> = (value, name) =>
  list(value, name).map((text, index) => string(text, `${name}[${index}]`));

const rowsOfText: Reader<readonly (readonly string[])[]> = (value, name) =>
  list(value, name).map((row, index) => texts(row, `${name}[${index}]`));

const area = { row: integer, column: integer, rows: integer, columns: integer } as const;

const readers = {
  // The spreadsheet, as a user's hands change it. `texts` is what is typed from the cell on, by rows.
  'type-cells': { tabId: integer, row: integer, column: integer, texts: rowsOfText },
  'select-cells': { tabId: integer, ...area },
  'clear-cells': { tabId: integer, ...area },
  'copy-cells': {
    fromTabId: integer,
    fromRow: integer,
    fromColumn: integer,
    fromRows: integer,
    fromColumns: integer,
    tabId: integer,
    ...area,
  },
  // After row or column `after`, 0 for the beginning; they look like row or column `like`.
  'insert-rows': { tabId: integer, after: integer, count: integer, like: integer },
  'insert-columns': { tabId: integer, after: integer, count: integer, like: integer },
  'delete-rows': { tabId: integer, first: integer, count: integer },
  'delete-columns': { tabId: integer, first: integer, count: integer },
  'add-filter': { tabId: integer, ...area },
  'remove-filter': { tabId: integer },
  'sort-filter': { tabId: integer, column: integer, isAscending: boolean },
  // Whose rows are hidden: the texts that the column displays.
  'hide-values': { tabId: integer, column: integer, values: texts },
  undo: {},
  redo: {},
  'select-tab': { tabId: integer },
  'add-tab': {},
  'rename-tab': { tabId: integer, title: string },
  'delete-tab': { tabId: integer },
  // The add-on.
  'click-menu': { functionName: string },
  'give-consent': { consentId: string },
  // Answered by an event with the same call's id.
  'run-script': { callId: string, functionName: string, args: list },
  // The playground's own controls.
  'choose-preset': { presetId: optional(string) },
  'set-search-duration': { durationMs: integer },
  'choose-results': { shape: string, relation: string },
  'skip-time': { durationMs: integer },
  'kill-execution': { executionId: string },
  'set-language': { language },
  'set-permission': { scope: string, isGranted: boolean },
} as const;

type Readers = typeof readers;
export type ActionKind = keyof Readers;
type FieldsOf<Kind extends ActionKind> = {
  readonly [Field in keyof Readers[Kind]]: Readers[Kind][Field] extends Reader<infer Value> ? Value : never;
};
export type ActionOf<Kind extends ActionKind> = { readonly kind: Kind } & FieldsOf<Kind>;
export type PlaygroundAction = { [Kind in ActionKind]: ActionOf<Kind> }[ActionKind];

function isActionKind(kind: unknown): kind is ActionKind {
  return typeof kind === 'string' && Object.hasOwn(readers, kind);
}

/**
 * An action out of a request's JSON.
 * @throws MalformedAction saying which field is wrong
 */
export function readAction(json: unknown): PlaygroundAction {
  if (typeof json !== 'object' || json === null) throw new MalformedAction('An action is an object.');
  const fields = new Map(Object.entries(json));
  const kind: unknown = fields.get('kind');
  if (!isActionKind(kind)) throw new MalformedAction('kind is none that the playground knows.');
  const entries = Object.entries<Reader<unknown>>(readers[kind]).map(
    ([name, reader]) => [name, reader(fields.get(name), name)] as const,
  );
  // The readers of this kind have checked every field that its type has.
  return { kind, ...Object.fromEntries(entries) } as PlaygroundAction;
}
