import { formulaFrom, open, written } from './open-spreadsheet';

describe('a text written to a cell is read as if it were typed', () => {
  const american = open({ locale: 'en_US' }).sheet;

  test.each([
    ['02139', 2139],
    ['1,234.5', 1234.5],
    ['12.5%', 0.125],
    ['$1,200', 1200],
    ['£5', 5],
    ['1e5', 100_000],
    ['-7', -7],
    ['+14155550100', 14_155_550_100],
    ['(5)', -5],
    [' 42 ', 42],
    ['42\n', 42],
    ['１２３', 123],
    ['TRUE', true],
    ['false', false],
  ])('%j becomes %j in the United States', (text, value) => {
    expect(written(american, text)).toBe(value);
  });

  test.each([
    ['1,23'],
    ['1.234,5'],
    ['WAHR'],
    ['555-0100'],
    ['Jane Example'],
    ['Infinity'],
    ['5-10 employees'],
  ])('%j stays a text in the United States', (text) => {
    expect(written(american, text)).toBe(text);
  });

  test.each([
    ['1,5', 1.5],
    ['1.234,5', 1234.5],
    ['12,5 %', 0.125],
    ['5 €', 5],
    ['$5', 5],
    ['WAHR', true],
    ['FALSCH', false],
    ['TRUE', true],
  ])('%j becomes %j in Germany', (text, value) => {
    expect(written(open({ locale: 'de_DE' }).sheet, text)).toBe(value);
  });

  test.each([
    ['1,5', 1.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['VRAI', true],
  ])('%j becomes %j in France', (text, value) => {
    expect(written(open({ locale: 'fr_FR' }).sheet, text)).toBe(value);
  });

  test.each([
    ['en_US', '1/2/2020', '2020-01-02'],
    ['en_US', '2020-01-02', '2020-01-02'],
    ['en_GB', '1/2/2020', '2020-02-01'],
    ['de_DE', '1.2.2020', '2020-02-01'],
    ['fr_FR', '13/2/2020', '2020-02-13'],
    ['ja_JP', '2020/1/2', '2020-01-02'],
  ])('in %s the text %j becomes the date %s', (locale, text, day) => {
    expect(written(open({ locale }).sheet, text)).toEqual(new Date(`${day}T00:00:00Z`));
  });

  test('a day and a month without a year become a date as well', () => {
    expect(written(american, '1/2')).toBeInstanceOf(Date);
    expect(written(american, '3-5')).toBeInstanceOf(Date);
    expect(written(open({ locale: 'de_DE' }).sheet, '1.5')).toBeInstanceOf(Date);
  });

  test('a date is displayed as the locale writes it', () => {
    const cell = open({ locale: 'de_DE' }).sheet.getRange('A1').setValue('2020-01-02');
    expect(cell.getDisplayValue()).toBe('02.01.2020');
  });

  test('a date keeps its instant in the time zone of the spreadsheet', () => {
    const cell = open({ timeZone: 'America/New_York' }).sheet.getRange('A1');
    const instant = new Date('2024-07-01T15:30:15Z');
    expect(cell.setValue(instant).getValue()).toEqual(instant);
    expect(cell.getDisplayValue()).toBe('7/1/2024 11:30');
    expect(cell.setValue('2024-07-01').getValue()).toEqual(new Date('2024-07-01T04:00:00Z'));
  });

  test('a user who types into a cell gets the same', () => {
    const { file, sheet } = open();
    file.typed(sheet.getSheetId(), 2, 3, '02139');
    file.typed(sheet.getSheetId(), 3, 3, "'02139");
    expect(sheet.getRange('C2:C3').getValues()).toEqual([[2139], ['02139']]);
  });

  test('nothing, null and an empty text leave a cell empty', () => {
    for (const value of ['', null, undefined, "'"]) expect(written(american, value)).toBe('');
    expect(american.getLastRow()).toBe(0);
  });

  test('an object or a list cannot be stored', () => {
    expect(() => written(american, { a: 1 })).toThrow('A cell cannot hold a value of this kind');
    expect(() => written(american, ['a'])).toThrow('A cell cannot hold a value of this kind');
  });

  test('a number that is none becomes an error value', () => {
    expect(written(american, Number.NaN)).toBe('#NUM!');
  });
});

describe('formulas', () => {
  const { sheet } = open();

  test.each([
    ['=1+1', '=1+1'],
    ['=IMPORTXML("https://example.com","//a")', '=IMPORTXML("https://example.com","//a")'],
    ['+1 415 555 0100', '=+1 415 555 0100'],
    ['-foo', '=-foo'],
    ['@SUM(A1)', '=@SUM(A1)'],
    [' =1+1', '= =1+1'],
    ['\t=1+1', '=\t=1+1'],
    ['＝1+1', '=＝1+1'],
  ])('%j is taken for one', (text, formula) => {
    expect(formulaFrom(sheet, text)).toBe(formula);
  });

  test('never show their own text as their value', () => {
    expect(written(sheet, '=SUM(A1)')).toBe('#NAME?');
    expect(written(sheet, '+1 415 555 0100')).toBe('#ERROR!');
  });

  test('are formulas in plain-text cells, too', () => {
    expect(formulaFrom(sheet, '=1+1', '@')).toBe('=1+1');
    expect(formulaFrom(sheet, '+1 415 555 0100', '@')).toBe('=+1 415 555 0100');
  });

  test('are none behind an apostrophe', () => {
    expect(written(sheet, "'=1+1")).toBe('=1+1');
    expect(sheet.getRange('A1').getFormulas()).toEqual([['']]);
  });
});

describe('plain-text cells', () => {
  const { sheet } = open();

  test.each([['02139'], ['1/2'], ['TRUE'], ['1e5'], ['-5'], [' 5 ']])('keep %j', (text) => {
    expect(written(sheet, text, '@')).toBe(text);
  });

  test('hold numbers and booleans as texts', () => {
    expect(written(sheet, 12.5, '@')).toBe('12.5');
    expect(written(sheet, true, '@')).toBe('TRUE');
    expect(written(open({ locale: 'de_DE' }).sheet, 12.5, '@')).toBe('12,5');
    expect(written(open({ locale: 'de_DE' }).sheet, false, '@')).toBe('FALSCH');
  });
});

describe('a leading apostrophe', () => {
  const { sheet } = open();

  test.each([['02139'], ['=1+1'], ['+1 415 555 0100'], ['1/2'], ['TRUE'], [' 5'], ["'quoted'"], ['@x']])(
    'makes %j plain text, in cells of any format',
    (text) => {
      for (const format of ['General', '@', '0.00', 'yyyy-mm-dd']) {
        expect(written(sheet, `'${text}`, format)).toBe(text);
      }
    },
  );

  test('is consumed once', () => {
    expect(written(sheet, "''twice")).toBe("'twice");
    expect(written(sheet, "'once", '@')).toBe('once');
  });

  test.each([
    ['line\r\nbreaks\rof\nall kinds'],
    ['\u{1F469}\u200D\u{1F52C} family'],
    ['NUL \0 inside'],
    ['\ud800 alone'],
    ['\u202eright to left'],
    ['\ufeffmark'],
  ])('keeps every character of %j', (text) => {
    expect(written(sheet, `'${text}`)).toBe(text);
  });
});

test('a spreadsheet may be one that changes line breaks and drops NUL', () => {
  const { sheet } = open({ variants: { normalisesLineBreaks: true, dropsNul: true } });
  expect(written(sheet, "'a\r\nb\rc\0")).toBe('a\nb\nc');
});

describe('a plain-text cell', () => {
  const plainText = (variants: { readonly plainTextKeepsApostrophe?: boolean } = {}) => {
    const opened = open({ variants });
    opened.sheet.getRange('A1').setNumberFormat('@');
    return opened;
  };

  test('consumes an apostrophe, or keeps it: nobody knows', () => {
    expect(
      plainText()
        .sheet.getRange('A1')
        .setValues([["'=1+1"]])
        .getValue(),
    ).toBe('=1+1');
    const keeping = plainText({ plainTextKeepsApostrophe: true }).sheet.getRange('A1');
    expect(keeping.setValues([["'=1+1"]]).getValue()).toBe("'=1+1");
  });

  test('keeps a formula that a person types as text, but not one that a script writes', () => {
    const { sheet, file } = plainText();
    file.typed(sheet.getSheetId(), 1, 1, '=1+1');
    expect(sheet.getRange('A1').getFormulas()).toEqual([['']]);
    expect(sheet.getRange('A1').getValue()).toBe('=1+1');
    expect(sheet.getRange('A1').setValue('=1+1').getFormulas()).toEqual([['=1+1']]);
  });
});
