// A company that does not exist, and what Sixtyfour would say about it.

import type { SeededRandom } from '../../seeded-random';
import { inventedPhone, inventedPlace } from './places';

const KINDS = ['Purple', 'Wobbly', 'Paper', 'Quiet', 'Second', 'Velvet', 'Sunday', 'Écru'] as const;
const THINGS = ['Teapot', 'Lantern', 'Otter', 'Umbrella', 'Compass', 'Biscuit', 'Ferry', 'Piñata'] as const;
const TRADES = [
  'Robotics',
  'Software',
  'Health',
  'Logistics',
  'Analytics',
  '& Sons, Ltd.',
  'Labs',
  'GmbH',
] as const;
const INDUSTRIES = [
  'Software, B2B',
  'Healthcare',
  'Logistics',
  'Financial services',
  'Robotics & automation',
  'Education',
] as const;

export const COMPANY_COLUMNS = [
  'company',
  'website',
  'industry',
  'headcount',
  'founded',
  'funding_usd',
  'growth_percent',
  'location',
  'zip',
  'phone',
  'linkedin_url',
  'is_hiring',
  'last_funded',
  'description',
] as const;

/** The fields in the order of `COMPANY_COLUMNS`; `tag` keeps addresses apart. */
export function inventedCompany(random: SeededRandom, tag: string): readonly string[] {
  const place = inventedPlace(random);
  const name = inventedCompanyName(random);
  const headcount = random.between(2, 9000);
  const founded = random.between(1987, 2025);
  const industry = random.pick(INDUSTRIES);
  return [
    name,
    `https://${asciiSlug(name)}-${tag}.example.com`,
    industry,
    String(headcount),
    String(founded),
    // Whoever never raised money has no figure.
    random.oneIn(5) ? '' : String(random.between(1, 900) * 250_000),
    String(random.between(-300, 2400) / 10),
    place.location,
    random.pick(place.zips),
    inventedPhone(random, place),
    `https://www.linkedin.com/company/${asciiSlug(name)}-${tag}-example`,
    random.oneIn(3) ? 'True' : 'False',
    inventedDate(random),
    `${name} has made ${industry.toLowerCase()} less dull since ${founded}.\n` +
      `Its ${headcount} people call it "the ${random.pick(THINGS).toLowerCase()} place", and mean it 🙂.`,
  ];
}

export function inventedCompanyName(random: SeededRandom): string {
  return `${random.pick(KINDS)} ${random.pick(THINGS)} ${random.pick(TRADES)}`;
}

/** `2025-03-09`: text, though a spreadsheet would gladly take it for a date. */
export function inventedDate(random: SeededRandom): string {
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  return `${random.between(2024, 2025)}-${month}-${day}`;
}

/** What is left of a text in an address: `paper-pinata-sons-ltd`. */
export function asciiSlug(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
