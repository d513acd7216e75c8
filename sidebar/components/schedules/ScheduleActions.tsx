// The buttons of a search that repeats.
import type { ScheduleView } from '../../../src/contract';
import { scheduleAction } from '../../model/schedules';
import { upTo } from '../../text/search-words';
import { ActionButton } from '../controls/ActionButton';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { useModel } from '../model-context';

interface ScheduleActionProps {
  readonly schedule: ScheduleView;
}

export function RunNow({ schedule: { id, maxResults, ranToday } }: ScheduleActionProps) {
  const { schedules, region } = useModel();
  const most = upTo(maxResults, region);
  return (
    <ConfirmingButton
      action={scheduleAction('run-now', id)}
      look="tonal"
      label="Run now"
      question={
        ranToday
          ? `Today's run was made already. Run it once more, ${most}?`
          : `Run it now, ${most}? It counts as today's run.`
      }
      confirmLabel={ranToday ? 'Run once more' : 'Run'}
      cancelLabel="Cancel"
      busyLabel="Starting…"
      onConfirm={() => schedules.runNow(id)}
    />
  );
}

export function PauseOrResume({ schedule: { id, paused } }: ScheduleActionProps) {
  const { schedules } = useModel();
  if (paused === null) {
    return (
      <ActionButton
        key="pause"
        action={scheduleAction('pause', id)}
        busyLabel="Pausing…"
        onClick={() => void schedules.pause(id)}
      >
        Pause
      </ActionButton>
    );
  }
  return (
    <ActionButton
      key="resume"
      action={scheduleAction('resume', id)}
      busyLabel="Resuming…"
      onClick={() => void schedules.resume(id)}
    >
      Resume
    </ActionButton>
  );
}

export function StopRepeating({ schedule: { id } }: ScheduleActionProps) {
  const { schedules } = useModel();
  return (
    <ConfirmingButton
      action={scheduleAction('remove', id)}
      label="Stop"
      question="Stop repeating it? Its tab and all that is in it stay."
      confirmLabel="Stop repeating"
      cancelLabel="Keep it"
      busyLabel="Stopping…"
      onConfirm={() => schedules.remove(id)}
    />
  );
}
