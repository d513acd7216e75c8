// The form for a new search.
import { useState } from 'preact/hooks';
import type { DraftErrors } from '../../model/draft';
import { START } from '../../model/search-form';
import { Failure } from '../controls/Failure';
import { API_KEY_ID, focusSoon, QUERY_ID } from '../focus';
import { useModel } from '../model-context';
import { useValue } from '../use-value';
import { LeaveOut } from './LeaveOut';
import { MAX_RESULTS_ID, MaxResultsField } from './MaxResultsField';
import { ModeSwitch } from './ModeSwitch';
import { MoreOptions, SEARCH_ID_ID } from './MoreOptions';
import { QueryField } from './QueryField';
import { ResultsGoTo } from './ResultsGoTo';
import { StartRow } from './StartRow';

const RETRY_IS_SAFE = 'Press Start search again: the same search is not started twice.';

export function NewSearch() {
  const { form, actions, connection } = useModel();
  const [keyMissing, setKeyMissing] = useState(false);
  const status = useValue(actions.statuses).get(START);
  const noKey = useValue(connection.state)?.apiKey.kind === 'missing';

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
      <ResultsGoTo />
      <LeaveOut />
      <MoreOptions />
      <StartRow />
      <div id="start-error">
        {keyMissing && noKey && <Failure sentence="Save your API key first." />}
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
