// A Google account that uses the add-on, as far as the local runtime knows it.
import { CacheStore } from './cache-store';
import { DailyQuotas } from './daily-quotas';
import { PropertyStore } from './property-store';
import type { ErrorLanguage } from './script-error';

export interface UserOptions {
  readonly email?: string;
  /** Of the platform's error texts. */
  readonly language?: ErrorLanguage;
}

export class User {
  readonly email: string;
  /** The language in which this user meets the platform's errors. */
  language: ErrorLanguage;
  /** Whether this user has ever been through the consent screen; without it nothing but `onOpen` runs. */
  isAuthorised = true;
  /** The scopes whose boxes this user left or made empty there. Any set, at any time, also while something runs. */
  withheldScopes: ReadonlySet<string> = new Set();
  /** Of this user and this script, whatever the document. */
  readonly properties: PropertyStore;
  /** Of this user and this script, too. */
  readonly cache = new CacheStore();
  readonly quotas = new DailyQuotas();

  constructor(
    /** Distinguishes the users of one runtime. */
    readonly id: string,
    options: UserOptions,
  ) {
    this.email = options.email ?? `${id}@example.com`;
    this.language = options.language ?? 'en';
    this.properties = new PropertyStore();
  }
}
