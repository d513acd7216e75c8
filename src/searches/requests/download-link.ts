// A fresh signed link to a search's CSV, for the user's own browser.

import type { DownloadLink } from '../../contract';
import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { noteMissingPermissions } from '../kept/background-check';
import { readUserData } from '../kept/user-data';
import { clientOf } from '../moving/ask-sixtyfour';
import type { SearchRecord } from '../record/record';
import { findSearch } from './change-search';

/** A signed URL expires after 15 minutes. */
const LINK_LIFETIME_MS = 15 * 60_000;

/** Asks Sixtyfour for the link. It is shown, not kept. */
export function downloadLink(services: Services, spreadsheetId: string, id: string): DownloadLink {
  const data = readUserData(services.properties);
  const handle = handleOf(findSearch(data, spreadsheetId, id));
  if (handle === null)
    throw new UserError('This search has no file yet. It has one when Sixtyfour is finished.');
  if (data.apiKey === null)
    throw new UserError('Add your Sixtyfour API key first; it is needed to get the link.');
  const askedAt = services.clock.now();
  const answer = clientOf(services, data).downloadLink(handle);
  if (answer.kind === 'ok') return { url: answer.value, expiresAt: askedAt + LINK_LIFETIME_MS };
  switch (answer.failure.kind) {
    case 'unknown-id':
      throw new UserError(
        'Sixtyfour does not keep this file any more. Run the search again to get a new one.',
      );
    case 'key-refused':
      throw new UserError(
        'Sixtyfour refused your API key, so there is no link. Replace the key and try again.',
      );
    case 'not-permitted':
      noteMissingPermissions(services);
      throw new UserError(
        'You have not allowed this add-on to connect to an external service (Sixtyfour), so there is no link. Allow it at Google, then try again.',
      );
    default:
      throw new UserError(
        'Sixtyfour could not make a link just now. Your file is safe there; try again in a moment.',
      );
  }
}

function handleOf({ state }: SearchRecord): string | null {
  switch (state.kind) {
    case 'importing':
    case 'done':
      return state.resourceHandleId;
    case 'failed':
    case 'stopped':
      return state.resumable?.kind === 'file' ? state.resumable.resourceHandleId : null;
    case 'waiting':
    case 'running':
      return null;
  }
}
