import {
  BLOCK_COLUMNS,
  BLOCK_ROWS,
  blocksCovering,
  columnLeft,
  columnWidth,
  DEFAULT_COLUMN_WIDTH_PX,
  layOutColumns,
  ROW_HEIGHT_PX,
  scrollToShow,
  totalWidth,
  visibleColumns,
  visibleRows,
} from '../../../../../../local/playground/page/grid/visible-window';

describe('the part of the grid that is rendered', () => {
  test('begins at the first row below the frozen ones and ends a little beyond the edge', () => {
    const { first, last } = visibleRows(0, 20 * ROW_HEIGHT_PX, 5001, 1);
    expect(first).toBe(2);
    expect(last).toBeGreaterThanOrEqual(21);
    expect(last).toBeLessThan(60);
  });

  test('holds the rows in the middle of a long tab, and not many more', () => {
    const { first, last } = visibleRows(2500 * ROW_HEIGHT_PX, 20 * ROW_HEIGHT_PX, 5001, 1);
    expect(first).toBeLessThanOrEqual(2502);
    expect(last).toBeGreaterThanOrEqual(2521);
    expect(last - first).toBeLessThan(60);
  });

  test('never reaches beyond the tab, however far it was scrolled before rows were deleted', () => {
    expect(visibleRows(90_000, 400, 10, 0)).toEqual({ first: 1, last: 10 });
    expect(visibleColumns(90_000, 400, layOutColumns(3, {}))).toEqual({ first: 1, last: 3 });
  });

  test('is empty below the frozen rows when every row is frozen', () => {
    const { first, last } = visibleRows(0, 400, 1, 1);
    expect(last).toBeLessThan(first);
  });

  test('holds every column that shows a pixel, whatever the widths', () => {
    const layout = layOutColumns(20, { 2: 300, 5: 21 });
    for (let left = 0; left < totalWidth(layout); left += 17) {
      const { first, last } = visibleColumns(left, 250, layout);
      for (let column = 1; column <= 20; column += 1) {
        const start = columnLeft(layout, column);
        const isSeen = start < left + 250 && start + columnWidth(layout, column) > left;
        if (isSeen) expect(column >= first && column <= last).toBe(true);
      }
    }
  });
});

test('columns without a width of their own are as wide as new ones', () => {
  const layout = layOutColumns(3, { 2: 250 });
  expect([1, 2, 3].map((column) => columnWidth(layout, column))).toEqual([
    DEFAULT_COLUMN_WIDTH_PX,
    250,
    DEFAULT_COLUMN_WIDTH_PX,
  ]);
  expect(columnLeft(layout, 3)).toBe(DEFAULT_COLUMN_WIDTH_PX + 250);
});

test('blocks cover what is seen, edges included', () => {
  expect(blocksCovering({ first: 1, last: BLOCK_ROWS }, { first: 1, last: 1 })).toEqual([
    { blockRow: 0, blockColumn: 0 },
  ]);
  expect(
    blocksCovering({ first: BLOCK_ROWS, last: BLOCK_ROWS + 1 }, { first: 1, last: BLOCK_COLUMNS + 1 }),
  ).toHaveLength(4);
});

describe('scrolling to a cell', () => {
  test('leaves alone what is in sight', () => {
    expect(scrollToShow(100, 200, 120, 140)).toBe(100);
  });

  test('moves no further than to the edge', () => {
    expect(scrollToShow(100, 200, 290, 311)).toBe(111);
    expect(scrollToShow(100, 200, 50, 71)).toBe(50);
  });

  test('shows the beginning of what is larger than the view', () => {
    expect(scrollToShow(0, 200, 300, 900)).toBe(300);
  });
});
