// A button that asks back in its own place before it does what cannot be undone, or costs something.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { focusNow } from '../focus';
import { useModel } from '../model-context';
import { ActionButton } from './ActionButton';
import { Button } from './Button';

interface ConfirmingButtonProps {
  readonly label: string;
  /** Stands in place of the label, which then is said only. */
  readonly icon?: ComponentChildren;
  readonly look?: 'tonal' | 'text' | 'icon';
  readonly question: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly action: string;
  readonly busyLabel: string;
  readonly onConfirm: () => Promise<unknown>;
}

export function ConfirmingButton(props: ConfirmingButtonProps) {
  const {
    label,
    icon,
    look = 'text',
    question,
    confirmLabel,
    cancelLabel,
    action,
    busyLabel,
    onConfirm,
  } = props;
  const { actions } = useModel();
  const [stage, setStage] = useState<'untouched' | 'asking' | 'cancelled'>('untouched');

  async function confirm(): Promise<void> {
    await onConfirm();
    // What failed says why beside the question, to be tried again.
    if (!actions.statuses.value.has(action)) setStage('untouched');
  }

  if (stage !== 'asking') {
    const said = icon === undefined ? {} : { 'aria-label': label, title: label };
    return (
      <Button
        look={look}
        {...said}
        ref={stage === 'cancelled' ? focusNow : null}
        onClick={() => setStage('asking')}
      >
        {icon ?? label}
      </Button>
    );
  }
  return (
    <fieldset
      class="confirm"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setStage('cancelled');
      }}
    >
      <p>{question}</p>
      <div class="row">
        <ActionButton look="tonal" action={action} busyLabel={busyLabel} onClick={() => void confirm()}>
          {confirmLabel}
        </ActionButton>
        <Button ref={focusNow} onClick={() => setStage('cancelled')}>
          {cancelLabel}
        </Button>
      </div>
    </fieldset>
  );
}
