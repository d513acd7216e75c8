// Whom or what a search looks for.
import type { SearchMode } from '../../src/contract';

export interface Query {
  readonly query: string;
  readonly mode: SearchMode;
  readonly maxResults: number;
}
