// What the document's properties say of the log: whether it is kept, where it is, and how many people are in it. Seen by
// every user of the add-on in this spreadsheet. Pure.

import { type Decoder, number, object, orNull, truth } from '../decoders';
import { parseJson } from '../json';
import { broughtUpToDate, type Step, versionAfter } from '../versions';

export interface KeptLog {
  readonly isKept: boolean;
  /** The tab; null before it is made. */
  readonly sheetId: number | null;
  /** People who were given a number in it. */
  readonly people: number;
  /** The last lines could not be written. */
  readonly isInTrouble: boolean;
}

type Properties = Readonly<Record<string, string>>;

const KEY = 'log';
const STEPS: readonly Step[] = [];
const NO_LOG: KeptLog = { isKept: false, sheetId: null, people: 0, isInTrouble: false };

export function logIn(properties: Properties): KeptLog {
  const stored = broughtUpToDate(parseJson(properties[KEY]), STEPS);
  return (stored.kind === 'current' ? storedLog(stored.fields) : undefined) ?? NO_LOG;
}

export function encodeLog(log: KeptLog): Properties {
  return { [KEY]: JSON.stringify({ version: versionAfter(STEPS), ...log }) };
}

const storedLog: Decoder<KeptLog> = object<KeptLog>({
  isKept: truth,
  sheetId: orNull(number),
  people: number,
  isInTrouble: truth,
});
