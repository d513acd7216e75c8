// All figures of all chapters in one table.
import { BEFORE } from './before';
import type { Chapter } from './figure';
import type { TextTable } from './text-table';

export function figuresTable(chapters: readonly Chapter[]): TextTable {
  return {
    header: ['figure', 'before', 'measured', 'min to max', 'aim', 'met'],
    rows: chapters.flatMap(({ figures }) =>
      figures.map(({ name, value, noise, aim }) => [
        name,
        BEFORE[name] ?? '',
        value,
        noise,
        aim?.text ?? '',
        aim === null ? '' : aim.isMet ? 'yes' : 'no',
      ]),
    ),
    texts: [5],
  };
}
