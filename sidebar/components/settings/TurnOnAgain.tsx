// Asks the platform once more for the background check that it refused.
import { TURN_ON_BACKGROUND_CHECK } from '../../model/sidebar-model';
import { ActionButton } from '../controls/ActionButton';
import { useModel } from '../model-context';

export function TurnOnAgain() {
  const { turnOnBackgroundCheck } = useModel();
  return (
    <ActionButton
      action={TURN_ON_BACKGROUND_CHECK}
      busyLabel="Turning on…"
      onClick={() => void turnOnBackgroundCheck()}
    >
      Turn on again
    </ActionButton>
  );
}
