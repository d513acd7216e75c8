import { shiftedFormula } from '../../../../../local/apps-script/spreadsheet/formula-references';

const rows = (after: number, count: number) => ({ axis: 'rows', after, count }) as const;
const columns = (after: number, count: number) => ({ axis: 'columns', after, count }) as const;

test.each([
  ['=A2&B$7', rows(2, 3), '=A2&B$10'],
  ['=$A$3', rows(2, 1), '=$A$4'],
  ['=SUM(A2:A5)', rows(3, 2), '=SUM(A2:A7)'],
  ['=SUM(A2:A5)', rows(5, 2), '=SUM(A2:A5)'],
  ['=SUM(A2:A)+COUNTA(B:B)', rows(1, 2), '=SUM(A4:A)+COUNTA(B:B)'],
  ['=SUM(3:5)', rows(3, 1), '=SUM(3:6)'],
  ['="A9 said "&A9', rows(2, 1), '="A9 said "&A10'],
  ["='Q9 A9'!A9+Other!A9:A12+A9", rows(2, 1), "='Q9 A9'!A9+Other!A9:A12+A10"],
  ['=LOG10(A9)*1.5', rows(2, 1), '=LOG10(A10)*1.5'],
  ['=A4', rows(2, -1), '=A3'],
  ['=A3+1', rows(2, -1), '=#REF!+1'],
  ['=SUM(A2:A5)', rows(3, -2), '=SUM(A2:A3)'],
  ['=SUM(A4:A9)', rows(2, -3), '=SUM(A3:A6)'],
  ['=SUM(A4:A5)', rows(2, -5), '=SUM(#REF!)'],
  ['=B2+C:C+2:2', columns(1, 1), '=C2+D:D+2:2'],
  ['=SUM(A2:C2)&$D2', columns(1, -2), '=SUM(A2:A2)&$B2'],
  ['=B2', columns(1, -1), '=#REF!'],
])('%s after %j is %s', (formula, shift, shifted) => {
  expect(shiftedFormula(formula, shift)).toBe(shifted);
});
