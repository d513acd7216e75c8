// One switch that stops all that repeats.
import type { ScheduleView } from '../../../src/contract';
import { PAUSE_ALL } from '../../model/schedules';
import { ActionButton } from '../controls/ActionButton';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';

export function RepeatsSetting({ schedules }: { readonly schedules: readonly ScheduleView[] }) {
  const { schedules: model } = useModel();
  const running = schedules.filter(({ paused }) => paused === null).length;
  return (
    <Section title="Repeats" look="setting">
      <p>
        {running === 0 && 'All that repeats here is paused.'}
        {running === 1 && '1 search repeats here by itself.'}
        {running > 1 && `${running} searches repeat here by themselves.`}
      </p>
      <ActionButton
        look="tonal"
        action={PAUSE_ALL}
        busyLabel="Pausing…"
        onClick={() => void model.pauseAll()}
      >
        Pause all
      </ActionButton>
      <p class="quiet">In every spreadsheet of yours. Each is resumed by itself.</p>
    </Section>
  );
}
