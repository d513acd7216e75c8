// SpreadsheetApp.Protection: a whole sheet that only some may edit.
import { takes } from '../../signature';
import { TabService } from './tab-service';

export class Protection extends TabService {
  readonly serviceName = 'Protection';

  @takes()
  canEdit(): boolean {
    return this.session.present(this.tab).mayBeEditedBy(this.session.context.user.email);
  }
}
