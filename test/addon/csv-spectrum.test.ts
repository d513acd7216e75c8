// Every case of the npm package csv-spectrum, from its file to the cells of a tab and back into a file.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asText, recordsOf } from '../support/expected-values';
import { CommandFolder } from '../support/search-command';

const SPECTRUM = path.dirname(require.resolve('csv-spectrum/package.json'));

/** What each file says, by the package's own reading of it: the header's cells are the keys. */
function fixture(name: string): Readonly<Record<string, string>>[] {
  const said: unknown = JSON.parse(readFileSync(path.join(SPECTRUM, 'json', `${name}.json`), 'utf8'));
  return [said].flat() as Readonly<Record<string, string>>[];
}

/**
 * The fixture of `location_coordinates` is wrong. The second record of its CSV begins with the bytes
 * `2095257564,`: no quote and no line break, so by RFC 4180 (section 2, rules 1 and 4) the first field is
 * 2095257564. Its JSON says 1234567890. (It is also the only one that is an object and not a list.)
 */
const WRONG_FIXTURE = 'location_coordinates';
const WRONG_PHONE = '1234567890';
const RIGHT_PHONE = '2095257564';

function expectedRecords(name: string): readonly (readonly string[])[] {
  const rows = fixture(name);
  const right = name === WRONG_FIXTURE ? [{ ...rows[0], 'Contact Phone Number': RIGHT_PHONE }] : rows;
  return [Object.keys(rows[0] ?? {}), ...right.map((row) => Object.values(row))];
}

const CASES = readdirSync(path.join(SPECTRUM, 'csvs')).map((file) => path.basename(file, '.csv'));

let folder: CommandFolder;

beforeEach(() => {
  folder = new CommandFolder();
});
afterEach(() => folder.remove());

test('the package has the cases that it had', () => {
  expect(CASES).toHaveLength(12);
});

test.each(CASES)(
  '%s: every cell is what the file says, and written to a CSV it reads the same again',
  async (name) => {
    const csv = path.join(SPECTRUM, 'csvs', `${name}.csv`);
    const result = await folder.search([name, '--results', csv, '--json', '--out', 'out.csv']);
    expect(result.exitCode).toBe(0);
    const { tab, values, formulas, verification } = JSON.parse(result.stdout);
    expect(verification).toEqual({ kind: 'verified' });
    expect(tab).toBe(name);
    expect(asText(values)).toEqual(expectedRecords(name));
    expect(formulas).toEqual(values.map((row: readonly unknown[]) => row.map(() => '')));
    expect(recordsOf(folder.read('out.csv'))).toEqual(expectedRecords(name));
  },
);

test(`${WRONG_FIXTURE}: the fixture itself is wrong about the phone number, the file is right`, () => {
  const csv = readFileSync(path.join(SPECTRUM, 'csvs', `${WRONG_FIXTURE}.csv`), 'utf8');
  expect(csv.split('\n')[1]).toMatch(new RegExp(`^${RIGHT_PHONE},`));
  expect(fixture(WRONG_FIXTURE)).toMatchObject([{ 'Contact Phone Number': WRONG_PHONE }]);
});
