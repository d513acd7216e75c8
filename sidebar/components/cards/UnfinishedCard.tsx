// One search under way: what happens now, how far it is, what it waits for.
import { actionKey } from '../../model/searches';
import { describeProgress } from '../../text/progress-words';
import type { UnfinishedProgress, UnfinishedSearch } from '../../text/search-words';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { ProgressBar } from '../controls/ProgressBar';
import { cardId } from '../focus';
import { useModel } from '../model-context';
import { useServerNow } from '../use-value';
import { Query } from './Query';

interface UnfinishedCardProps {
  readonly search: UnfinishedSearch;
  /** Without a key that works nothing is asked, so nothing is promised. */
  readonly keyWorks: boolean;
}

export function UnfinishedCard({ search, keyWorks }: UnfinishedCardProps) {
  const { searches, region } = useModel();
  const { id, progress } = search;
  const { bar, message, facts, problem } = describeProgress(progress, useServerNow(), region, keyWorks);

  return (
    <article class="card active" id={cardId(id)} tabIndex={-1} aria-labelledby={`query-${id}`}>
      <Query text={search.query} headingId={`query-${id}`} level={3} />
      <ProgressBar {...bar} />
      <div class="now">
        <p dir="auto">{message}</p>
        <p class="quiet facts">{facts.join(' · ')}</p>
      </div>
      {problem !== null && (
        <p class="warning" dir="auto">
          {problem}
        </p>
      )}
      <ConfirmingButton
        label="Stop watching"
        question={stopQuestion(progress)}
        confirmLabel="Stop watching"
        cancelLabel="Keep watching"
        action={actionKey('stop', id)}
        busyLabel="Stopping…"
        onConfirm={() => void searches.stop(id)}
      />
    </article>
  );
}

function stopQuestion({ kind }: UnfinishedProgress): string {
  switch (kind) {
    case 'waiting':
      return 'It is not sent again. If Sixtyfour has it already, it goes on there: a search cannot be cancelled.';
    case 'importing':
      return 'Sixtyfour is done with this search. Its results are not brought into a tab.';
    case 'running':
      return 'Sixtyfour cannot cancel a search: it goes on there, but its results are not brought into a tab.';
  }
}
