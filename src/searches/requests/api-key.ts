// The user's key: checked with Sixtyfour before it is kept, and taken away again.

import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { checkKey, sixtyfourClient } from '../../sixtyfour/client';
import { noteMissingPermissions } from '../kept/background-check';
import { changeOnClick } from '../kept/locked-change';
import { removeApiKey, saveApiKey, type UserData } from '../kept/user-data';

const NOT_CHANGED = 'the key was not changed';

/**
 * Keeps the key when Sixtyfour accepts it; what waited for one goes on then.
 * @throws UserError when it is refused or could not be checked; the key kept before, if any, stays.
 */
export function checkAndSaveApiKey(services: Services, apiKey: string): UserData {
  const check = checkKey(sixtyfourClient(services.http, apiKey, services.clock.now));
  switch (check.kind) {
    case 'accepted':
      return changeOnClick(services, NOT_CHANGED, (data) => saveApiKey(services.properties, data, apiKey));
    case 'refused':
      throw new UserError(
        'Sixtyfour refused this API key, so it was not saved. Check that it is complete and still valid at app.sixtyfour.ai/keys.',
      );
    case 'not-permitted':
      noteMissingPermissions(services);
      throw new UserError(
        'You have not allowed this add-on to connect to an external service (Sixtyfour), so this API key could not be checked and was not saved. Allow it at Google, then save the key again.',
      );
    case 'unchecked':
      throw new UserError(
        'Sixtyfour could not be reached to check this API key, so it was not saved. Try again in a moment.',
      );
  }
}

/** Forgets the key. Searches are kept, and go on when there is another. */
export function forgetApiKey(services: Services): UserData {
  return changeOnClick(services, NOT_CHANGED, (data) => removeApiKey(services.properties, data));
}
