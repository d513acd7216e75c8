// All that a plan is made of. Pure.

import type { SearchMode } from '../../contract';
import type { Table } from '../../results/table';
import type { Memory } from '../memory/person';
import type { Row } from '../recognising/keys';
import type { Layout } from './layout';

export interface Situation {
  /** All that the tab holds, from its first cell. */
  readonly values: readonly Row[];
  readonly layout: Layout;
  readonly memory: Memory;
  readonly table: Table;
  readonly mode: SearchMode;
  /** Today, as a spreadsheet counts days. */
  readonly today: number;
  /** The fingerprints of the search's query and of this run of it. */
  readonly query: string;
  readonly run: string;
  readonly attempt: string;
  /** The user has said that rows which are gone were deleted on purpose. */
  readonly goesOn: boolean;
  /** People whose rows were deleted are added again. */
  readonly bringsBack: boolean;
  /** Whoever is not in the file was not found: nobody was left out of it. */
  readonly countsMissing: boolean;
  /** An execution that had begun this very delivery was killed. */
  readonly isResumed: boolean;
  /** Headers of columns that a killed execution was adding. */
  readonly begunLabels: readonly string[];
}
