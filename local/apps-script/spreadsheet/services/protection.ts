// SpreadsheetApp.Protection: a whole sheet that only some may edit.
import type { EnumValue } from '../../service-object';
import { flag, takes, text } from '../../signature';
import type { TabProtection } from '../tab';
import { PROTECTION_TYPE } from './enums';
import { TabService } from './tab-service';

export class Protection extends TabService {
  readonly serviceName = 'Protection';

  @takes()
  canEdit(): boolean {
    return this.session.present(this.tab).mayBeEditedBy(this.session.context.user.email);
  }

  @takes()
  getDescription(): string {
    const { protection } = this.session.present(this.tab);
    return protection.kind === 'open' ? '' : protection.description;
  }

  @takes([text])
  setDescription(description: string): this {
    this.#change((protection) => (protection.kind === 'open' ? protection : { ...protection, description }));
    return this;
  }

  @takes()
  getProtectionType(): EnumValue {
    return PROTECTION_TYPE.SHEET;
  }

  @takes()
  isWarningOnly(): boolean {
    return this.session.present(this.tab).protection.kind === 'warning';
  }

  @takes([flag])
  setWarningOnly(warningOnly: boolean): this {
    this.#change((protection) => {
      const description = protection.kind === 'open' ? '' : protection.description;
      return { kind: warningOnly ? 'warning' : 'everyone', description };
    });
    return this;
  }

  @takes()
  remove(): void {
    this.#change(() => ({ kind: 'open' }));
  }

  #change(change: (protection: TabProtection) => TabProtection): void {
    this.session.edit(this.tab, (tab) => {
      tab.protection = change(tab.protection);
    });
  }
}
