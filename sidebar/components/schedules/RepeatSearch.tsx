// From a finished search to one that repeats: the form opens in the place of its button.
import { useState } from 'preact/hooks';
import { draftFor, type ScheduleWish } from '../../model/schedule-draft';
import type { EndedSearch } from '../../text/search-words';
import { Button } from '../controls/Button';
import { focusNow, focusSoon } from '../focus';
import { useModel } from '../model-context';
import { ScheduleForm } from './ScheduleForm';
import { scheduleCardId } from './schedule-card-id';

export function RepeatSearch({ search }: { readonly search: EndedSearch }) {
  const { schedules, announce, newId } = useModel();
  /** Of the schedule to be; the same until it is saved, so that a click sent twice makes one. */
  const [id] = useState(newId);
  const [stage, setStage] = useState<'untouched' | 'open' | 'closed'>('untouched');
  const { progress, query, mode, leaveOut } = search;
  if (progress.kind !== 'done' || progress.tab.kind !== 'present') return null;
  const { sheetId } = progress.tab;

  async function save(wish: ScheduleWish): Promise<void> {
    const pressed = document.activeElement;
    if (!(await schedules.save({ id, query, mode, leaveOut, ...wish }))) return;
    setStage('untouched');
    announce('The search repeats now.');
    focusSoon(scheduleCardId(id), pressed);
  }

  if (stage !== 'open') {
    return (
      <Button ref={stage === 'closed' ? focusNow : null} onClick={() => setStage('open')}>
        Repeat…
      </Button>
    );
  }
  return (
    <ScheduleForm
      id={id}
      heading="Repeat this search"
      first={draftFor(search, sheetId)}
      saveLabel="Repeat"
      lists={[]}
      onSave={save}
      onCancel={() => setStage('closed')}
    />
  );
}
