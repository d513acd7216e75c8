import { closedRanges } from '../../../../../local/playground/formulas/open-ranges';

test('ranges without a last row end at the last one', () => {
  expect(closedRanges('=SUM(A2:A)', 100)).toBe('=SUM(A2:A100)');
  expect(closedRanges('=SUM(A:C)+COUNTA($B$2:$B)', 100)).toBe('=SUM(A1:C100)+COUNTA($B$2:$B100)');
  expect(closedRanges("=SUM('My tab'!B:B)", 9)).toBe("=SUM('My tab'!B1:B9)");
});

test('everything else stays as it is', () => {
  for (const formula of ['=SUM(A1:B2)', '=A1&"A:A"', "='A:B'!C1", '=2:3', '=IF(A1,B1,C1)']) {
    expect(closedRanges(formula, 100)).toBe(formula);
  }
});
