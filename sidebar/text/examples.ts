// Searches to begin with, one click away in an empty list; the first of each mode shows in the empty field.
import type { SearchMode } from '../../src/contract';

export interface Example {
  readonly mode: SearchMode;
  readonly query: string;
}

export const EXAMPLES: readonly Example[] = [
  { mode: 'people', query: 'VP of Engineering at Series B SaaS startups in New York' },
  { mode: 'people', query: 'Heads of sustainability at European food manufacturers' },
  { mode: 'company', query: 'Robotics companies in Germany with 50 to 200 employees' },
];
