// What stops a delivery before anything is written, in a user's words, and what can be decided then.

import type { DeliveryQuestion } from '../../contract';
import type { Table } from '../../results/table';
import { counted } from '../../text';
import { headerRowOf } from '../planning/layout';
import { columnsToChoose } from '../recognising/key-columns';
import { cellText, type Row } from '../recognising/keys';

export interface Asked {
  readonly kind: 'asks';
  readonly sentence: string;
  readonly question: DeliveryQuestion;
}

/** Columns that a question names. */
const COLUMNS_NAMED = 20;

export function tabGone(): Asked {
  return asks(
    'tab-gone',
    ['new-tab'],
    'The list that these results were to join was deleted, so nothing was written. They are not lost: they can go to a new tab.',
  );
}

export function protectedFrom(): Asked {
  return asks(
    'protected',
    ['try-again', 'new-tab'],
    'The list is protected, so the results could not join it and nothing was written. Ask whoever protected it to let you edit it, then try again, or let the results go to a new tab.',
  );
}

export function manyGone(gone: number, of: number): Asked {
  return asks(
    'many-gone',
    ['go-on', 'try-again', 'new-tab'],
    `${counted(gone, 'row')} of the ${counted(of, 'row')} that were known in this list ${gone === 1 ? 'is' : 'are'} gone, so nothing was written. Go on if they were deleted on purpose: they stay away then. If not, undo that first and try again.`,
  );
}

export function noKey(values: readonly Row[], table: Table): Asked {
  const header = (values[headerRowOf(values, table.header)] ?? []).map(cellText);
  const rows = values.slice(headerRowOf(values, table.header) + 1);
  // Only a column that both have can recognise the same people in both.
  const columns = columnsToChoose(header, rows)
    .filter(({ column }) => header[column] !== '' && table.header.includes(header[column] ?? ''))
    .slice(0, COLUMNS_NAMED)
    .map(({ column }) => header[column] ?? '');
  const question: DeliveryQuestion = {
    kind: 'no-key',
    answers: columns.length === 0 ? ['try-again', 'new-tab'] : ['column', 'try-again', 'new-tab'],
    columns,
  };
  const sentence =
    'Nothing tells who is who in both this list and the results, such as a LinkedIn profile or an e-mail address, so nothing was written. Choose a column that does, or let the results go to a new tab.';
  return { kind: 'asks', sentence, question };
}

function asks(kind: DeliveryQuestion['kind'], answers: DeliveryQuestion['answers'], sentence: string): Asked {
  return { kind: 'asks', sentence, question: { kind, answers, columns: [] } };
}
