// What Sheets refused, found out by looking, and what that means for an import.

import { throwDefect } from '../../platform/defects';
import type { Trouble } from '../../sheets/trouble';
import { counted } from '../../text';
import type { ImportFailure } from '../record/importing';

/** Sheets may refuse the looking, too; then the reason stays unknown, and the search is tried again later. */
export function looked<T>(look: () => T): T | { readonly kind: 'unknown' } {
  try {
    return look();
  } catch (error) {
    throwDefect(error);
    return { kind: 'unknown' };
  }
}

export function failureFor(trouble: Trouble): ImportFailure {
  switch (trouble.kind) {
    case 'no-room':
      return {
        kind: 'final',
        sentence: `This spreadsheet is full: the results need ${counted(trouble.missingCells, 'more cell')} than Google allows in one. Delete tabs or rows that you do not need, then press Import again.`,
        resumeFrom: 'file',
      };
    case 'protected':
      return {
        kind: 'final',
        sentence:
          'The tab is protected, so the results could not be written. Remove the protection, then press Import again.',
        resumeFrom: 'file',
      };
    case 'unknown':
      return {
        kind: 'passing',
        what: 'Google Sheets did not accept the rows just now',
        retryAfterMs: null,
        isFileThere: true,
      };
  }
}
