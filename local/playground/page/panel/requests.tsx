// What the simulated API and its result storage were asked.
import type { RequestView } from '../../protocol';
import { clockText } from './texts';

export function Requests({ requests }: { readonly requests: readonly RequestView[] }) {
  return (
    <section class="panel-section" aria-labelledby="panel-requests">
      <h2 id="panel-requests">Requests to the API</h2>
      {requests.length === 0 ? <p class="panel-hint">None yet.</p> : null}
      <ul class="log">
        {requests.map((request) => (
          <li key={request.id} class="log-entry">
            <div class="log-line">
              <strong>
                {request.method} {pathOf(request.url)}
              </strong>
              <span>{request.answer}</span>
            </div>
            <div class="log-line">
              <span>{request.maskedKey === null ? 'no key' : `key ${request.maskedKey}`}</span>
              <span>{clockText(request.at)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The host tells little here, and a signed URL's query is long. */
function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
