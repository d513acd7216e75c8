// Which searches a group will be, before anything is paid for: the queries as they will be sent, and what is left out.

import { MAX_QUERY_CHARACTERS } from '../contract';
import { MAX_GROUP_SEARCHES, type Selection, type SelectionRow } from '../contract/groups';
import { foldedText, isReadable, withoutControls } from '../text';
import { columnsOf, filled, parseTemplate, type TemplateMistake, type TemplatePart } from './template';

export interface PlannedQuery {
  readonly query: string;
  /** The row that it was made from, from 1. */
  readonly row: number;
}

/** A row, or a cell of one, that becomes no search. */
export interface LeftOut {
  readonly row: number;
  readonly why: LeftOutReason;
}

/**
 * `blank`: nothing is in the cell, or in one of those that the template needs; `error`: one of those shows that its
 * formula went wrong; `unreadable`: neither letter nor digit; `duplicate`: the same as another; `too-long`: over 4,000 characters; `header`: it holds the names of the columns.
 */
export type LeftOutReason = 'blank' | 'error' | 'unreadable' | 'duplicate' | 'too-long' | 'header';

export type GroupPlan =
  | { readonly kind: 'mistaken'; readonly mistakes: readonly TemplateMistake[] }
  | {
      readonly kind: 'planned';
      readonly queries: readonly PlannedQuery[];
      readonly leftOut: readonly LeftOut[];
      /** More than may be started at once. */
      readonly isTooMany: boolean;
    };

interface Candidate {
  readonly row: number;
  /** The cells that it is made of. */
  readonly cells: readonly string[];
  readonly text: string;
}

/** What Google Sheets shows for a formula that has no value, in every language. */
const SHOWN_ERROR = /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!))$/;

/** Each selected cell is a query where the template is blank; else each row fills it once. */
export function planGroup(selection: Selection, template: string): GroupPlan {
  const { rows, columns } = selection;
  const isByCell = template.trim() === '';
  const parsed = parseTemplate(template, columns);
  if (parsed.kind === 'mistaken') return parsed;
  const isHeader = ({ row, isHeader: isSure }: SelectionRow) =>
    isSure || (!isByCell && parsed.namesHeaders && row === selection.headerRow);
  const candidates = rows
    .filter((row) => !isHeader(row))
    .flatMap((row) => (isByCell ? cellsOf(row) : [rowFilled(parsed.parts, row)]));
  const headers = rows.filter(isHeader).map(({ row }): LeftOut => ({ row, why: 'header' }));
  return planned(candidates, headers);
}

/** How many results may come at most, whatever they cost. */
export function mostResults(queries: number, maxResults: number): number {
  return queries * maxResults;
}

function planned(candidates: readonly Candidate[], headers: readonly LeftOut[]): GroupPlan {
  const queries: PlannedQuery[] = [];
  const leftOut = [...headers];
  const known = new Set<string>();
  for (const { row, text, cells } of candidates) {
    const query = withoutControls(text).trim();
    const why = whyLeftOut(query, cells, known);
    if (why === null) {
      known.add(foldedText(query));
      queries.push({ query, row });
    } else leftOut.push({ row, why });
  }
  return { kind: 'planned', queries, leftOut, isTooMany: queries.length > MAX_GROUP_SEARCHES };
}

function whyLeftOut(
  query: string,
  cells: readonly string[],
  known: ReadonlySet<string>,
): LeftOutReason | null {
  if (query === '' || cells.some((cell) => cell.trim() === '')) return 'blank';
  if (cells.some((cell) => SHOWN_ERROR.test(cell.trim()))) return 'error';
  if (!isReadable(query)) return 'unreadable';
  if (query.length > MAX_QUERY_CHARACTERS) return 'too-long';
  return known.has(foldedText(query)) ? 'duplicate' : null;
}

function cellsOf({ row, texts, selected }: SelectionRow): readonly Candidate[] {
  return selected.map((column) => {
    const text = texts[column] ?? '';
    return { row, text, cells: [text] };
  });
}

function rowFilled(parts: readonly TemplatePart[], { row, texts }: SelectionRow): Candidate {
  const cells = columnsOf(parts).map((column) => texts[column] ?? '');
  return { row, cells, text: filled(parts, texts) };
}
