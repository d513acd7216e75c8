// A button for a call to the server: busy while it is under way, and beneath it why it failed.
import type { ComponentChildren } from 'preact';
import { useModel } from '../model-context';
import { useValue } from '../use-value';
import { Button } from './Button';
import { Failure } from './Failure';

interface ActionButtonProps {
  readonly children: ComponentChildren;
  /** The key of the action in the model. */
  readonly action: string;
  readonly busyLabel: string;
  readonly look?: 'primary' | 'tonal' | 'text';
  readonly onClick: () => void;
}

export function ActionButton({ children, action, busyLabel, look = 'text', onClick }: ActionButtonProps) {
  const status = useValue(useModel().actions.statuses).get(action);
  const busy = status?.kind === 'busy';
  return (
    <>
      <Button look={look} busy={busy} onClick={onClick}>
        {busy ? busyLabel : children}
      </Button>
      {status?.kind === 'failed' && <Failure sentence={status.sentence} />}
    </>
  );
}
