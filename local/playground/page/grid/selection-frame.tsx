// The frame around what is selected, in the frozen rows or in those that scroll.
import { type Area, lastColumnOf, lastRowOf } from '../../../apps-script/spreadsheet/area';
import { px } from '../pixels';
import type { RowLayout } from './row-layout';
import { isOneCell } from './selected-range';
import {
  type ColumnLayout,
  columnLeft,
  ROW_HEADER_WIDTH_PX,
  ROW_HEIGHT_PX,
  type Span,
} from './visible-window';

export interface SelectionFrameProps {
  readonly area: Area;
  /** The rows that the part of the grid has which this is in. */
  readonly rows: Span;
  readonly layout: ColumnLayout;
  readonly rowLayout: RowLayout;
}

/** Nothing around a single cell, which has a frame of its own. */
export function SelectionFrame({ area, rows, layout, rowLayout }: SelectionFrameProps) {
  const first = Math.max(area.row, rows.first);
  const last = Math.min(lastRowOf(area), rows.last);
  if (isOneCell(area) || last < first) return null;
  const left = columnLeft(layout, area.column);
  const place = rowLayout.placeOf(first);
  return (
    <div
      class="selection-frame"
      style={{
        left: px(ROW_HEADER_WIDTH_PX + left),
        width: px(columnLeft(layout, lastColumnOf(area) + 1) - left),
        top: px((place - rows.first) * ROW_HEIGHT_PX),
        height: px((rowLayout.placeOf(last + 1) - place) * ROW_HEIGHT_PX),
      }}
    />
  );
}
