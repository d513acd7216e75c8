// A completed search's file, fetched and shaped in memory. Done outside the lock: it may take a while.

import type { FirstSearch } from '../../lists/memory/list-info';
import { once } from '../../platform/once';
import type { Services } from '../../platform/services';
import { type Table, tableFromCsv } from '../../results/table';
import { MAX_COLUMNS } from '../../sheets/trouble';
import type { SixtyfourClient } from '../../sixtyfour/client';
import type { ApiFailure } from '../../sixtyfour/failures';
import type { OtherThanCsv } from '../../sixtyfour/file-kind';
import type { Encoding, FileText } from '../../sixtyfour/file-text';
import { type FileShare, type KeptSlices, NOTHING_KEPT, slicesInCache } from '../../sixtyfour/kept-slices';
import { fetchResultsFile, type ResultsFile } from '../../sixtyfour/results-file';
import { counted, grouped } from '../../text';
import type { ImportFailure } from '../record/importing';
import type { Importing, SearchIn } from '../record/record';

export interface FetchedTable {
  readonly table: Table;
  /** SHA-256 of the file's text, in hexadecimal. One service call, made when first asked for. */
  digest(): string;
  /** How many rows of the file were left out on purpose; they are not in the table. */
  readonly leftOut: number;
  /** The file of the first delivery into the list that they join; null where it is not needed, or nobody has it. */
  readonly earlier: Table | null;
  /** The search that made that list; null where it is not known, or there is none. */
  readonly first: FirstSearch | null;
}

export type FetchedResults =
  | ({ readonly kind: 'table' } & FetchedTable)
  | {
      readonly kind: 'failure';
      readonly failure: ImportFailure;
      /** Learned on the way, for the next attempt: it comes in slices, not in one piece. */
      readonly inSlices: boolean;
    }
  | { readonly kind: 'key-refused' }
  | { readonly kind: 'not-permitted' };

/**
 * The file of a search whose results are due, what was kept of it included. Where it comes in slices, each is kept for
 * the next execution, and `further` is told when it is more than ever before.
 */
export function fetchDueResults(
  services: Services,
  client: SixtyfourClient,
  { id, state }: SearchIn<Importing>,
  deadline: number,
  further: (share: FileShare) => void,
): FetchedResults {
  let isFurther = false;
  const slices = slicesInCache(services.cache, id, (share) => {
    if (share.slices <= state.slicesKept) return;
    isFurther = true;
    further(share);
  });
  const fetched = fetchResults(services, client, state, deadline, slices);
  const isSlow = fetched.kind === 'failure' && fetched.failure === TOO_SLOW;
  return isSlow && isFurther ? failure({ kind: 'goes-on' }) : fetched;
}

/**
 * Asks for a fresh signed URL, and once more where the storage refuses it or sends no CSV, and reads the file behind
 * it. Waits for no answer beyond `deadline`, in epoch ms.
 */
export function fetchResults(
  services: Services,
  client: SixtyfourClient,
  search: Pick<Importing, 'resourceHandleId' | 'expectedRows' | 'inSlices'>,
  deadline: number,
  slices: KeptSlices = NOTHING_KEPT,
): FetchedResults {
  const { inSlices } = search;
  const { now } = services.clock;
  for (let link = 1; ; link += 1) {
    const answer = client.downloadLink(search.resourceHandleId);
    if (answer.kind === 'failure') return linkFailure(answer.failure);
    const file = fetchResultsFile(services.http, answer.value, { inSlices, deadline, now, slices });
    if ((file.kind === 'link-refused' || file.kind === 'not-csv') && link === 1) continue;
    if (file.kind === 'not-permitted') return { kind: 'not-permitted' };
    if (file.kind !== 'file') return { ...failure(fileFailure(file)), inSlices: file.inSlices };
    return tableIn(services, file, search.expectedRows);
  }
}

function tableIn(
  services: Services,
  { text, encoding }: FileText,
  expectedRows: number | null,
): FetchedResults {
  const read = tableFromCsv(text);
  const table = { ...read, notes: [...ENCODING_NOTES[encoding], ...read.notes] };
  if (table.rows.length === 0 && expectedRows !== null && expectedRows > 0) {
    return failure(passing('Sixtyfour sent an empty file although it announced results'));
  }
  if (table.header.length === 0 && expectedRows !== 0) {
    return failure(passing('Sixtyfour sent an empty file without saying that there are no results'));
  }
  if (table.header.length > MAX_COLUMNS) {
    return failure(
      final(
        `The results have ${counted(table.header.length, 'column')}, more than the ${grouped(MAX_COLUMNS)} that Google Sheets can hold. Nothing is lost: Download CSV has them all.`,
      ),
    );
  }
  const digest = once(() => services.digest(text));
  return { kind: 'table', table, digest, leftOut: 0, earlier: null, first: null };
}

/** Said of a file that was not in the usual encoding, because letters may then look wrong. */
const ENCODING_NOTES: Readonly<Record<Encoding, readonly string[]>> = {
  'UTF-8': [],
  'UTF-16': [],
  'Windows-1252': [
    'The file is not in UTF-8, the usual encoding, so its letters were read as Windows-1252; look at names with accents.',
  ],
  mixed: [
    'Some letters of the file are not in UTF-8, the usual encoding, and were read as Windows-1252; look at names with accents.',
  ],
};

const CAME_INSTEAD: Readonly<Record<OtherThanCsv, string>> = {
  'web-page': 'A web page',
  error: 'An error page',
  data: 'Something that is no table',
  archive: 'A compressed file',
  document: 'A document',
  image: 'A picture',
  'no-text': 'A file that is no text',
};

function linkFailure(refusal: ApiFailure): FetchedResults {
  switch (refusal.kind) {
    case 'key-refused':
      return { kind: 'key-refused' };
    case 'not-permitted':
      return { kind: 'not-permitted' };
    case 'unknown-id':
      return failure({
        kind: 'final',
        sentence:
          'Sixtyfour does not keep the results of this search any more, so they cannot be fetched. Run the search again.',
        resumeFrom: 'task',
      });
    case 'no-balance':
    case 'not-enabled':
      return failure(
        final(
          'Sixtyfour refused to hand out the results of this search. Check your plan and balance at app.sixtyfour.ai, then press Import again.',
        ),
      );
    case 'too-many':
    case 'unwell': {
      const { retryAfterMs } = refusal;
      return failure({ ...passing('Sixtyfour could not hand out the results just now'), retryAfterMs });
    }
    case 'rejected':
    case 'already-started':
      return failure(final('Sixtyfour did not accept the request for the results. Try Import again later.'));
  }
}

function fileFailure(file: Exclude<ResultsFile, { kind: 'file' | 'not-permitted' }>): ImportFailure {
  switch (file.kind) {
    case 'link-too-long':
      return final(
        'The link to the results is longer than Google lets an add-on open. Nothing is lost: use Download CSV, then File → Import in the spreadsheet.',
      );
    case 'link-refused':
      return passing('The storage refused the link to the results, even a fresh one');
    case 'missing':
      return passing('The file with the results was not found in the storage');
    case 'not-csv':
      return passing(`${CAME_INSTEAD[file.came]} came instead of the file with the results`);
    case 'too-slow':
      return TOO_SLOW;
    case 'unwell':
      return {
        ...passing('The file with the results could not be fetched just now'),
        retryAfterMs: file.retryAfterMs,
        isFileThere: true,
      };
  }
}

const TOO_SLOW: ImportFailure = {
  ...passing('The file with the results came too slowly to be fetched in the time that Google gives'),
  isFileThere: true,
};

function failure(reason: ImportFailure): Extract<FetchedResults, { kind: 'failure' }> {
  return { kind: 'failure', failure: reason, inSlices: false };
}

function passing(what: string): Extract<ImportFailure, { kind: 'passing' }> {
  return { kind: 'passing', what, retryAfterMs: null, isFileThere: false };
}

function final(sentence: string): ImportFailure {
  return { kind: 'final', sentence, resumeFrom: 'file' };
}
