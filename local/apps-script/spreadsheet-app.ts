// SpreadsheetApp, as one execution sees it.

import { CURRENT_ONLY_SCOPE } from './permissions';
import { noPermission } from './platform-errors';
import { ServiceObject } from './service-object';
import { takes } from './signature';
import type { LocalSpreadsheet } from './spreadsheet/local-spreadsheet';
import { PROTECTION_TYPE, WRAP_STRATEGY } from './spreadsheet/services/enums';
import { FilterCriteriaBuilder } from './spreadsheet/services/filter-criteria';
import { Range } from './spreadsheet/services/range';
import type { Sheet } from './spreadsheet/services/sheet';
import { Spreadsheet } from './spreadsheet/services/spreadsheet';
import type { SpreadsheetContext } from './spreadsheet/services/spreadsheet-context';
import { type ServiceFactory, SpreadsheetSession } from './spreadsheet/services/spreadsheet-session';
import { Ui } from './spreadsheet/services/ui';
import { notFromThisContext } from './spreadsheet/spreadsheet-errors';

const SERVICES: ServiceFactory = {
  range: (session, tab, area) => new Range(session, tab, area),
};

/** Only what the scope of the current file allows: there is no `openById` here. */
export class SpreadsheetApp extends ServiceObject {
  readonly serviceName = 'SpreadsheetApp';
  readonly WrapStrategy = WRAP_STRATEGY;
  readonly ProtectionType = PROTECTION_TYPE;
  readonly #context: SpreadsheetContext;
  /** One for the whole execution, so that all of its objects share one queue of writes. */
  #session: SpreadsheetSession | null = null;

  constructor(context: SpreadsheetContext) {
    super();
    this.#context = context;
  }

  /** Null where the execution has no file. */
  @takes()
  getActiveSpreadsheet(): Spreadsheet | null {
    return this.#active('getActiveSpreadsheet');
  }

  @takes()
  getActiveSheet(): Sheet | null {
    return this.#active('getActiveSheet')?.getActiveSheet() ?? null;
  }

  @takes()
  getActiveRange(): Range | null {
    return this.#active('getActiveRange')?.getActiveRange() ?? null;
  }

  @takes()
  getCurrentCell(): Range | null {
    return this.#active('getCurrentCell')?.getCurrentCell() ?? null;
  }

  /** Menus need no permission at all, so that they appear in every auth mode. */
  @takes()
  getUi(): Ui {
    const { entry, spreadsheet } = this.#context;
    if (entry === 'trigger' || spreadsheet === null) throw notFromThisContext('SpreadsheetApp.getUi()');
    return new Ui(this.#context);
  }

  @takes()
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  @takes()
  flush(): void {
    if (this.#session !== null) this.#context.requireScope(CURRENT_ONLY_SCOPE, 'SpreadsheetApp.flush');
    this.#session?.flush();
  }

  /** `spreadsheets.currentonly` is the least that these are content with. */
  #active(method: string): Spreadsheet | null {
    const { authMode, spreadsheet } = this.#context;
    this.#context.requireScope(CURRENT_ONLY_SCOPE, `SpreadsheetApp.${method}`);
    if (authMode === 'NONE') throw noPermission(`SpreadsheetApp.${method}`);
    return spreadsheet === null ? null : new Spreadsheet(this.#sessionOf(spreadsheet));
  }

  #sessionOf(spreadsheet: LocalSpreadsheet): SpreadsheetSession {
    this.#session ??= new SpreadsheetSession(this.#context, spreadsheet, SERVICES);
    return this.#session;
  }
}

/** The service of one execution; make a new one for each. */
export function createSpreadsheetApp(context: SpreadsheetContext): SpreadsheetApp {
  return new SpreadsheetApp(context);
}
