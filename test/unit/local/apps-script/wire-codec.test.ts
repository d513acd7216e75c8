import { createWireCodec } from '../../../../local/apps-script/wire-codec';

const codec = createWireCodec({ referenceTo: () => null, referred: () => null });
const LONG = 'x'.repeat(300_000);

test.each([
  ['a long text by itself', LONG],
  ['one with line breaks and what looks like a tag', `\n{"$":"undefined"}\n"${LONG}`],
  ['one that ends in half a letter', `${LONG}\uD83D`],
  ['one among other arguments', [1, 'read', [LONG, { charset: 'UTF-8', none: undefined }]]],
  ['several', { first: `${LONG}1`, rows: [[`${LONG}2`, ''], [`${LONG}3`]] }],
])('%s comes out as it went in', (_what, value) => {
  expect(codec.decode(codec.encode(value))).toStrictEqual(value);
});

test('a value that cannot be encoded leaves nothing to the next', () => {
  const broken = {
    get rest() {
      throw new Error('no rest');
    },
  };
  expect(() => codec.encode([LONG, broken])).toThrow('no rest');
  expect(codec.encode('short')).toBe('"short"');
});
