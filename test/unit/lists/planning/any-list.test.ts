import fc from 'fast-check';
import type { Plan } from '../../../../src/lists/planning/plan';
import { deliver, type ListWorld, listOf, type Records } from '../../../support/list-world';

// Any list whose first file is known, whatever its user did to it, and any files that then come: the promises about people and cells.

const HEADER = ['Name', 'LinkedIn', 'Title'];
const TITLES = ['Engineer', 'Director', 'Chair', ''];
const PEOPLE = 14;
const FIRST = 8;

const linkOf = (who: number, spelling: number) =>
  [
    `https://www.linkedin.com/in/person-${who}`,
    `linkedin.com/in/Person-${who}/`,
    `http://de.linkedin.com/in/person-${who}?trk=x`,
  ][spelling % 3] ?? '';

const record = (who: number, title: number, spelling: number) => [
  `Person ${who}`,
  linkOf(who, spelling),
  TITLES[title] ?? '',
];

/** One of them may be there twice, spelled otherwise the second time. */
const file = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.nat(PEOPLE - 1), fc.nat(TITLES.length - 1), fc.nat(2)), {
      minLength: 1,
      maxLength: PEOPLE,
      selector: ([who]) => who,
    }),
    fc.boolean(),
  )
  .map(([rows, isTwice]): Records => {
    const twice = isTwice
      ? rows.slice(0, 1).map(([who, title, spelling]) => record(who, title, spelling + 1))
      : [];
    return [HEADER, ...rows.map(([who, title, spelling]) => record(who, title, spelling)), ...twice];
  });

const edit = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(30) }),
  fc.record({
    kind: fc.constant('write' as const),
    at: fc.nat(30),
    text: fc.constantFrom('Mine', 'Called', ''),
  }),
  fc.record({ kind: fc.constant('sort' as const) }),
  fc.record({ kind: fc.constant('move' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const round = fc.record({ edits: fc.array(edit, { maxLength: 4 }), file });

const whoIn = (row: readonly string[]) => /person-(\d+)/i.exec(row.join(' '))?.[1] ?? null;

/** The user's own doing, and what it must not lose: who was deleted, and whose title was written by hand. */
class User {
  readonly deleted = new Set<string>();
  readonly written = new Map<string, string>();

  edit(world: ListWorld, what: Edit): ListWorld {
    const [header = [], ...rows] = world.values;
    const at = 'at' in what && rows.length > 0 ? what.at % rows.length : 0;
    const who = whoIn(rows[at] ?? []) ?? '';
    switch (what.kind) {
      case 'delete':
        if (rows.length < 2) return world;
        this.deleted.add(who);
        this.written.delete(who);
        return { ...world, values: [header, ...rows.filter((_, row) => row !== at)] };
      case 'write': {
        const title = header.indexOf('Title');
        const before = rows[at]?.[title];
        if (before === what.text) return world;
        this.written.set(who, what.text);
        const write = (row: readonly string[]) =>
          row.map((cell, column) => (column === title ? what.text : cell));
        return { ...world, values: [header, ...rows.map((row, place) => (place === at ? write(row) : row))] };
      }
      case 'sort':
        return { ...world, values: [header, ...[...rows].reverse()] };
      case 'move':
        return { ...world, values: world.values.map(([first = '', ...others]) => [...others, first]) };
    }
  }
}

test('nobody is there twice, nobody is lost or comes back, and no edited cell is replaced', () => {
  const start: Records = [HEADER, ...Array.from({ length: FIRST }, (_, who) => record(who, who % 3, 0))];
  fc.assert(
    fc.property(fc.array(round, { minLength: 1, maxLength: 4 }), fc.boolean(), (rounds, isFileKnown) => {
      const user = new User();
      let world = listOf(start, isFileKnown);
      for (const { edits, file: records } of rounds) {
        for (const one of edits) world = user.edit(world, one);
        const before = new Set(world.values.slice(1).map(whoIn));
        const known = world.values.slice(1);
        const gone = user.deleted;
        const { world: after, plan } = deliver(world, records, { goesOn: true });
        const there = after.values.slice(1).map(whoIn);
        const title = after.values[0]?.indexOf('Title') ?? -1;

        expect(there).toHaveLength(new Set(there).size);
        for (const who of before) expect(there).toContain(who);
        for (const who of gone) expect(there).not.toContain(who);
        for (const row of records.slice(1)) {
          const who = whoIn(row);
          if (who !== null && !gone.has(who)) expect(there).toContain(who);
        }
        for (const [who, text] of user.written)
          expect(after.values.find((row) => whoIn(row) === who)?.[title]).toBe(text);
        expect(after.values.slice(1, known.length + 1).map(whoIn)).toEqual(known.map(whoIn));
        const { new: added, changed, known: same, deleted }: Plan['delivery'] = plan.delivery;
        expect(added + changed + same + deleted).toBe(records.length - 1);
        expect(deliver(after, records, { goesOn: true }).plan).toMatchObject({ newRows: [], changes: [] });
        world = after;
      }
    }),
    { numRuns: 60, endOnFailure: true, seed: 15 },
  );
});
