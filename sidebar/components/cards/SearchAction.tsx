// One thing that can be done with a search that is over.
import type { OfferedVerb } from '../../model/offers';
import { actionKey } from '../../model/searches';
import type { EndedSearch } from '../../text/search-words';
import { ActionButton } from '../controls/ActionButton';
import { cardId, focusSoon } from '../focus';
import { useModel } from '../model-context';
import { DownloadCsv } from './DownloadCsv';

interface SearchActionProps {
  readonly search: EndedSearch;
  readonly verb: OfferedVerb;
  readonly look?: 'tonal' | 'text';
}

export function SearchAction({ search, verb, look = 'text' }: SearchActionProps) {
  const { searches, openTab } = useModel();
  const { id, progress } = search;

  // The new search is in another card: the keyboard follows it there.
  async function runAgain(): Promise<void> {
    const pressed = document.activeElement;
    const newId = await searches.runAgain(id);
    if (newId !== null) focusSoon(cardId(newId), pressed);
  }

  const shared = { action: actionKey(verb, id), look };
  switch (verb) {
    case 'download':
      return <DownloadCsv id={id} />;
    case 'open-tab':
      return (
        <ActionButton {...shared} busyLabel="Opening…" onClick={() => void openTab(id)}>
          Open tab
        </ActionButton>
      );
    case 'run-again':
      return (
        <ActionButton {...shared} busyLabel="Starting…" onClick={() => void runAgain()}>
          Run again
        </ActionButton>
      );
    case 'import-again':
      return (
        <ActionButton {...shared} busyLabel="One moment…" onClick={() => void searches.importAgain(id)}>
          {progress.kind === 'stopped' ? 'Watch again' : 'Import again'}
        </ActionButton>
      );
  }
}
