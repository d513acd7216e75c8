// One thing that can be done with a search that is over.

import { moreThan } from '../../model/max-results';
import type { OfferedVerb } from '../../model/offers';
import { actionKey } from '../../model/searches';
import { intoTab } from '../../text/list-words';
import type { EndedSearch } from '../../text/search-words';
import { upTo } from '../../text/search-words';
import { ActionButton } from '../controls/ActionButton';
import { Button } from '../controls/Button';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { cardId, focusSoon, QUERY_ID } from '../focus';
import { typeQuery } from '../form/type-query';
import { useModel } from '../model-context';
import { RepeatSearch } from '../schedules/RepeatSearch';
import { DownloadCsv } from './DownloadCsv';

interface SearchActionProps {
  readonly search: EndedSearch;
  readonly verb: OfferedVerb;
  readonly look?: 'tonal' | 'text';
}

export function SearchAction({ search, verb, look = 'text' }: SearchActionProps) {
  const { searches, openTab, form, announce, region, lists } = useModel();
  const { id, progress, query, mode, destination, leaveOut } = search;

  const into = intoTab(destination, destination.kind === 'list' ? lists.titleOf(destination.sheetId) : null);

  // The new search is in another card: the keyboard follows it there.
  async function runAgain(): Promise<void> {
    const pressed = document.activeElement;
    const newId = await searches.runAgain(id);
    if (newId !== null) focusSoon(cardId(newId), pressed);
  }

  /** Starts nothing: the caret is in the query, to make it better. */
  function edit(maxResults: number): void {
    form.fill(
      { query, mode, maxResults: String(maxResults), searchId: '', destination, leaveOut },
      typeQuery,
    );
    announce('The search was put into the form.');
    focusSoon(QUERY_ID);
  }

  switch (verb) {
    case 'download':
      return <DownloadCsv id={id} />;
    case 'open-tab':
      return (
        <ActionButton
          action={actionKey('open-tab', id)}
          look={look}
          busyLabel="Opening…"
          onClick={() => void openTab(id)}
        >
          Open tab
        </ActionButton>
      );
    case 'bring-back':
      return (
        <ActionButton
          action={actionKey('bring-back', id)}
          look={look}
          busyLabel="Bringing them back…"
          onClick={() => void searches.bringBack(id)}
        >
          Bring back
        </ActionButton>
      );
    case 'edit':
      return (
        <Button look={look} onClick={() => edit(search.maxResults)}>
          Edit
        </Button>
      );
    case 'edit-with-more':
      return (
        <Button look={look} onClick={() => edit(moreThan(search.maxResults) ?? search.maxResults)}>
          Edit with more
        </Button>
      );
    case 'repeat':
      return <RepeatSearch search={search} />;
    case 'run-again':
      return (
        <ConfirmingButton
          action={actionKey('run-again', id)}
          look={look}
          label="Run again"
          question={`Start this search again, ${upTo(search.maxResults, region)}${into}?`}
          confirmLabel="Start again"
          cancelLabel="Cancel"
          busyLabel="Starting…"
          onConfirm={runAgain}
        />
      );
    case 'import-again':
      return (
        <ActionButton
          action={actionKey('import-again', id)}
          look={look}
          busyLabel="One moment…"
          onClick={() => void searches.importAgain(id)}
        >
          {progress.kind === 'done' || progress.hasFile ? 'Import again' : 'Watch again'}
        </ActionButton>
      );
  }
}
