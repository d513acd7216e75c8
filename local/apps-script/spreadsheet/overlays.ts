// What lies on a tab's cells besides contents and formats, and goes with them: notes, merged cells, rules, protected
// ranges, and the rows that somebody has hidden or grouped. Pure.
import { type Area, lastColumnOf, lastRowOf } from './area';
import { intersects, turned, withInserted, withoutRows } from './area-shifts';
import type { ValidationRule } from './validation';

export type Overlay =
  | { readonly kind: 'note'; readonly area: Area; readonly text: string }
  | { readonly kind: 'merge'; readonly area: Area }
  | { readonly kind: 'validation'; readonly area: Area; readonly rule: ValidationRule }
  /** A rule that nobody evaluates here; it must only stay what and where it is. */
  | { readonly kind: 'conditional-format'; readonly area: Area; readonly rule: string }
  /** Only these may edit it, by their e-mail addresses: the spreadsheet's owner is always among them. */
  | { readonly kind: 'protection'; readonly area: Area; readonly emails: readonly string[] }
  /** By hand, whatever the filter shows. */
  | { readonly kind: 'hidden-rows'; readonly area: Area }
  | { readonly kind: 'row-group'; readonly area: Area; readonly isCollapsed: boolean };

export type OverlayKind = Overlay['kind'];
export type OverlayOf<Kind extends OverlayKind> = Extract<Overlay, { kind: Kind }>;

export function overlaysOf<Kind extends OverlayKind>(
  overlays: readonly Overlay[],
  kind: Kind,
): readonly OverlayOf<Kind>[] {
  return overlays.filter((overlay): overlay is OverlayOf<Kind> => overlay.kind === kind);
}

/** These concern whole rows, however many columns there are. */
const OF_WHOLE_ROWS: ReadonlySet<OverlayKind> = new Set(['hidden-rows', 'row-group']);

/** @param isContinued new rows right below a rule are under it, too, as below the row that they are made like */
export function withRowsInserted(
  overlays: readonly Overlay[],
  after: number,
  count: number,
  isContinued: boolean,
): readonly Overlay[] {
  return overlays.map((overlay) => {
    const { area, kind } = overlay;
    const isRule = kind === 'validation' || kind === 'conditional-format';
    if (isContinued && isRule && after === lastRowOf(area)) {
      return { ...overlay, area: { ...area, rows: area.rows + count } };
    }
    return { ...overlay, area: withInserted(area, after, count) };
  });
}

export function withRowsDeleted(
  overlays: readonly Overlay[],
  first: number,
  last: number,
): readonly Overlay[] {
  return overlays.flatMap((overlay) => placed(overlay, withoutRows(overlay.area, first, last)));
}

export function withColumnsInserted(
  overlays: readonly Overlay[],
  after: number,
  count: number,
): readonly Overlay[] {
  return overlays.map((overlay) =>
    OF_WHOLE_ROWS.has(overlay.kind)
      ? overlay
      : { ...overlay, area: turned(withInserted(turned(overlay.area), after, count)) },
  );
}

export function withColumnsDeleted(
  overlays: readonly Overlay[],
  first: number,
  last: number,
): readonly Overlay[] {
  return overlays.flatMap((overlay) => {
    if (OF_WHOLE_ROWS.has(overlay.kind)) return [overlay];
    const rest = withoutRows(turned(overlay.area), first, last);
    return placed(overlay, rest && turned(rest));
  });
}

/** Notes go with their cells where the rows of an area are put into another order, by their old places from 0. */
export function withRowsReordered(
  overlays: readonly Overlay[],
  area: Area,
  order: readonly number[],
): readonly Overlay[] {
  const newPlaces = new Map(order.map((place, row) => [place, row]));
  return overlays.map((overlay) => {
    if (overlay.kind !== 'note' || !intersects(overlay.area, area)) return overlay;
    const row = newPlaces.get(overlay.area.row - area.row);
    return row === undefined ? overlay : { ...overlay, area: { ...overlay.area, row: area.row + row } };
  });
}

/** Whether the cell is hidden behind the first one of a merged area. */
export function isCovered(overlays: readonly OverlayOf<'merge'>[], row: number, column: number): boolean {
  return overlays.some(
    ({ area }) =>
      row >= area.row &&
      row <= lastRowOf(area) &&
      column >= area.column &&
      column <= lastColumnOf(area) &&
      (row !== area.row || column !== area.column),
  );
}

/** A merged area of which one cell is left is no merged area any more. */
function placed<Kept extends Overlay>(overlay: Kept, area: Area | null): readonly Kept[] {
  if (area === null) return [];
  if (overlay.kind === 'merge' && area.rows * area.columns === 1) return [];
  return [{ ...overlay, area }];
}
