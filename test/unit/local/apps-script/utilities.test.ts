import { closeScripts, failureOf, openScript, resultOf } from './script-under-test';

afterEach(closeScripts);

describe('Utilities', () => {
  test('makes digests of signed bytes', async () => {
    const digest = await resultOf(
      `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é', Utilities.Charset.UTF_8)`,
    );
    expect(digest).toHaveLength(32);
  });

  test('takes a text for US-ASCII unless told otherwise', async () => {
    const digestOf = (args: string) =>
      resultOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, ${args})`);
    expect(await digestOf(`'é'`)).toEqual(await digestOf(`'?'`));
    expect(await digestOf(`'é', Utilities.Charset.UTF_8`)).not.toEqual(await digestOf(`'?'`));
  });

  test('parses CSV, and throws for one that is malformed', async () => {
    expect(await resultOf(`Utilities.parseCsv('a,"b\\nc"\\n1,2\\n')`)).toEqual([
      ['a', 'b\nc'],
      ['1', '2'],
    ]);
    expect(await failureOf(`Utilities.parseCsv('a,"b')`)).toBe('Could not parse text.');
  });

  test('sleeps five minutes at most', async () => {
    expect(await failureOf('Utilities.sleep(300001)')).toBe('Invalid argument: 300001');
  });
});

test('large tables cross quickly and unchanged', async () => {
  const { call } = openScript(`function roundTrip() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 26 }, (_, column) => "'" + row + '"{"$":' + column));
    const range = sheet.getRange(1, 1, 1000, 26);
    range.setValues(values);
    const read = range.getValues();
    return read.every((row, i) => row.every((cell, j) => "'" + cell === values[i][j]));
  }`);
  expect(await call('roundTrip')).toEqual({ kind: 'returned', value: true });
});

test('writes a date as a clock on the wall of a zone shows it', async () => {
  const code = `function shown() {
    const at = new Date(Date.UTC(2026, 2, 29, 0, 59, 59, 7));
    return ['Europe/Berlin', 'Australia/Lord_Howe', 'Nowhere/At_All'].map((zone) =>
      Utilities.formatDate(at, zone, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"));
  }`;
  const { call } = openScript(code);
  expect(await call('shown')).toMatchObject({
    value: ['2026-03-29T01:59:59.007Z', '2026-03-29T11:59:59.007Z', '2026-03-29T00:59:59.007Z'],
  });
});

describe('bytes', () => {
  const PACKED = `Utilities.base64Encode(Utilities.gzip(Utilities.newBlob('Zoë, 👩')).getBytes())`;

  test('are packed as text and unpacked', async () => {
    const unpacked = `Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(${PACKED}), 'application/x-gzip'))`;
    expect(await resultOf(`${unpacked}.getDataAsString()`)).toBe('Zoë, 👩');
    expect(await resultOf(`Utilities.base64Decode('/w==')`)).toEqual([-1]);
  });

  test.each([
    [`Utilities.base64Decode('a b')`, 'Could not decode string.'],
    [`Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(${PACKED})))`, 'Invalid argument: blob'],
    [`Utilities.ungzip(Utilities.newBlob([1, 2], 'application/x-gzip'))`, 'Invalid argument: blob'],
  ])('that are something else are refused: %s', async (expression, failure) => {
    expect(await failureOf(expression)).toBe(failure);
  });

  test('are signed', async () => {
    expect(await failureOf('Utilities.newBlob([128])')).toMatch(/don't match the method signature/);
  });
});
