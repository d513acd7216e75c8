// The form for a new search.
import { useState } from 'preact/hooks';
import type { DraftErrors } from '../../model/draft';
import { START } from '../../model/search-form';
import { Button } from '../controls/Button';
import { Failure } from '../controls/Failure';
import { API_KEY_ID, focusSoon, QUERY_ID } from '../focus';
import { useModel } from '../model-context';
import { useValue } from '../use-value';
import { MAX_RESULTS_ID, MaxResultsField } from './MaxResultsField';
import { ModeSwitch } from './ModeSwitch';
import { MoreOptions, SEARCH_ID_ID } from './MoreOptions';
import { QueryField } from './QueryField';

const RETRY_IS_SAFE = 'Press Start search again: the same search is not started twice.';
const isMac = /Mac|iP/.test(navigator.platform);

export function NewSearch() {
  const { form, actions } = useModel();
  const [keyMissing, setKeyMissing] = useState(false);
  const status = useValue(actions.statuses).get(START);
  const starting = status?.kind === 'busy';

  async function start(): Promise<void> {
    const pressed = document.activeElement;
    const outcome = await form.start();
    setKeyMissing(outcome === 'key-missing');
    if (outcome === 'key-missing') focusSoon(API_KEY_ID, pressed);
    if (outcome === 'invalid') focusSoon(idOfFirst(form.errors.value), pressed);
    // Ready for the next one.
    if (outcome === 'started') focusSoon(QUERY_ID, pressed);
  }

  return (
    <form
      class="new-search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void start();
        }
      }}
    >
      <ModeSwitch />
      <QueryField />
      <MaxResultsField />
      <MoreOptions />
      <div class="row">
        <Button
          type="submit"
          look="primary"
          busy={starting}
          aria-describedby="start-error"
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {starting ? 'Starting…' : 'Start search'}
        </Button>
        <span class="quiet" aria-hidden="true">
          {isMac ? '⌘ Enter' : 'Ctrl + Enter'}
        </span>
      </div>
      <div id="start-error">
        {keyMissing && <Failure sentence="Save your API key first." />}
        {status?.kind === 'failed' && (
          <Failure sentence={status.answerLost ? `${status.sentence} ${RETRY_IS_SAFE}` : status.sentence} />
        )}
      </div>
    </form>
  );
}

function idOfFirst(errors: DraftErrors): string {
  if (errors.query !== undefined) return QUERY_ID;
  return errors.maxResults === undefined ? SEARCH_ID_ID : MAX_RESULTS_ID;
}
