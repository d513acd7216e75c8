// A button that asks back in its own place before it does what cannot be undone.
import { useState } from 'preact/hooks';
import { focusNow } from '../focus';
import { ActionButton } from './ActionButton';
import { Button } from './Button';

interface ConfirmingButtonProps {
  readonly label: string;
  readonly question: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly action: string;
  readonly busyLabel: string;
  readonly onConfirm: () => void;
}

export function ConfirmingButton(props: ConfirmingButtonProps) {
  const { label, question, confirmLabel, cancelLabel, action, busyLabel, onConfirm } = props;
  const [stage, setStage] = useState<'untouched' | 'asking' | 'cancelled'>('untouched');
  if (stage !== 'asking') {
    return (
      <Button ref={stage === 'cancelled' ? focusNow : null} onClick={() => setStage('asking')}>
        {label}
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
        <ActionButton look="tonal" action={action} busyLabel={busyLabel} onClick={onConfirm}>
          {confirmLabel}
        </ActionButton>
        <Button ref={focusNow} onClick={() => setStage('cancelled')}>
          {cancelLabel}
        </Button>
      </div>
    </fieldset>
  );
}
