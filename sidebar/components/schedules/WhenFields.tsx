// When a search repeats: how often, on which day, at which hour.
import type { ScheduleDraft } from '../../model/schedule-draft';
import { dayName, hourName, weekdayName } from '../../text/schedule-words';
import { Select } from '../controls/Select';

interface WhenFieldsProps {
  /** Tells the fields of one form from another's. */
  readonly name: string;
  readonly draft: ScheduleDraft;
  readonly edit: (change: Partial<ScheduleDraft>) => void;
}

const EVERY = ['day', 'week', 'month'] as const;
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

export function WhenFields({ name, draft, edit }: WhenFieldsProps) {
  return (
    <div class="when">
      <Select
        id={`every-${name}`}
        label="Every"
        value={draft.every}
        onChoice={(chosen) => edit({ every: EVERY.find((one) => one === chosen) ?? 'week' })}
      >
        {EVERY.map((every) => (
          <option key={every} value={every}>
            {every}
          </option>
        ))}
      </Select>
      {draft.every === 'week' && (
        <Select
          id={`weekday-${name}`}
          label="On"
          value={String(draft.weekday)}
          onChoice={(chosen) => edit({ weekday: Number(chosen) })}
        >
          {upTo(7).map((index) => (
            <option key={index} value={index + 1}>
              {weekdayName(index + 1)}
            </option>
          ))}
        </Select>
      )}
      {draft.every === 'month' && (
        <Select
          id={`day-${name}`}
          label="On"
          value={String(draft.day)}
          onChoice={(chosen) => edit({ day: Number(chosen) })}
        >
          {upTo(31).map((index) => (
            <option key={index} value={index + 1}>
              {dayName(index + 1)}
            </option>
          ))}
        </Select>
      )}
      <Select
        id={`hour-${name}`}
        label="At"
        value={String(draft.hour)}
        onChoice={(chosen) => edit({ hour: Number(chosen) })}
      >
        {upTo(24).map((hour) => (
          <option key={hour} value={hour}>
            {hourName(hour)}
          </option>
        ))}
      </Select>
    </div>
  );
}
