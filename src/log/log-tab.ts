// The tab *Sixtyfour log*. Its user may sort it, move its columns and add lines and columns of their own; ours are found
// by their headers, and only lines of ours ever go.

import { typed } from '../sheets/cells';
import { type Days, roughMoment } from '../sheets/days';
import { addBelow, type LinesTab, linesTab, writeHeader } from '../sheets/lines-tab';
import type { Sheet, Spreadsheet } from '../sheets/results-tab';
import { LABELS, type Line } from './lines';

const LOG: LinesTab = { title: 'Sixtyfour log', labels: LABELS };
/** The oldest go when there are more. */
const MOST_LINES = 1000;
const SECOND_MS = 1000;
const SECONDS_A_DAY = 86_400;

/** The tab, with its headers; made where there is none or where it was deleted. */
export function logTab(spreadsheet: Spreadsheet, sheetId: number | null): Sheet {
  const sheet = linesTab(spreadsheet, LOG, sheetId);
  if (sheet.getLastRow() === 0) writeHeader(sheet, LOG);
  return sheet;
}

/** Adds the lines that are not there yet. Answers whether they were read back as they were written. */
export function addToLog(sheet: Sheet, who: string, lines: readonly Line[], days: Days): boolean {
  const [header = [], ...held] = sheet.getDataRange().getValues();
  const placeOf = placesIn(header);
  const there = new Set(held.map((row) => printOf(row, placeOf)));
  const added = lines.filter((line) => !printsOf(line, days).some((print) => there.has(print)));
  if (added.length === 0) return true;
  const excess = held.filter((row) => momentOf(row, placeOf) !== null).length + added.length - MOST_LINES;
  const gone = excess > 0 ? deleteOldest(sheet, held, placeOf, excess) : 0;
  const rows = added.map(({ at, cells }) => {
    const row = Array<unknown>(Math.max(...placeOf.values()) + 1).fill('');
    for (const [label, place] of placeOf) {
      row[place] = label === 'When' ? days.momentAt(at) : typed(label === 'Who' ? who : cells[label]);
    }
    return row;
  });
  const written = addBelow(sheet, held.length + 1 - gone, rows);
  return added.every((line, index) => printsOf(line, days).includes(printOf(written[index] ?? [], placeOf)));
}

type Label = (typeof LABELS)[number];

/** Where each of our columns is, from 0; where its user has taken all headers away, as they were made. */
function placesIn(header: readonly unknown[]): ReadonlyMap<Label, number> {
  const found = LABELS.map((label) => [label, header.indexOf(label)] as const).filter(
    ([, place]) => place >= 0,
  );
  return new Map(found.length > 0 ? found : LABELS.map((label, place) => [label, place] as const));
}

/** What tells one line from another; `when` in whole seconds. */
function print(kind: 'date' | 'number', when: number, what: unknown, searchId: unknown): string {
  return JSON.stringify([kind, Math.round(when), String(what), String(searchId)]);
}

/** What a line may be found by: its moment as a date, or as the number that its user has it shown as. */
function printsOf({ at, cells }: Line, days: Days): readonly string[] {
  const { What: what, 'Search ID': searchId } = cells;
  return [
    print('date', at / SECOND_MS, what, searchId),
    print('number', days.momentAt(at) * SECONDS_A_DAY, what, searchId),
  ];
}

/** Asks no clock: there may be a thousand rows. */
function printOf(row: readonly unknown[], placeOf: ReadonlyMap<Label, number>): string {
  const cell = (label: Label) => row[placeOf.get(label) ?? -1];
  const when = cell('When');
  return when instanceof Date
    ? print('date', when.getTime() / SECOND_MS, cell('What'), cell('Search ID'))
    : print('number', (roughMoment(when) ?? 0) * SECONDS_A_DAY, cell('What'), cell('Search ID'));
}

/** The moment that a line of ours tells of; null for what is none. */
function momentOf(row: readonly unknown[], placeOf: ReadonlyMap<Label, number>): number | null {
  return roughMoment(row[placeOf.get('When') ?? -1]);
}

/** Deletes that many lines, neighbours in one call, the lowest first. Answers how many rows that took. */
function deleteOldest(
  sheet: Sheet,
  held: readonly (readonly unknown[])[],
  placeOf: ReadonlyMap<Label, number>,
  count: number,
): number {
  const oldest = held
    .map((row, index) => ({ at: momentOf(row, placeOf), row: index + 2 }))
    .flatMap(({ at, row }) => (at === null ? [] : [{ at, row }]))
    .sort((one, other) => one.at - other.at || one.row - other.row)
    .slice(0, count)
    .map(({ row }) => row)
    .sort((one, other) => other - one);
  let [first, length] = [0, 0];
  for (const row of [...oldest, 0]) {
    if (length > 0 && row === first - 1) {
      first = row;
      length += 1;
      continue;
    }
    if (length > 0) sheet.deleteRows(first, length);
    [first, length] = [row, 1];
  }
  return oldest.length;
}
