// What decoders let through.
import { byKind, listOf, number, object, orNull, text, truth, word } from '../../src/decoders';

type Shape =
  | { readonly kind: 'dot' }
  | { readonly kind: 'line'; readonly from: number; readonly names: readonly string[] };

const shape = byKind<Shape>({
  dot: object({ kind: word('dot') }),
  line: object({ kind: word('line'), from: number, names: listOf(text) }),
});

test('values of their kind pass, others are undefined', () => {
  expect([text(''), text(5), number(0), number(Number.NaN), number('5')]).toEqual([
    '',
    undefined,
    0,
    undefined,
    undefined,
  ]);
  expect([truth(false), truth(0), orNull(text)(null), orNull(text)(undefined)]).toEqual([
    false,
    undefined,
    null,
    undefined,
  ]);
  expect([word('a', 'b')('b'), word('a', 'b')('c')]).toEqual(['b', undefined]);
});

test('an object has all of its fields, and no others', () => {
  expect(shape({ kind: 'line', from: 1, names: ['a'], more: true })).toEqual({
    kind: 'line',
    from: 1,
    names: ['a'],
  });
});

test.each([
  [{ kind: 'line', from: 1 }],
  [{ kind: 'line', from: 1, names: ['a', null] }],
  [{ kind: 'line', from: 1, names: 'a' }],
  [{ kind: 'toString' }],
  [{ kind: 'constructor' }],
  [{}],
  [[]],
  [null],
  ['dot'],
])('%j is none of them', (value) => {
  expect(shape(value)).toBeUndefined();
});
