// A results file of any length with 30 columns, as wide exports have: people who do not exist, with quoted
// fields over several lines, several scripts, and about a third of the columns numeric.

import { SeededRandom } from '../local/seeded-random';
import { csvRecord } from '../local/sixtyfour/results/csv';
import { inventedPerson, PERSON_COLUMNS } from '../local/sixtyfour/results/invented-person';

const SENIORITIES = ['Founder', 'C-level', 'VP', 'Director', 'Manager', 'Senior'] as const;
const DEPARTMENTS = ['Engineering', 'Sales', 'Marketing, Brand', 'Finance', 'People', 'Support'] as const;
const STAGES = ['Seed', 'Series A', 'Series B', 'Series C', 'Bootstrapped', ''] as const;

/** What is added to a person's columns to make 30. */
const MORE_COLUMNS = [
  'seniority',
  'department',
  'company_stage',
  'tenure_months',
  'followers',
  'connections',
  'posts_last_year',
  'offices',
  'founded',
  'funding_usd',
  'growth_percent',
  'page_views',
  'rating',
  'commute_km',
  'batch_code',
  'is_verified',
] as const;

const HEADER = [...PERSON_COLUMNS, ...MORE_COLUMNS];

/** How many columns `inventedFile` has. */
export const FILE_COLUMNS = HEADER.length;

/**
 * The same bytes every time: about 500 a row, so that 100,000 rows just fit into one response of 50 MB. One column can
 * be made longer than it is by itself.
 */
export function inventedFile(rows: number, longestText = 0): Buffer {
  const random = new SeededRandom(`a file of ${FILE_COLUMNS} columns`);
  const lines = [csvRecord(HEADER)];
  for (let row = 1; row <= rows; row += 1) lines.push(csvRecord(recordOf(random, row, longestText)));
  return Buffer.from(`${lines.join('\n')}\n`);
}

function recordOf(random: SeededRandom, ordinal: number, longestText: number): readonly string[] {
  return [
    ...inventedPerson(random, String(ordinal)),
    random.pick(SENIORITIES),
    random.pick(DEPARTMENTS).padEnd(longestText, '.'),
    random.pick(STAGES),
    String(random.between(1, 240)),
    String(random.between(0, 90_000)),
    String(random.between(10, 500)),
    String(random.between(0, 60)),
    String(random.between(1, 30)),
    String(random.between(1987, 2025)),
    random.oneIn(5) ? '' : String(random.between(1, 900) * 250_000),
    String(random.between(-300, 2400) / 10),
    String(random.between(0, 2_000_000)),
    String(random.between(10, 50) / 10),
    String(random.between(1, 800) / 10),
    String(random.between(0, 99_999)).padStart(5, '0'),
    random.oneIn(3) ? 'True' : 'False',
  ];
}
