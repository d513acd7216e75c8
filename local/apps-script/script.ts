// What all executions of the script share: its files, stores, locks and triggers.
import type { HttpHandler } from '../http';
import type { Random } from '../seeded-random';
import type { LockTable } from './lock-table';
import type { PlatformVariants } from './platform-variants';
import { PropertyStore } from './property-store';
import type { LocalSpreadsheet } from './spreadsheet/local-spreadsheet';
import type { TriggerSchedule } from './trigger-schedule';

export interface ScriptOptions {
  /** By their names without `.html`. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly oauthScopes: readonly string[];
  readonly http: HttpHandler;
  readonly variants: PlatformVariants;
  readonly locks: LockTable;
  readonly triggers: TriggerSchedule;
  /** For what the services leave to chance. */
  readonly random: Random;
}

export class Script {
  /** Ids have 57 characters; this one is invented, and obviously so. */
  readonly id = 'local-apps-script'.padEnd(57, '-');
  readonly htmlFiles: ScriptOptions['htmlFiles'];
  readonly oauthScopes: ScriptOptions['oauthScopes'];
  readonly http: HttpHandler;
  readonly variants: PlatformVariants;
  readonly locks: LockTable;
  readonly triggers: TriggerSchedule;
  readonly random: Random;
  readonly #documents = new WeakMap<LocalSpreadsheet, PropertyStore>();

  constructor(options: ScriptOptions) {
    this.htmlFiles = options.htmlFiles;
    this.oauthScopes = options.oauthScopes;
    this.http = options.http;
    this.variants = options.variants;
    this.locks = options.locks;
    this.triggers = options.triggers;
    this.random = options.random;
  }

  /** What a document keeps for the script, seen by all of its users. */
  documentProperties(spreadsheet: LocalSpreadsheet): PropertyStore {
    const known = this.#documents.get(spreadsheet);
    if (known !== undefined) return known;
    const properties = new PropertyStore();
    this.#documents.set(spreadsheet, properties);
    return properties;
  }
}
