// What repeats in this spreadsheet.
import type { SidebarState } from '../../../src/contract';
import { Section } from '../controls/Section';
import { ScheduleCard } from './ScheduleCard';

export function Repeats({ state }: { readonly state: SidebarState }) {
  return (
    <Section title="Repeats">
      {state.schedules.map((schedule) => (
        <ScheduleCard key={schedule.id} schedule={schedule} lists={state.lists ?? []} />
      ))}
    </Section>
  );
}
