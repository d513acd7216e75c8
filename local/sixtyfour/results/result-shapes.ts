// The layouts in which clients have seen results, or must expect them: other names for the columns, bare IDs, JSON
// inside of cells, addresses in many spellings. Pure.
import type { SearchMode } from '../../../src/contract';
import type { SeededRandom } from '../../seeded-random';
import { columnsOf, type InventedOne } from './invented-ones';
import type { ResultShape } from './results-course';

type Column = readonly [name: string, read: (one: InventedOne, random: SeededRandom) => string];

const field =
  (name: string) =>
  (one: InventedOne): string =>
    one[name] ?? '';

const publicId = (one: InventedOne): string => field('linkedin_url')(one).replace(/^.*\//, '');
const domain = (one: InventedOne): string => field('website')(one).replace(/^https:\/\//, '');

/** All of them name the same page. */
const SPELLINGS: readonly [(path: string) => string, ...((path: string) => string)[]] = [
  (path) => `https://www.linkedin.com/${path}`,
  (path) => `http://de.linkedin.com/${path}/?trk=public_profile`,
  (path) => `linkedin.com/${path}/en`,
  (path) => `HTTPS://LinkedIn.com/${path.replace(/[^/]*$/, (id) => id.toUpperCase())}/`,
  (path) => `https://www.linkedin.com/${path.replace('-', '%2D')}#about`,
];

const spelled = (one: InventedOne, random: SeededRandom): string =>
  random.pick(SPELLINGS)(field('linkedin_url')(one).replace(/^https:\/\/[^/]*\//, ''));

const PROFILE: Readonly<Record<SearchMode, readonly Column[]>> = {
  people: [
    ['publicId', publicId],
    ['fullName', field('name')],
    ['headline', (one) => `${field('title')(one)} at ${field('company')(one)}`],
    ['currentCompany', field('company')],
    ['geo', field('location')],
    ['emailAddress', field('email')],
    ['about', field('summary')],
  ],
  company: [
    ['universalName', publicId],
    ['name', field('company')],
    ['domain', domain],
    ['employeeCount', field('headcount')],
    ['about', field('description')],
  ],
};

const NESTED: Readonly<Record<SearchMode, readonly Column[]>> = {
  people: [
    ['fullName', field('name')],
    ['profile', spelled],
    ['headline', field('title')],
    ['company', (one) => JSON.stringify({ name: field('company')(one), headcount: Number(one.headcount) })],
    [
      'contact',
      (one) =>
        JSON.stringify({ emails: field('email')(one) === '' ? [] : [one.email], phone: one.phone }, null, 2),
    ],
    ['score', field('score')],
  ],
  company: [
    ['company', field('company')],
    ['links', (one, random) => JSON.stringify({ linkedin: spelled(one, random), website: one.website })],
    ['website', field('website')],
    ['size', (one) => JSON.stringify({ headcount: Number(one.headcount), founded: Number(one.founded) })],
  ],
};

/** The columns of a file of this shape, in their order. */
export function shapedColumns(mode: SearchMode, shape: ResultShape): readonly Column[] {
  switch (shape) {
    case 'documented':
      return columnsOf(mode).map((name) => [name, field(name)]);
    case 'profile':
      return PROFILE[mode];
    case 'nested':
      return NESTED[mode];
  }
}
