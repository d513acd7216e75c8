// The settings among the user's properties, each in a property of its own, because executions save them that do
// not wait for each other. How to change the shape of one stands in ../../versions.ts.

import { MAX_RESULTS_LIMIT } from '../../contract';
import { byKind, type Decoder, listOf, number, object, text, truth, word } from '../../decoders';
import { numberOrNull, parseJson } from '../../json';
import { PERMISSIONS, type Permission } from '../../platform/permissions';
import { broughtUpToDate, type Step, versionAfter } from '../../versions';

export interface Settings {
  /** The maximum of the last search started; null before the first. */
  readonly maxResults: number | null;
  /** What came of making the trigger; null where none was needed. */
  readonly backgroundCheck: BackgroundCheck | null;
  readonly lingered: Lingered;
  /** What the user had not granted when something last failed for it; what has been granted since is looked up. */
  readonly missingPermissions: readonly Permission[];
  /** The spreadsheets in which a log is kept, as far as this user has seen that. */
  readonly logs: readonly KnownLog[];
}

/** A log that a user writes to, and the number that it calls them by. */
export interface KnownLog {
  readonly spreadsheetId: string;
  readonly number: number;
}

export type BackgroundCheck =
  | {
      readonly kind: 'on';
      readonly everyMinutes: number;
      /** How often it was to run: less often than that was not our choice. */
      readonly askedMinutes: number;
      /** When the trigger was made, or last noted that it runs, in epoch ms. */
      readonly ranAt: number;
      /** When it last ran, no spreadsheet was to be seen: what it fetches is written when one is open. */
      readonly isBlind: boolean;
    }
  | { readonly kind: 'refused' };

/** How long background runs have waited for a next question on one day. */
export interface Lingered {
  /** As in 2026-02-18, UTC. */
  readonly day: string;
  readonly ms: number;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** The names of those that a later version of the add-on wrote: not to be overwritten. */
  readonly newer: readonly string[];
}

type Properties = Readonly<Record<string, string>>;

/** How one setting is stored: as an object, because only that can say its version. */
interface Shape<T> {
  /** What holds where nothing is stored, or nothing that can be read. */
  readonly otherwise: T;
  /** From version 1 (0.1.0) on. What was no object then comes to the first step as `bare`. */
  readonly steps: readonly Step[];
  readonly decode: Decoder<T>;
  readonly encode: (value: NonNullable<T>) => object;
}

const SHAPES: { readonly [Name in keyof Settings]: Shape<Settings[Name]> } = {
  maxResults: {
    otherwise: null,
    // 1 → 2. It was the number itself.
    steps: [({ bare }) => ({ maximum: bare })],
    decode(fields) {
      const maximum = object<{ readonly maximum: number }>({ maximum: number })(fields)?.maximum ?? 0;
      return maximum >= 1 && maximum <= MAX_RESULTS_LIMIT ? Math.floor(maximum) : undefined;
    },
    encode: (maximum) => ({ maximum }),
  },
  backgroundCheck: {
    otherwise: null,
    // 1 → 2. When it last ran was not always said. It was there for searches alone, which want it every minute.
    steps: [
      (fields) => ({ ...fields, ranAt: numberOrNull(fields.ranAt) ?? 0, askedMinutes: 1, isBlind: false }),
    ],
    decode: byKind<BackgroundCheck>({
      on: object({
        kind: word('on'),
        everyMinutes: number,
        askedMinutes: number,
        ranAt: number,
        isBlind: truth,
      }),
      refused: object({ kind: word('refused') }),
    }),
    encode: (check) => check,
  },
  lingered: {
    otherwise: { day: '', ms: 0 },
    // 1 → 2. Alike but for saying its version.
    steps: [(fields) => fields],
    decode: object<Lingered>({ day: text, ms: number }),
    encode: (lingered) => lingered,
  },
  missingPermissions: {
    otherwise: [],
    steps: [],
    decode: (fields) =>
      object<{ readonly all: readonly Permission[] }>({ all: listOf(word(...PERMISSIONS)) })(fields)?.all,
    encode: (all) => ({ all }),
  },
  logs: {
    otherwise: [],
    steps: [],
    decode: (fields) =>
      object<{ readonly all: readonly KnownLog[] }>({
        all: listOf(object<KnownLog>({ spreadsheetId: text, number })),
      })(fields)?.all,
    encode: (all) => ({ all }),
  },
};

export function readSettings(properties: Properties): ReadSettings {
  const newer: string[] = [];
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const { otherwise, steps, decode } = SHAPES[name];
    const json = parseJson(properties[name]);
    const stored = broughtUpToDate(typeof json === 'object' ? json : { bare: json }, steps);
    if (stored.kind === 'newer') newer.push(name);
    return (stored.kind === 'current' ? decode(stored.fields) : undefined) ?? otherwise;
  };
  const settings = {
    maxResults: read('maxResults'),
    backgroundCheck: read('backgroundCheck'),
    lingered: read('lingered'),
    missingPermissions: read('missingPermissions'),
    logs: read('logs'),
  };
  return { settings, newer };
}

/** The settings as properties. */
export function encodeSettings(settings: Partial<Settings>): Properties {
  const { maxResults, backgroundCheck, lingered, missingPermissions, logs } = settings;
  return {
    ...encoded('maxResults', maxResults),
    ...encoded('backgroundCheck', backgroundCheck),
    ...encoded('lingered', lingered),
    ...encoded('missingPermissions', missingPermissions),
    ...encoded('logs', logs),
  };
}

function encoded<Name extends keyof Settings>(name: Name, value: Settings[Name] | undefined): Properties {
  if (value === undefined || value === null) return {};
  const { steps, encode } = SHAPES[name];
  return { [name]: JSON.stringify({ version: versionAfter(steps), ...encode(value) }) };
}
