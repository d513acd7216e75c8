import { layOutRows, rowSpans } from '../../../../../../local/playground/page/grid/row-layout';

describe('the rows that a filter leaves', () => {
  const layout = layOutRows(10, [
    { first: 2, last: 3 },
    { first: 6, last: 8 },
  ]);

  test('follow each other without a gap', () => {
    expect(layout.shown).toBe(5);
    expect([1, 2, 3, 4, 5].map((place) => layout.rowAt(place))).toEqual([1, 4, 5, 9, 10]);
    expect([1, 4, 5, 9, 10].map((row) => layout.placeOf(row))).toEqual([1, 2, 3, 4, 5]);
  });

  test('stand in the place of those that are hidden', () => {
    expect([2, 3].map((row) => layout.placeOf(row))).toEqual([2, 2]);
    expect([6, 7, 8].map((row) => layout.placeOf(row))).toEqual([4, 4, 4]);
    expect(layout.placeOf(11)).toBe(6);
  });

  test('are fetched as few spans', () => {
    expect(rowSpans(layout, { first: 1, last: 5 })).toEqual([
      { first: 1, last: 1 },
      { first: 4, last: 5 },
      { first: 9, last: 10 },
    ]);
  });

  test('are all of them without a filter', () => {
    const all = layOutRows(3, []);
    expect([all.shown, all.rowAt(3), all.placeOf(3)]).toEqual([3, 3, 3]);
  });
});
