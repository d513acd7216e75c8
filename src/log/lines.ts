// What a search has for the log: a line when Sixtyfour has started it, and one when it has ended. Pure.

import type { SearchMode } from '../contract';
import { endedAt, type Logged, type SearchRecord, type SearchState } from '../searches/record/record';

/** In the order of their columns. '' where a line has nothing to say. */
export const LABELS = [
  'When',
  'Who',
  'What',
  'Query',
  'Mode',
  'Search ID',
  'Maximum',
  'Rows',
  'New',
  'Changed',
  'Known',
  'Missing',
  'Deleted',
  'Left out',
  'Tab',
  'Seconds',
  'Why',
] as const;

export interface Line {
  /** Epoch ms, whole seconds. */
  readonly at: number;
  /** What its cells hold, without when and who. */
  readonly cells: Readonly<Record<Exclude<(typeof LABELS)[number], 'When' | 'Who'>, string | number>>;
}

const SECOND_MS = 1000;
const MODES: Readonly<Record<SearchMode, string>> = { people: 'people', company: 'companies' };

/** So often in a row may writing a search's lines be cut off; then they are given up. */
export const MOST_ATTEMPTS = 3;

/** The lines that the log lacks of a search, in their order. */
export function linesDue(record: SearchRecord): readonly Line[] {
  const started = startedAt(record.state);
  const ended = endedAt(record);
  return [
    ...(started === null || record.logged.start ? [] : [lineOf(record, 'Started', started)]),
    ...(ended === null || record.logged.endAt === ended
      ? []
      : [lineOf(record, whatEnded(record.state), ended)]),
  ];
}

/** What the log has of a search once it has all of its lines. */
export function loggedNow(record: SearchRecord): Logged {
  const start = record.logged.start || startedAt(record.state) !== null;
  return { start, endAt: endedAt(record) ?? record.logged.endAt, attemptsCutOff: 0 };
}

/** When Sixtyfour began with it, as far as is known; null where it has not. */
function startedAt(state: SearchState): number | null {
  switch (state.kind) {
    case 'waiting':
      return null;
    case 'running':
    case 'importing':
    case 'done':
      return state.startedAt;
    case 'failed':
    case 'stopped':
      if (state.resumable === null) return null;
      return state.resumable.kind === 'start-sent' ? state.resumable.attemptedAt : state.resumable.startedAt;
  }
}

function whatEnded({ kind }: SearchState): string {
  return kind === 'done' ? 'Done' : kind === 'stopped' ? 'Stopped' : 'Failed';
}

/** A line of something that repeats: that it does from now on (`how` says when), or that it does no more. */
export function repeatLine(
  what: 'Repeats' | 'Repeats no more',
  { query, mode, maxResults }: Pick<SearchRecord, 'query' | 'mode' | 'maxResults'>,
  how: string,
  at: number,
): Line {
  const about = { What: what, Query: query, Mode: MODES[mode], 'Search ID': '', Maximum: maxResults };
  return {
    at: Math.floor(at / SECOND_MS) * SECOND_MS,
    cells: { ...about, ...NO_FIGURES, Seconds: '', Why: how },
  };
}

function lineOf(record: SearchRecord, what: string, at: number): Line {
  const { query, mode, searchId, maxResults, state } = record;
  const started = startedAt(state);
  const about = { What: what, Query: query, Mode: MODES[mode], 'Search ID': searchId, Maximum: maxResults };
  const isStart = what === 'Started';
  return {
    at: Math.floor(at / SECOND_MS) * SECOND_MS,
    cells: {
      ...about,
      ...NO_FIGURES,
      ...(isStart ? {} : figuresOf(state)),
      Seconds: isStart || started === null ? '' : Math.round((at - started) / SECOND_MS),
    },
  };
}

const NO_FIGURES = {
  Rows: '',
  New: '',
  Changed: '',
  Known: '',
  Missing: '',
  Deleted: '',
  'Left out': '',
  Tab: '',
  Why: '',
};

function figuresOf(state: SearchState): Partial<Line['cells']> {
  if (state.kind === 'failed') return { Why: state.sentence };
  if (state.kind !== 'done') return {};
  const { rows, tab, delivery } = state;
  const figures = {
    New: delivery?.new ?? rows,
    Changed: delivery?.changed ?? 0,
    Known: delivery?.known ?? 0,
    Missing: delivery?.missing ?? 0,
    Deleted: delivery?.deleted ?? 0,
    'Left out': delivery?.leftOut ?? 0,
  };
  return { Rows: rows, ...figures, Tab: tab?.title ?? '' };
}
