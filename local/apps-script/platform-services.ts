// The services that the add-on uses, by their global names. Any other is absent, and using it fails loudly.
import type { ExecutionContext } from './execution-context';
import type { Script } from './script';
import type { ServiceObject } from './service-object';
import { CacheService } from './services/cache-service';
import { HtmlService } from './services/html-service';
import { LockService } from './services/lock-service';
import { PropertiesService } from './services/properties-service';
import { ScriptApp } from './services/script-app';
import { UrlFetchApp } from './services/url-fetch-app';
import { Utilities } from './services/utilities';
import { createSpreadsheetApp } from './spreadsheet-app';

/** Fresh ones for one execution. */
export function createServices(
  context: ExecutionContext,
  script: Script,
): Readonly<Record<string, ServiceObject>> {
  return {
    CacheService: new CacheService(context, script),
    HtmlService: new HtmlService(context, script),
    LockService: new LockService(context, script),
    PropertiesService: new PropertiesService(context, script),
    ScriptApp: new ScriptApp(context, script),
    SpreadsheetApp: createSpreadsheetApp(context),
    UrlFetchApp: new UrlFetchApp(context, script),
    Utilities: new Utilities(context, script),
  };
}
