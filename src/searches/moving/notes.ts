// What is to be said of a file that was written, each a sentence.

import type { Table } from '../../results/table';
import { countCutCells } from '../../sheets/cells';
import { counted, grouped } from '../../text';
import type { Importing, SearchIn } from '../record/record';

/** `leftOut`: rows of the file that were left out on purpose. */
export function notesOn(record: SearchIn<Importing>, table: Table, leftOut = 0): readonly string[] {
  const { expectedRows } = record.state;
  const cut = countCutCells(table);
  const inFile = table.rows.length + leftOut;
  const differs = expectedRows !== null && expectedRows !== inFile;
  return [
    ...table.notes,
    ...(cut > 0
      ? [
          cut === 1
            ? '1 value did not fit into a cell and ends with a mark; Download CSV has it whole.'
            : `${counted(cut, 'value')} did not fit into a cell and end with a mark; Download CSV has them whole.`,
        ]
      : []),
    ...(differs
      ? [`Sixtyfour announced ${counted(expectedRows, 'result')}; the file holds ${grouped(inFile)}.`]
      : []),
  ];
}
