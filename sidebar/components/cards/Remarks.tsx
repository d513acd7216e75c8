// What the user should know about a search that is over, beyond how it ended.
import { MAX_RESULTS_LIMIT } from '../../../src/contract';
import { reachedMaximum } from '../../model/offers';
import { leftOutSentence } from '../../text/list-words';
import { differingCells, type EndedSearch, joinedList, wereLeftOut } from '../../text/search-words';
import { useModel } from '../model-context';

export function Remarks({ search }: { readonly search: EndedSearch }) {
  const { region } = useModel();
  const { progress, maxResults, mode, destination } = search;
  switch (progress.kind) {
    case 'failed':
      return (
        <>
          <p dir="auto">{progress.sentence}</p>
          {progress.canImportAgain && progress.question === null && (
            <p class="quiet">
              {progress.hasFile ? 'Import again' : 'Watch again'} goes on with this search. Run again starts a
              new one.
            </p>
          )}
        </>
      );
    case 'stopped':
      return (
        <p class="quiet">
          {progress.canImportAgain
            ? 'Watch it again to have the results brought here.'
            : 'It was not sent to Sixtyfour.'}
        </p>
      );
    case 'done': {
      const leftOut = leftOutSentence(progress.delivery?.leftOut ?? 0, mode, region);
      return (
        <>
          {joinedList(progress, destination) !== null && progress.tab.kind === 'present' && (
            <p class="quiet" dir="auto">
              In {progress.tab.title}
              {progress.verification.kind === 'verified' && ', verified'}
            </p>
          )}
          {leftOut !== null && <p class="quiet">{leftOut}</p>}
          {progress.rows === 0 && !wereLeftOut(progress) && (
            <p class="quiet">
              Try fewer conditions at once, a wider area, or other words for the same role or industry.
            </p>
          )}
          {reachedMaximum(progress, maxResults) && (
            <p class="quiet">
              {maxResults < MAX_RESULTS_LIMIT
                ? 'That is your maximum: there may be more.'
                : 'That is as many as one search can bring. Split it, by region for example, to find more.'}
            </p>
          )}
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
}
