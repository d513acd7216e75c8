// A spreadsheet as an execution sees it, without an execution.

import {
  LocalSpreadsheet,
  type LocalSpreadsheetOptions,
} from '../../../../../local/apps-script/spreadsheet/local-spreadsheet';
import type { Sheet } from '../../../../../local/apps-script/spreadsheet/services/sheet';
import type { Spreadsheet } from '../../../../../local/apps-script/spreadsheet/services/spreadsheet';
import type {
  SpreadsheetContext,
  SpreadsheetEvent,
} from '../../../../../local/apps-script/spreadsheet/services/spreadsheet-context';
import { createSpreadsheetApp, type SpreadsheetApp } from '../../../../../local/apps-script/spreadsheet-app';

export interface OpenSpreadsheet {
  readonly file: LocalSpreadsheet;
  readonly app: SpreadsheetApp;
  readonly spreadsheet: Spreadsheet;
  /** The first tab. */
  readonly sheet: Sheet;
  /** What was shown to the user, in order. */
  readonly events: readonly SpreadsheetEvent[];
  /** The execution ends by itself. */
  readonly end: () => void;
}

export interface Opening extends Partial<Pick<SpreadsheetContext, 'user' | 'entry' | 'authMode'>> {
  readonly file?: LocalSpreadsheet;
}

export const ANNA = { email: 'anna@example.com' };
export const BORIS = { email: 'boris@example.com' };

export function contextOf(opening: Opening = {}): SpreadsheetContext & {
  readonly events: SpreadsheetEvent[];
  readonly end: () => void;
} {
  const events: SpreadsheetEvent[] = [];
  const works: (() => void)[] = [];
  return {
    user: ANNA,
    spreadsheet: opening.file ?? new LocalSpreadsheet(),
    authMode: 'FULL',
    entry: 'menu',
    requireScope: () => {},
    emit: (event) => events.push(event),
    atEnd: (work) => works.push(work),
    ...opening,
    events,
    end: () => {
      for (const work of works) work();
    },
  };
}

/** Opens `options.file`, or a new spreadsheet. */
export function open(options: Opening & LocalSpreadsheetOptions = {}): OpenSpreadsheet {
  const { user, entry, authMode, file = new LocalSpreadsheet(options) } = options;
  const context = contextOf({
    file,
    ...(user === undefined ? {} : { user }),
    ...(entry === undefined ? {} : { entry }),
    ...(authMode === undefined ? {} : { authMode }),
  });
  const app = createSpreadsheetApp(context);
  const spreadsheet = app.getActiveSpreadsheet();
  const [sheet] = spreadsheet?.getSheets() ?? [];
  if (spreadsheet === null || sheet === undefined) throw new Error('There is no spreadsheet to open.');
  return { file, app, spreadsheet, sheet, events: context.events, end: context.end };
}

/** Writes `value` into a cell and answers with what the cell then holds. */
export function written(sheet: Sheet, value: unknown, numberFormat?: string): unknown {
  const cell = sheet.getRange(1, 1).clear();
  if (numberFormat !== undefined) cell.setNumberFormat(numberFormat);
  return cell.setValues([[value]]).getValue();
}

/** The formula that writing `value` makes of it, or ''. */
export function formulaFrom(sheet: Sheet, value: string, numberFormat = 'General'): string | undefined {
  const cell = sheet.getRange(1, 1).clear().setNumberFormat(numberFormat);
  return cell.setValues([[value]]).getFormulas()[0]?.[0];
}
