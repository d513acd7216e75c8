// One search under way: how far it is, what happens now, what it waits for.
import { actionKey } from '../../model/searches';
import { describeProgress } from '../../text/progress-words';
import type { UnfinishedProgress, UnfinishedSearch } from '../../text/search-words';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { Icon } from '../controls/Icon';
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
  const { searches, region, lists } = useModel();
  const { id, progress, destination } = search;
  const list = destination.kind === 'list' ? (lists.titleOf(destination.sheetId) ?? 'its tab') : null;
  const { bar, message, facts, problem } = describeProgress(search, useServerNow(), region, keyWorks, list);

  return (
    <article class="card active" id={cardId(id)} tabIndex={-1} aria-labelledby={`query-${id}`}>
      <Query text={search.query} headingId={`query-${id}`} level={3} />
      <ConfirmingButton
        {...stopWords(progress)}
        look="icon"
        icon={<Icon name="close" />}
        action={actionKey('stop', id)}
        onConfirm={() => searches.stop(id)}
      />
      <ProgressBar {...bar} />
      <p class="quiet facts">{facts.join(' · ')}</p>
      <p class={progress.kind === 'waiting' ? 'quiet' : 'quiet message'} dir="auto" title={message}>
        {message}
      </p>
      {problem !== null && (
        <p class="warning" dir="auto">
          {problem}
        </p>
      )}
    </article>
  );
}

/** What was not sent yet is cancelled; what Sixtyfour has goes on there. */
function stopWords(progress: UnfinishedProgress) {
  if (progress.kind === 'waiting' && !progress.mayBeUnderWay) {
    return {
      label: 'Cancel search',
      question: 'Cancel this search? It has not been sent to Sixtyfour.',
      confirmLabel: 'Cancel search',
      cancelLabel: 'Keep waiting',
      busyLabel: 'Cancelling…',
    };
  }
  return {
    label: 'Stop watching',
    question: stopQuestion(progress),
    confirmLabel: 'Stop watching',
    cancelLabel: 'Keep watching',
    busyLabel: 'Stopping…',
  };
}

function stopQuestion({ kind }: UnfinishedProgress): string {
  switch (kind) {
    case 'waiting':
      return 'It is not sent again. If Sixtyfour has it already, it goes on there: a search cannot be cancelled then.';
    case 'importing':
      return 'Sixtyfour is done with this search. Its results are not brought into a tab.';
    case 'running':
      return 'Sixtyfour cannot cancel a search: it goes on there, but its results are not brought into a tab.';
  }
}
