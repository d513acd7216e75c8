// Around every entry point: what a user may read of a failure, and nothing else.

import { kindAndPlace } from './platform/defects';
import { appsScriptServices, type Services } from './platform/services';
import { UserError } from './platform/user-error';

/**
 * An entry point that does `run`. A failure that the user can mend goes on as its sentence; any other becomes
 * one, because raw exceptions are in Google's words and may quote a link.
 */
export function entry<Given extends readonly unknown[], T>(
  run: (services: Services, ...given: Given) => T,
): (...given: Given) => T {
  return (...given) => {
    try {
      return run(appsScriptServices(), ...given);
    } catch (error) {
      if (error instanceof UserError) throw new Error(error.message);
      console.error(`Unexpected ${kindAndPlace(error)}, in an entry point.`);
      throw new Error(
        'Google Sheets did not do what we asked of it just now. Your searches are safe and go on by themselves; try again in a moment.',
      );
    }
  };
}
