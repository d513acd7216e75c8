// Around every entry point: what a user may read of a failure, and nothing else.

import { kindAndPlace } from './platform/defects';
import { permissionSentence } from './platform/permission-words';
import { askFor, type Permission } from './platform/permissions';
import { appsScriptServices, type Services } from './platform/services';
import { UserError } from './platform/user-error';

/**
 * An entry point of the menu, where Google can ask for what is missing: first of all, and where nothing catches,
 * because that ends the execution.
 */
export function menuEntry<T>(needed: readonly Permission[], run: (services: Services) => T): () => T {
  const granted = entry(run);
  return () => {
    askFor(needed);
    return granted();
  };
}

/**
 * An entry point that does `run`. A failure that the user can mend goes on as its sentence; any other becomes
 * one, because raw exceptions are in Google's words and may quote a link.
 */
export function entry<Given extends readonly unknown[], T>(
  run: (services: Services, ...given: Given) => T,
): (...given: Given) => T {
  return (...given) => {
    const services = appsScriptServices();
    try {
      return run(services, ...given);
    } catch (error) {
      if (error instanceof UserError) throw new Error(error.message);
      // Told from all else by looking what is granted, never by its text. Only this one comes up to here.
      if (services.permissions.missing().includes('spreadsheet')) {
        throw new Error(permissionSentence(['spreadsheet']));
      }
      console.error(`Unexpected ${kindAndPlace(error)}, in an entry point.`);
      throw new Error(
        'Google Sheets did not do what it was asked to just now. Your searches are safe and go on by themselves; try again in a moment.',
      );
    }
  };
}
