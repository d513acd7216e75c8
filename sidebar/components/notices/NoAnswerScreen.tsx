// The very first look at the server failed, so there is nothing else to show but the form, where that is known.
import type { CallFailure } from '../../call-failure';
import { Button } from '../controls/Button';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export function NoAnswerScreen({ failure }: { readonly failure: CallFailure }) {
  const { connection } = useModel();
  const busy = useValue(connection.log).refreshRunning;
  return (
    <div class="screen screen-message">
      <Explanation failure={failure} />
      <Button look="primary" busy={busy} onClick={() => void connection.refresh()}>
        {busy ? 'Trying…' : 'Try again'}
      </Button>
    </div>
  );
}

function Explanation({ failure: { kind, message } }: { readonly failure: CallFailure }) {
  switch (kind) {
    case 'no-permission':
      return (
        <>
          <h2>Google did not let the add-on in</h2>
          <p>Usually, because this browser is signed in to several Google accounts.</p>
          <ol>
            <li>Open this spreadsheet in a private window, or in a browser profile with one account only.</li>
            <li>
              There, open <b>Sixtyfour → Find people or companies</b>.
            </li>
          </ol>
          {message !== '' && (
            <p class="quiet">
              Google says: <bdi>{message}</bdi>
            </p>
          )}
        </>
      );
    case 'offline':
      return (
        <>
          <h2>You are offline</h2>
          <p>Searches that were started go on. They show here as soon as you are back online.</p>
        </>
      );
    default:
      return (
        <>
          <h2>No answer from Google Sheets</h2>
          <p dir="auto">{message}</p>
        </>
      );
  }
}
