// The form of a search that repeats: when, how much at the most, until when, and what that may come to.
import { useState } from 'preact/hooks';
import type { ListView } from '../../../src/contract';
import { readMaxResults } from '../../model/draft';
import {
  checkScheduleDraft,
  mostAMonth,
  mostRunsAMonth,
  type ScheduleDraft,
  type ScheduleDraftErrors,
  type ScheduleWish,
} from '../../model/schedule-draft';
import { scheduleAction } from '../../model/schedules';
import { costSentence } from '../../text/schedule-words';
import { ActionButton } from '../controls/ActionButton';
import { Button } from '../controls/Button';
import { Field } from '../controls/Field';
import { Select } from '../controls/Select';
import { focusNow, focusSoon } from '../focus';
import { useModel } from '../model-context';
import { WhenFields } from './WhenFields';

interface ScheduleFormProps {
  /** Of the schedule. */
  readonly id: string;
  readonly heading: string;
  readonly first: ScheduleDraft;
  readonly saveLabel: string;
  /** Where the results may go instead; none where there is no choice. */
  readonly lists: readonly ListView[];
  readonly onSave: (wish: ScheduleWish) => Promise<void>;
  readonly onCancel: () => void;
}

export function ScheduleForm({ id, heading, first, saveLabel, lists, onSave, onCancel }: ScheduleFormProps) {
  const { actions } = useModel();
  const [draft, setDraft] = useState(first);
  const [errors, setErrors] = useState<ScheduleDraftErrors>({});
  const action = scheduleAction('save', id);
  const idOf = (field: string) => `${field}-${id}`;

  function edit(change: Partial<ScheduleDraft>): void {
    setDraft({ ...draft, ...change });
    setErrors({});
    if (!actions.isBusy(action)) actions.settle(action);
  }

  function save(): void {
    const checked = checkScheduleDraft(draft);
    if (checked.kind === 'valid') return void onSave(checked.wish);
    setErrors(checked.errors);
    focusSoon(idOf(checked.errors.maxResults === undefined ? 'most-a-month' : 'most-a-run'));
  }

  return (
    <form
      class="schedule-form whole-row"
      noValidate
      aria-label={heading}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          save();
        }
      }}
    >
      <h4 ref={focusNow} tabIndex={-1}>
        {heading}
      </h4>
      <WhenFields name={id} draft={draft} edit={edit} />
      <p class="quiet">
        By the spreadsheet's clock. Google starts it in that hour or the next, also while this sidebar is
        closed.
      </p>
      {lists.length > 0 && (
        <Select
          id={idOf('list')}
          label="Results go to"
          value={String(draft.sheetId)}
          onChoice={(chosen) => edit({ sheetId: Number(chosen) })}
        >
          {lists.map(({ sheetId, title }) => (
            <option key={sheetId} value={sheetId}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <Field
        id={idOf('most-a-run')}
        label="Maximum results a run"
        hint=""
        error={errors.maxResults ?? null}
        value={draft.maxResults}
        onText={(maxResults) => edit({ maxResults })}
      />
      <Field
        id={idOf('most-a-month')}
        label="Maximum results a month"
        hint=""
        error={errors.monthlyMaximum ?? null}
        value={draft.monthlyMaximum ?? String(mostAMonth(draft) ?? '')}
        onText={(monthlyMaximum) => edit({ monthlyMaximum })}
      />
      <div class="field">
        <label for={idOf('ends-on')}>Last day (optional)</label>
        <input
          id={idOf('ends-on')}
          type="date"
          value={draft.endsOn}
          onInput={(event) => edit({ endsOn: event.currentTarget.value })}
        />
      </div>
      <Cost draft={draft} />
      <div class="row">
        <ActionButton look="tonal" action={action} busyLabel="Saving…" onClick={save}>
          {saveLabel}
        </ActionButton>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

/** Stays as it was while what is typed is no number, so that nothing jumps. */
function Cost({ draft }: { readonly draft: ScheduleDraft }) {
  const { region } = useModel();
  const checked = checkScheduleDraft(draft);
  const maxResults = readMaxResults(draft.maxResults) ?? 0;
  const runs = mostRunsAMonth(draft.every);
  const sentence =
    checked.kind === 'valid'
      ? costSentence(checked.wish.monthlyMaximum ?? maxResults * runs, runs, maxResults, region)
      : 'What it may come to is said here.';
  return (
    <p class="cost" role="status">
      {sentence}
    </p>
  );
}
