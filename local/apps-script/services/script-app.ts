// ScriptApp: the user's triggers, and what the user has consented to.
import { serverError } from '../platform-errors';
import { type EnumValue, ServiceObject } from '../service-object';
import { enumOf, instanceOf, takes, text } from '../signature';
import { AUTH_MODE, AUTHORIZATION_STATUS, EVENT_TYPE, TRIGGER_SOURCE } from './script-enums';
import { ScriptService } from './script-service';
import { Trigger, TriggerBuilder } from './trigger';

const SCRIPT_APP_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';

export class ScriptApp extends ScriptService {
  readonly serviceName = 'ScriptApp';
  readonly AuthMode = AUTH_MODE;
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly EventType = EVENT_TYPE;
  readonly TriggerSource = TRIGGER_SOURCE;

  @takes([text])
  newTrigger(functionName: string): TriggerBuilder {
    this.#requirePermission('newTrigger');
    return new TriggerBuilder(this.context, this.script, functionName);
  }

  /** This user's only; of a published add-on, those of this document. */
  @takes()
  getProjectTriggers(): readonly Trigger[] {
    this.#requirePermission('getProjectTriggers');
    const { user, spreadsheet } = this.context;
    return this.script.triggers.visibleTo(user, spreadsheet).map((trigger) => new Trigger(trigger));
  }

  /** Does nothing for one that is gone already. */
  @takes([instanceOf(() => Trigger)])
  deleteTrigger(trigger: Trigger): void {
    this.#requirePermission('deleteTrigger');
    const { createdTriggersCanBeDeleted } = this.script.variants;
    if (Trigger.isAsCreated(trigger) && !createdTriggersCanBeDeleted) throw serverError();
    this.script.triggers.remove(Trigger.timeTriggerOf(trigger));
  }

  @takes([enumOf('AuthMode')])
  getAuthorizationInfo(_authMode: EnumValue): AuthorizationInfo {
    return new AuthorizationInfo(this.context.user.isAuthorised, this.script.id);
  }

  @takes()
  getScriptId(): string {
    return this.script.id;
  }

  #requirePermission(method: string): void {
    this.context.requireScope(SCRIPT_APP_SCOPE, `ScriptApp.${method}`);
    this.context.requireAuth('FULL', `ScriptApp.${method}`);
  }
}

class AuthorizationInfo extends ServiceObject {
  readonly serviceName = 'ScriptApp.AuthorizationInfo';
  readonly #isAuthorised: boolean;
  readonly #scriptId: string;

  constructor(isAuthorised: boolean, scriptId: string) {
    super();
    this.#isAuthorised = isAuthorised;
    this.#scriptId = scriptId;
  }

  @takes()
  getAuthorizationStatus(): EnumValue {
    return this.#isAuthorised ? AUTHORIZATION_STATUS.NOT_REQUIRED : AUTHORIZATION_STATUS.REQUIRED;
  }

  /** Null where no authorisation is required. */
  @takes()
  getAuthorizationUrl(): string | null {
    return this.#isAuthorised ? null : `https://script.google.com/macros/d/${this.#scriptId}/authorize`;
  }
}
