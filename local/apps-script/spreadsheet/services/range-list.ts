// SpreadsheetApp.RangeList: several ranges of one sheet that are formatted and cleared together.
import { takes } from '../../signature';
import { FormattedCells } from './formatted-cells';
import { Range } from './range';

export class RangeList extends FormattedCells {
  readonly serviceName = 'RangeList';

  @takes()
  getRanges(): Range[] {
    return this.areas.map((area) => new Range(this.session, this.tab, area));
  }
}
