// One search that repeats: when it runs next, what its last run did, and what can be done with it.
import { useState } from 'preact/hooks';
import type { ListView, ScheduleView } from '../../../src/contract';
import { draftOf, type ScheduleWish } from '../../model/schedule-draft';
import { formatCount } from '../../text/calendar';
import { formatLocalDate, hourName, rhythmSentence, runSentence } from '../../text/schedule-words';
import { upTo } from '../../text/search-words';
import { Query } from '../cards/Query';
import { Button } from '../controls/Button';
import { Disclosure } from '../controls/Disclosure';
import { focusNow } from '../focus';
import { useModel } from '../model-context';
import { PauseOrResume, RunNow, StopRepeating } from './ScheduleActions';
import { ScheduleForm } from './ScheduleForm';
import { ScheduleRuns } from './ScheduleRuns';
import { scheduleCardId } from './schedule-card-id';
import { useNewPeople } from './use-new-people';

interface ScheduleCardProps {
  readonly schedule: ScheduleView;
  readonly lists: readonly ListView[];
}

export function ScheduleCard({ schedule, lists }: ScheduleCardProps) {
  const { region, schedules } = useModel();
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState<'untouched' | 'open' | 'closed'>('untouched');
  const { id, query, mode, rhythm, maxResults, paused, note, runs } = schedule;
  const fresh = useNewPeople(schedule);
  const [last] = runs;

  async function save(wish: ScheduleWish): Promise<void> {
    if (await schedules.save({ id, query, mode, ...wish })) setEditing('closed');
  }

  return (
    <article class="card" id={scheduleCardId(id)} tabIndex={-1} aria-labelledby={`repeats-${id}`}>
      <Query text={query} headingId={`repeats-${id}`} level={3} />
      <p class="quiet">
        {rhythmSentence(rhythm)}, {upTo(maxResults, region)}
      </p>
      <NextRun schedule={schedule} />
      {last !== undefined && (
        <p class="outcome">
          {fresh > 0 && <b class="new">{formatCount(fresh, region)} new</b>}
          <span dir="auto">Last run: {runSentence(last, region)}</span>
        </p>
      )}
      {paused !== null && (
        <p class="warning" dir="auto">
          {paused}
        </p>
      )}
      {note !== null && (
        <p class="quiet" dir="auto">
          {note}
        </p>
      )}
      <div class="row">
        <RunNow schedule={schedule} />
        <PauseOrResume schedule={schedule} />
        <Disclosure label="More" open={open} controls={`more-of-${id}`} onToggle={setOpen} />
      </div>
      <div id={`more-of-${id}`} class="more" hidden={!open}>
        {open && (
          <>
            <ScheduleRuns schedule={schedule} />
            {editing === 'open' ? (
              <ScheduleForm
                id={id}
                heading="Edit what repeats"
                first={draftOf(schedule)}
                saveLabel="Save"
                lists={lists}
                onSave={save}
                onCancel={() => setEditing('closed')}
              />
            ) : (
              <div class="row">
                <Button ref={editing === 'closed' ? focusNow : null} onClick={() => setEditing('open')}>
                  Edit
                </Button>
                <StopRepeating schedule={schedule} />
              </div>
            )}
          </>
        )}
      </div>
    </article>
  );
}

function NextRun({ schedule }: { readonly schedule: ScheduleView }) {
  const { region, serverNow } = useModel();
  const { nextRunOn, rhythm } = schedule;
  if (nextRunOn === null) return null;
  const today = new Date(serverNow()).toISOString();
  return (
    <p>
      Next run: {formatLocalDate(nextRunOn, region, today)}, {hourName(rhythm.hour)}
    </p>
  );
}
