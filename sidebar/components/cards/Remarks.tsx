// What the user should know about a search that is over, beyond how it ended.
import { differingCells, type EndedProgress } from '../../text/search-words';
import { useModel } from '../model-context';

export function Remarks({ progress }: { readonly progress: EndedProgress }) {
  const { region } = useModel();
  switch (progress.kind) {
    case 'failed':
      return (
        <>
          <p dir="auto">{progress.sentence}</p>
          {progress.canImportAgain && (
            <p class="quiet">Import again goes on with this search. Run again starts a new one.</p>
          )}
        </>
      );
    case 'stopped':
      return progress.canImportAgain && <p class="quiet">Watch it again to have the results brought here.</p>;
    case 'done':
      return (
        <>
          {progress.tab.kind === 'removed' && (
            <p class="warning">Its tab was deleted. Import it again while Sixtyfour keeps the file.</p>
          )}
          {progress.verification.kind === 'differs' && (
            <p class="warning">Not as in the file: {differingCells(progress.verification, region)}</p>
          )}
          {progress.notes.map((note) => (
            <p key={note} class="quiet" dir="auto">
              {note}
            </p>
          ))}
        </>
      );
  }
}
