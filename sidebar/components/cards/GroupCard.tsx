// Many searches that were started by one click: one card, folded, with how far they are and what they came to.
import { useState } from 'preact/hooks';
import type { SearchView } from '../../../src/contract';
import type { GroupView } from '../../../src/contract/groups';
import { groupActionKey } from '../../model/groups';
import {
  failedAgainQuestion,
  groupOutcome,
  groupProgress,
  groupTitle,
  isGroupUnfinished,
  membersOf,
  resultsWord,
  stopAllQuestion,
} from '../../text/group-words';
import { ActionButton } from '../controls/ActionButton';
import { Button } from '../controls/Button';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { Disclosure } from '../controls/Disclosure';
import { Icon } from '../controls/Icon';
import { ProgressBar } from '../controls/ProgressBar';
import { cardId } from '../focus';
import { useModel } from '../model-context';
import { useValue } from '../use-value';
import { GroupMember } from './GroupMember';
import { Query } from './Query';
import { RemovedNote } from './RemovedNote';

interface GroupCardProps {
  readonly group: GroupView;
  readonly searches: readonly SearchView[];
}

export function GroupCard({ group, searches }: GroupCardProps) {
  const { region, removals, news } = useModel();
  const [open, setOpen] = useState(false);
  const newIds = useValue(news.ids);
  const members = membersOf(group.id, searches);
  const removal = useValue(removals.removals).find(({ ids }) => ids.includes(members[0]?.id ?? ''));
  const unfinished = isGroupUnfinished(group);
  if (removal !== undefined) {
    return removal.stage === 'can-be-undone' ? <RemovedNote removal={removal} /> : null;
  }
  const ended = group.done + group.failed + group.stopped;
  const isNew = !unfinished && members.some(({ id }) => newIds.has(id));
  const look = unfinished ? 'card active' : 'card';
  return (
    <article class={look} id={cardId(group.id)} tabIndex={-1} aria-labelledby={`query-${group.id}`}>
      <Query
        text={groupTitle(group, members, region)}
        headingId={`query-${group.id}`}
        level={unfinished ? 3 : 4}
      />
      {unfinished ? (
        <>
          <ProgressBar
            label="Searches that are over"
            share={{ done: ended, whole: group.total }}
            still={group.paused !== null}
          />
          <p class="quiet facts">{groupProgress(group, region)}</p>
        </>
      ) : (
        <p class="outcome">
          {isNew && <b class="new">New</b>}
          <Icon name={group.failed > 0 ? 'warning' : group.done > 0 ? 'check' : 'minus'} />
          {groupOutcome(group, region)}, {resultsWord(group.results, region)}
        </p>
      )}
      {group.paused !== null && (
        <p class="warning" dir="auto">
          {group.paused}
        </p>
      )}
      <GroupActions group={group} members={members} unfinished={unfinished} />
      <div class="row">
        <Disclosure
          label={open ? 'Hide searches' : 'Show searches'}
          open={open}
          controls={`members-${group.id}`}
          onToggle={setOpen}
        />
        {!unfinished && (
          <Button onClick={() => removals.remove(members.map(({ id }) => id))}>Remove from list</Button>
        )}
      </div>
      <ul class="members" id={`members-${group.id}`} hidden={!open}>
        {open && members.map((search) => <GroupMember key={search.id} search={search} />)}
      </ul>
    </article>
  );
}

interface GroupActionsProps {
  readonly group: GroupView;
  readonly members: readonly SearchView[];
  readonly unfinished: boolean;
}

function GroupActions({ group, members, unfinished }: GroupActionsProps) {
  const { groups, region } = useModel();
  const { id, failed, paused } = group;
  if (!unfinished && failed === 0) return null;
  return (
    <div class="row">
      {paused !== null && (
        <ActionButton
          action={groupActionKey('resume-group', id)}
          look="tonal"
          busyLabel="Going on…"
          onClick={() => void groups.resume(id)}
        >
          Go on
        </ActionButton>
      )}
      {failed > 0 && (
        <ConfirmingButton
          label="Run the failed ones again"
          look={unfinished ? 'text' : 'tonal'}
          question={failedAgainQuestion(members, region)}
          confirmLabel="Run again"
          cancelLabel="Cancel"
          action={groupActionKey('run-failed-again', id)}
          busyLabel="Starting…"
          onConfirm={() => groups.runFailedAgain(id)}
        />
      )}
      {unfinished && (
        <ConfirmingButton
          label="Stop all"
          question={stopAllQuestion(group, region)}
          confirmLabel="Stop all"
          cancelLabel="Keep going"
          action={groupActionKey('stop-group', id)}
          busyLabel="Stopping…"
          onConfirm={() => groups.stop(id)}
        />
      )}
    </div>
  );
}
