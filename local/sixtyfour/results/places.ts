// Where invented people and companies are, and what the people there are called: every family name means
// "example" or "sample" in its language, so that nobody takes one for a person.
import type { SeededRandom } from '../../seeded-random';

type Choices = readonly [string, ...string[]];

export interface Place {
  readonly location: string;
  readonly zips: Choices;
  /** Country and area code; the numbers themselves all begin with 555. */
  readonly dial: string;
  readonly givenNames: Choices;
  readonly familyNames: Choices;
}

const ENGLISH_GIVEN: Choices = ['Ada', 'Bill', 'Maya', 'Noah', 'Priya', 'Quinn', 'Rosa', 'Theo', "D'Arcy"];
const ENGLISH_FAMILY: Choices = ['Sample', 'Example', "O'Sample", 'Sample-Example', 'Placeholder'];
const GERMAN_GIVEN: Choices = ['Jürgen', 'Käthe', 'Lena', 'Max', 'Søren'];
const GERMAN_FAMILY: Choices = ['Beispiel', 'Müller-Beispiel', 'Musterfrau', 'Mustermann'];

const UNITED_STATES: readonly [Place, ...Place[]] = [
  place('Boston, MA', ['02110', '02139', '02215'], '+1 617', ENGLISH_GIVEN, ENGLISH_FAMILY),
  place('New York, NY', ['10001', '10013', '11201'], '+1 212', ENGLISH_GIVEN, ENGLISH_FAMILY),
  place('San Francisco, CA', ['94103', '94107'], '+1 415', ENGLISH_GIVEN, ENGLISH_FAMILY),
  place('Hoboken, NJ', ['07030', '07086'], '+1 201', ENGLISH_GIVEN, ENGLISH_FAMILY),
];

const ABROAD: readonly [Place, ...Place[]] = [
  place('Leipzig, Germany', ['04103', '04229'], '+49 341', GERMAN_GIVEN, GERMAN_FAMILY),
  place('Dresden, Germany', ['01067', '01099'], '+49 351', GERMAN_GIVEN, GERMAN_FAMILY),
  place(
    'Marseille, France',
    ['13001', '13008'],
    '+33 4',
    ['Zoë', 'Renée', 'François'],
    ['Exemple', "D'Exemple"],
  ),
  place('Barcelona, Spain', ['08001', '08036'], '+34 93', ['Núria', 'Íñigo', 'José'], ['Ejemplo', 'Muestra']),
  place('東京都渋谷区', ['150-0002', '150-0043'], '+81 3', ['花子', '太郎', '美咲'], ['例田', '見本']),
  place('서울특별시', ['04524', '06164'], '+82 2', ['지우', '민준', '서연'], ['예시', '김보기']),
  place('София', ['1000', '1504'], '+359 2', ['Анна', 'Борис', 'Мария'], ['Примерова', 'Образец']),
  place('القاهرة', ['11511', '11728'], '+20 2', ['محمد', 'ليلى'], ['مثال', 'نموذج']),
  place('मुंबई', ['400001', '400050'], '+91 22', ['आशा', 'विजय'], ['उदाहरण', 'नमूना']),
];

/** Two in three are in the United States, the others anywhere. */
export function inventedPlace(random: SeededRandom): Place {
  return random.pick(random.oneIn(3) ? ABROAD : UNITED_STATES);
}

/** A telephone number that belongs to nobody: 555 01xx, as films use them. */
export function inventedPhone(random: SeededRandom, { dial }: Place): string {
  return `${dial} 555 01${String(random.below(100)).padStart(2, '0')}`;
}

function place(
  location: string,
  zips: Choices,
  dial: string,
  givenNames: Choices,
  familyNames: Choices,
): Place {
  return { location, zips, dial, givenNames, familyNames };
}
