// One search that is over: how it ended, the next thing to do, the rest behind More.
import { useState } from 'preact/hooks';
import { offersFor } from '../../model/offers';
import { formatTime } from '../../text/calendar';
import { formatDuration } from '../../text/durations';
import {
  type EndedProgress,
  type EndedSearch,
  endedAt,
  modeName,
  outcomeSentence,
} from '../../text/search-words';
import { Button } from '../controls/Button';
import { Disclosure } from '../controls/Disclosure';
import { Icon, type IconName } from '../controls/Icon';
import { cardId } from '../focus';
import { useModel } from '../model-context';
import { DeliveryAnswers } from './DeliveryAnswers';
import { Query } from './Query';
import { Remarks } from './Remarks';
import { SearchAction } from './SearchAction';
import { SearchFacts } from './SearchFacts';

interface EndedCardProps {
  readonly search: EndedSearch;
  /** It ended since the sidebar was last seen. */
  readonly isNew?: boolean;
}

export function EndedCard({ search, isNew = false }: EndedCardProps) {
  const { region, removals } = useModel();
  const [open, setOpen] = useState(false);
  const { id, progress } = search;
  const { inSight, behindMore } = offersFor(search);

  return (
    <article class="card" id={cardId(id)} tabIndex={-1} aria-labelledby={`query-${id}`}>
      <Query text={search.query} headingId={`query-${id}`} level={isNew ? 3 : 4} />
      <p class="outcome">
        {isNew && <b class="new">New</b>}
        <Icon name={outcomeIcon(progress)} />
        {outcomeSentence(progress, region, search.destination)}
      </p>
      <p class="quiet facts">
        {modeName(search.mode)} · {formatTime(endedAt(progress), region)}
        {progress.kind === 'done' && ` · took ${formatDuration(progress.completedAt - progress.startedAt)}`}
      </p>
      <Remarks search={search} />
      {progress.kind === 'failed' && progress.question !== null && (
        <DeliveryAnswers id={id} question={progress.question} />
      )}
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
              <Button onClick={() => removals.remove([id])}>Remove from list</Button>
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
