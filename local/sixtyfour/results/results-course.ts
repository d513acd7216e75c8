// How a search's results relate to those of the searches before it, and how its file is laid out. Pure.
import type { SearchMode } from '../../../src/contract';

/** What the columns of a file are called and hold: nothing documents it, so nothing may rely on it. */
export const RESULT_SHAPES = ['documented', 'profile', 'nested'] as const;
export type ResultShape = (typeof RESULT_SHAPES)[number];

/** What becomes of those whom a start asks to leave out. Which it is, is not documented. */
export type LeavingOut =
  /** "Searches first, then removes": there are fewer results. */
  | 'removed'
  /** Others come in their place. */
  | 'replaced'
  /** The server does not know the field. */
  | 'ignored';

/** What decides about a file's content. */
export interface ResultsOrder {
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
  /** The client's own id of the search, which may have a file of its own. */
  readonly searchId?: string | null;
  /** Absent: nothing before it matters. */
  readonly course?: ResultsCourse;
}

/** How results are made from now on. Shares lie between 0 and 1. */
export interface ResultsBehaviour {
  readonly shape: ResultShape;
  /** Of the results, those that an earlier search for something else has found, too. */
  readonly overlap: number;
  /** Of the results, those that are others each time the same query runs: so many have gone, so many are new. */
  readonly turnover: number;
  /** Of the results that an earlier run or search has found, those who have another title or headcount now. */
  readonly changed: number;
  readonly leavingOut: LeavingOut;
}

/** The same query finds the same, another one others, in the columns of the documentation's examples. */
export const PLAIN_RESULTS: ResultsBehaviour = {
  shape: 'documented',
  overlap: 0,
  turnover: 0,
  changed: 0,
  leavingOut: 'removed',
};

/** What a search got of it when it started: its file stays the same whatever is chosen later. */
export interface ResultsCourse {
  readonly behaviour: ResultsBehaviour;
  /** How many searches for the same were started before. */
  readonly run: number;
  /** The earlier search that it overlaps with. */
  readonly earlier: ResultsOrder | null;
  /** Profiles, bare LinkedIn IDs or domains, as the start named them. */
  readonly leftOut: readonly string[];
}

/** @param before every search that was started before, oldest first */
export function courseOf(
  order: Pick<ResultsOrder, 'query' | 'mode'>,
  before: readonly ResultsOrder[],
  behaviour: ResultsBehaviour,
  leftOut: readonly string[],
): ResultsCourse {
  const alike = before.filter(({ mode }) => mode === order.mode);
  const isSame = ({ query }: ResultsOrder) => query === order.query;
  return {
    behaviour,
    run: alike.filter(isSame).length,
    earlier: behaviour.overlap > 0 ? (alike.filter((other) => !isSame(other)).pop() ?? null) : null,
    leftOut: behaviour.leavingOut === 'ignored' ? [] : leftOut,
  };
}
