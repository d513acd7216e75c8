// One search that is over: how it ended, the next thing to do, the rest behind More.
import { useState } from 'preact/hooks';
import { offersFor } from '../../model/offers';
import { actionKey } from '../../model/searches';
import { formatTime } from '../../text/calendar';
import { formatDuration } from '../../text/durations';
import { type EndedProgress, type EndedSearch, endedAt, outcomeSentence } from '../../text/search-words';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { Disclosure } from '../controls/Disclosure';
import { Icon, type IconName } from '../controls/Icon';
import { cardId } from '../focus';
import { useModel } from '../model-context';
import { Query } from './Query';
import { Remarks } from './Remarks';
import { SearchAction } from './SearchAction';
import { SearchFacts } from './SearchFacts';

export function HistoryCard({ search }: { readonly search: EndedSearch }) {
  const { region, searches } = useModel();
  const [open, setOpen] = useState(false);
  const { id, progress } = search;
  const { inSight, behindMore } = offersFor(progress);

  return (
    <article class="card" id={cardId(id)} tabIndex={-1} aria-labelledby={`query-${id}`}>
      <Query text={search.query} headingId={`query-${id}`} level={4} />
      <p class="outcome">
        <Icon name={outcomeIcon(progress)} />
        {outcomeSentence(progress, region)}
      </p>
      <p class="quiet facts">
        {formatTime(endedAt(progress), region)}
        {progress.kind === 'done' && ` · took ${formatDuration(progress.finishedAt - progress.startedAt)}`}
      </p>
      <Remarks progress={progress} />
      <div class="row">
        {inSight.map((verb, index) => (
          <SearchAction key={verb} search={search} verb={verb} look={index === 0 ? 'tonal' : 'text'} />
        ))}
        <Disclosure label="More" open={open} controls={`more-${id}`} onToggle={setOpen} />
      </div>
      <div id={`more-${id}`} class="more" hidden={!open}>
        {open && (
          <>
            <SearchFacts search={search} />
            <div class="row">
              {behindMore.map((verb) => (
                <SearchAction key={verb} search={search} verb={verb} />
              ))}
              <ConfirmingButton
                label="Remove from list"
                question="Remove this search from the list? Its tab stays."
                confirmLabel="Remove"
                cancelLabel="Keep"
                action={actionKey('forget', id)}
                busyLabel="Removing…"
                onConfirm={() => void searches.forget(id)}
              />
            </div>
          </>
        )}
      </div>
    </article>
  );
}

function outcomeIcon(progress: EndedProgress): IconName {
  if (progress.kind === 'failed') return 'warning';
  if (progress.kind === 'stopped' || progress.rows === 0) return 'minus';
  return progress.verification.kind === 'verified' ? 'check' : 'warning';
}
