// Google's consent screen in the middle of an execution that asks for more than its user has granted.
import type { ExecutionOutcome, ExecutionRequest } from './execution-record';
import { canAskForConsent } from './permissions';
import { authorisationRequired } from './platform-errors';
import type { ConsentEvent } from './spreadsheet/services/spreadsheet-context';

export class Consent {
  #missing: readonly string[] = [];

  /** @throws ScriptError always: nothing may catch it on its way out of the script */
  ask(missing: readonly string[]): never {
    this.#missing = missing;
    throw authorisationRequired();
  }

  /** What is shown when the execution has ended: null where nobody asked, or it was caught, or nobody can be asked. */
  screenAfter(outcome: ExecutionOutcome, { entry, user }: ExecutionRequest): ConsentEvent | null {
    const asked = authorisationRequired().texts[user.language];
    const cameOut = outcome.kind === 'threw' && outcome.message.endsWith(asked);
    if (this.#missing.length === 0 || !cameOut || !canAskForConsent(entry)) return null;
    return {
      kind: 'consent',
      scopes: this.#missing,
      grant(granted) {
        user.withheldScopes = new Set([...user.withheldScopes].filter((scope) => !granted.includes(scope)));
      },
    };
  }
}
