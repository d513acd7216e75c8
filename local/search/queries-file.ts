// The file of --queries, and the searches that its rows make: read as a spreadsheet's selection is, so that the add-on's
// own planning does the rest.
import { parse } from 'papaparse';
import { MAX_GROUP_SEARCHES, type Selection } from '../../src/contract/groups';
import { reasonWords } from '../../src/groups/left-out-words';
import { mostResults, planGroup } from '../../src/groups/plan';
import { counted, grouped } from '../../src/text';
import { columnLetters } from '../apps-script/spreadsheet/area';
import { FileProblem } from './files';

export interface PlannedSearches {
  readonly queries: readonly string[];
  /** What is told before anything is sent: how many, what they may bring, which rows make none. */
  readonly sentences: readonly string[];
}

/** A header that says that a column is one of queries. */
const QUERY_LABELS = ['query', 'queries', 'search', 'searches'];

/** @throws FileProblem where the file and the template make no searches, or too many */
export function plannedSearches(
  bytes: Uint8Array,
  file: string,
  template: string,
  maxResults: number,
): PlannedSearches {
  const refused = (why: string) => new FileProblem('read', why);
  const selection = selectionOf(bytes, file, template);
  const plan = planGroup(selection, template);
  if (plan.kind === 'mistaken') {
    throw refused(
      `The template cannot be filled. ${plan.mistakes.map(({ sentence }) => sentence).join(' ')}`,
    );
  }
  const { queries, leftOut } = plan;
  if (plan.isTooMany) {
    throw refused(
      `${file} makes ${grouped(queries.length)} searches, and one command starts at most ${MAX_GROUP_SEARCHES}: split it.`,
    );
  }
  const rest = leftOut.filter(({ why }) => why !== 'header');
  const left = reasonWords(rest, grouped).join(', ');
  if (queries.length === 0) {
    throw refused(`${file} makes no search${left === '' ? '' : `: ${left}`}.`);
  }
  const most = grouped(mostResults(queries.length, maxResults));
  return {
    queries: queries.map(({ query }) => query),
    sentences: [
      `${counted(queries.length, 'search', 'searches')}, at most ${most} results in all.`,
      ...(left === '' ? [] : [`Left out: ${left}.`]),
    ],
  };
}

function selectionOf(bytes: Uint8Array, file: string, template: string): Selection {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  // papaparse finds out the delimiter by itself, and is given one kind of line end.
  const lines = text.replace(/\r\n?/g, '\n');
  const { data: records } = parse(lines, { delimiter: '', newline: '\n', header: false });
  const [header = [], ...others] = records;
  const isByRow = template.trim() === '';
  const queryColumn = header.findIndex((label) => QUERY_LABELS.includes(label.trim().toLowerCase()));
  if (isByRow && queryColumn < 0 && header.length > 1) {
    throw new FileProblem(
      'read',
      `${file} has ${counted(header.length, 'column')}: call the one with the queries Query, or say with --template what to make of a row.`,
    );
  }
  const hasHeader = !isByRow || queryColumn >= 0;
  const rows = hasHeader ? others : records;
  const width = Math.max(0, ...records.map(({ length }) => length));
  return {
    tabTitle: file,
    columns: Array.from({ length: width }, (_, column) => ({
      letter: columnLetters(column + 1),
      header: hasHeader ? (header[column] ?? '') : '',
    })),
    rows: rows
      .map((texts, index) => ({
        row: index + (hasHeader ? 2 : 1),
        isHeader: false,
        texts,
        selected: [Math.max(0, queryColumn)],
      }))
      // Not what stands behind the last line end.
      .filter(({ texts }) => texts.some((cell) => cell !== '')),
    headerRow: hasHeader ? 1 : null,
    hiddenRows: 0,
  };
}
