import { LocalSpreadsheet } from '../../../../../local/apps-script/spreadsheet/local-spreadsheet';
import { Calculator } from '../../../../../local/playground/formulas/calculator';
import { type FormulaEngine, loadEngine } from '../../../../../local/playground/formulas/engine';

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

function open() {
  const spreadsheet = new LocalSpreadsheet();
  const calculator = new Calculator(engine, spreadsheet);
  return {
    spreadsheet,
    calculator,
    /** Types a text, and answers what the cell holds then. */
    value(row: number, column: number, text: string) {
      spreadsheet.typed(0, row, column, text);
      calculator.recalculate();
      return spreadsheet.snapshot(0).values[row - 1]?.[column - 1];
    },
    shown: (row: number, column: number) => spreadsheet.snapshot(0).displayValues[row - 1]?.[column - 1],
  };
}

describe('formulas', () => {
  test('have the values of any kind that they come to', () => {
    const { value } = open();
    expect(value(1, 5, '=1+1')).toBe(2);
    expect(value(1, 5, '=1/3')).toBeCloseTo(1 / 3, 14);
    expect(value(1, 5, '="a"&"b"')).toBe('ab');
    expect(value(1, 5, '=1<2')).toBe(true);
    expect(value(1, 5, '=1/0')).toBe('#DIV/0!');
    expect(value(1, 5, '=NO_SUCH_FUNCTION(1)')).toBe('#NAME?');
    expect(value(1, 5, '+2+3')).toBe(5);
  });

  test('read other cells, formulas among them, and follow their changes', () => {
    const { spreadsheet, value } = open();
    spreadsheet.typedRows(0, 1, 1, [
      ['2', "'=1+1", 'three'],
      ['40', '', ''],
    ]);
    expect(value(1, 5, '=SUM(A:A)')).toBe(42);
    expect(value(2, 5, '=E1*2')).toBe(84);
    expect(value(3, 5, '=COUNTA(A1:C2)&" "&LEN(B1)')).toBe('4 4');
    value(1, 1, '3');
    expect(spreadsheet.snapshot(0).values[1]?.[4]).toBe(86);
    // Gone, and no longer counted.
    value(2, 1, '');
    expect(spreadsheet.snapshot(0).values[1]?.[4]).toBe(6);
  });

  test('read other tabs by titles that only a spreadsheet allows, and say which tab has changed', () => {
    const { spreadsheet, calculator, value } = open();
    const title = "Owners of [organic] bakeries: what's new in Lyon?";
    const other = spreadsheet.addTab({ title });
    spreadsheet.typed(other.id, 2, 1, '7');
    expect(value(1, 1, `='${title.replaceAll("'", "''")}'!A2+1`)).toBe(8);
    spreadsheet.typed(other.id, 2, 1, '8');
    expect([...calculator.recalculate()]).toEqual([spreadsheet.tabs[0]]);
    expect(calculator.recalculate().size).toBe(0);
  });

  test('show dates as dates', () => {
    const { value, shown } = open();
    expect(value(1, 1, '=DATE(2032,5,12)')).toEqual(new Date(Date.UTC(2032, 4, 12)));
    expect(shown(1, 1)).toMatch(/2032/);
  });

  test('that go round in circles end in an error', () => {
    const { value } = open();
    value(1, 1, '=B1');
    expect(value(1, 2, '=A1')).toMatch(/^#/);
  });
});
