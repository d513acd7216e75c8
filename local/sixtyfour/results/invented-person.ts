// A person who does not exist, and what Sixtyfour would say about them.

import type { SeededRandom } from '../../seeded-random';
import { asciiSlug, inventedCompanyName, inventedDate } from './invented-company';
import { inventedPhone, inventedPlace } from './places';

const TITLES = [
  'VP of Engineering',
  'Head of Sales, EMEA',
  'Co-founder & CTO',
  'Chief Revenue Officer',
  'Director, Platform',
  'Staff Engineer (L6)',
  'Leiterin Einkauf',
  '代表取締役',
] as const;
const HABITS = [
  'the one who reads the footnotes',
  'a spreadsheet with a heartbeat',
  'first in, last to panic',
  'calm, quick, and "allergic" to meetings',
] as const;
const EMBLEMS = ['🚀', '👩‍💻', '🦦', '🇯🇵', '✨'] as const;

export const PERSON_COLUMNS = [
  'name',
  'title',
  'company',
  'linkedin_url',
  'email',
  'phone',
  'location',
  'zip',
  'headcount',
  'years_experience',
  'score',
  'open_to_work',
  'last_seen',
  'summary',
] as const;

/** Another title than before. */
export function inventedTitle(random: SeededRandom, before: string): string {
  const title = random.pick(TITLES);
  return title === before ? `Senior ${title}` : title;
}

/** The fields in the order of `PERSON_COLUMNS`; `tag` keeps addresses apart. */
export function inventedPerson(random: SeededRandom, tag: string): readonly string[] {
  const place = inventedPlace(random);
  const name = `${random.pick(place.givenNames)} ${random.pick(place.familyNames)}`;
  const title = random.pick(TITLES);
  const company = inventedCompanyName(random);
  const headcount = random.between(2, 9000);
  // Names in other scripts leave nothing for an address.
  const slug = `${asciiSlug(name) || 'person'}-${tag}`;
  return [
    random.oneIn(12) ? `${name} ${random.pick(EMBLEMS)}` : name,
    title,
    company,
    `https://www.linkedin.com/in/${slug}-example`,
    // Not everybody's address or number is found.
    random.oneIn(10) ? '' : `${slug}@example.com`,
    random.oneIn(8) ? '' : inventedPhone(random, place),
    place.location,
    random.pick(place.zips),
    String(headcount),
    String(random.between(2, 60) / 2),
    String(random.between(500, 1000) / 1000),
    random.oneIn(4) ? 'True' : 'False',
    inventedDate(random),
    `${title} at ${company}, leading ${random.between(2, 40)} of ${headcount} people.\n` +
      `Described by a colleague as "${random.pick(HABITS)}".\n\n` +
      `Based in ${place.location}; "open to a chat", as the profile says.`,
  ];
}
