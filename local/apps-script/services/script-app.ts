// ScriptApp: the user's triggers, and what the user has consented to.
import { SCRIPT_APP_SCOPE, withheldOf } from '../permissions';
import { serverError } from '../platform-errors';
import { type EnumValue, ServiceObject, serviceEnum } from '../service-object';
import { enumOf, instanceOf, takes, text, texts } from '../signature';
import { ScriptService } from './script-service';
import { Trigger, TriggerBuilder } from './trigger';

export const AUTH_MODE = serviceEnum('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

export class ScriptApp extends ScriptService {
  readonly serviceName = 'ScriptApp';
  readonly AuthMode = AUTH_MODE;

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

  /** Needs no scope itself. About all scopes of the manifest, or those that are named. */
  @takes([enumOf('AuthMode')], [enumOf('AuthMode'), texts])
  getAuthorizationInfo(
    _authMode: EnumValue,
    scopes: readonly string[] = this.script.oauthScopes,
  ): AuthorizationInfo {
    const withheld = withheldOf(scopes, this.context.user);
    const granted = scopes.filter((scope) => !withheld.includes(scope));
    return new AuthorizationInfo(granted, withheld, this.script.id);
  }

  /** Ends the execution where one of them is not granted; where the surface can, the user is asked. */
  @takes([enumOf('AuthMode'), texts])
  requireScopes(_authMode: EnumValue, scopes: readonly string[]): void {
    const withheld = withheldOf(scopes, this.context.user);
    if (withheld.length > 0) this.context.askForConsent(withheld);
  }

  #requirePermission(method: string): void {
    this.context.requireScope(SCRIPT_APP_SCOPE, `ScriptApp.${method}`);
    this.context.requireAuth('FULL', `ScriptApp.${method}`);
  }
}

class AuthorizationInfo extends ServiceObject {
  readonly serviceName = 'ScriptApp.AuthorizationInfo';
  readonly #granted: readonly string[];
  readonly #withheld: readonly string[];
  readonly #scriptId: string;

  constructor(granted: readonly string[], withheld: readonly string[], scriptId: string) {
    super();
    this.#granted = granted;
    this.#withheld = withheld;
    this.#scriptId = scriptId;
  }

  @takes()
  getAuthorizedScopes(): readonly string[] {
    return this.#granted;
  }

  /** Null where no authorisation is required. */
  @takes()
  getAuthorizationUrl(): string | null {
    return this.#withheld.length === 0
      ? null
      : `https://script.google.com/macros/d/${this.#scriptId}/authorize`;
  }
}
