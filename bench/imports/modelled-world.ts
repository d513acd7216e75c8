// The built add-on in the local runtime, where calls and cells take the time that they roughly take live.
import type { CallRecord } from '../../local/apps-script/runtime';
import { modelledLatency } from '../../local/apps-script/runtime';
import { World, type WorldOptions } from '../../test/support/world';
import { count } from '../figures/numbers';

/** Every service call takes 0.2 s, and each cell its time; what the script computes takes none. */
export function modelledWorld({ runtime, ...options }: WorldOptions = {}): Promise<World> {
  return World.open({ ...options, runtime: { latency: modelledLatency, ...runtime } });
}

/** What service calls are for, in the order in which they are shown. */
export const CALL_KINDS = [
  'properties',
  'lock',
  'trigger',
  'spreadsheet',
  'fetch',
  'answer',
  'other',
] as const;
export type CallKind = (typeof CALL_KINDS)[number];

const KIND_OF_SERVICE: readonly (readonly [RegExp, CallKind])[] = [
  [/^PropertiesService/, 'properties'],
  [/^LockService/, 'lock'],
  [/^ScriptApp/, 'trigger'],
  [/^UrlFetchApp\./, 'answer'],
  [/^UrlFetchApp$/, 'fetch'],
  [/^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Filter)$/, 'spreadsheet'],
];

export type CallCounts = Readonly<Record<CallKind, number>>;

export function countedByKind(calls: readonly CallRecord[]): CallCounts {
  const ofKind = (kind: CallKind) => calls.filter(({ service }) => kindOf(service) === kind).length;
  return {
    properties: ofKind('properties'),
    lock: ofKind('lock'),
    trigger: ofKind('trigger'),
    spreadsheet: ofKind('spreadsheet'),
    fetch: ofKind('fetch'),
    answer: ofKind('answer'),
    other: ofKind('other'),
  };
}

/** How many there are of each kind, as cells of a table; empty where there are none. */
export function kindsOf(calls: readonly CallRecord[]): readonly string[] {
  const counts = countedByKind(calls);
  return CALL_KINDS.map((kind) => (counts[kind] === 0 ? '' : count(counts[kind])));
}

function kindOf(service: string): CallKind {
  return KIND_OF_SERVICE.find(([pattern]) => pattern.test(service))?.[1] ?? 'other';
}
