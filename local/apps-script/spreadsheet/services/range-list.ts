// SpreadsheetApp.RangeList: several ranges of one sheet that are formatted and cleared together.

import { takes } from '../../signature';
import type { Area } from '../area';
import type { Tab } from '../tab';
import { FormattedCells } from './formatted-cells';
import { Range } from './range';
import type { SpreadsheetSession } from './spreadsheet-session';

export class RangeList extends FormattedCells {
  readonly serviceName = 'RangeList';
  readonly #rangesOf: () => Range[];

  constructor(session: SpreadsheetSession, tab: Tab, areas: readonly Area[]) {
    super({ session, tab, areas });
    this.#rangesOf = () => areas.map((area) => new Range(session, tab, area));
  }

  @takes()
  getRanges(): Range[] {
    return this.#rangesOf();
  }
}
