// Opens the user guide over the spreadsheet, without leaving it.
import { SHOW_HELP } from '../../model/sidebar-model';
import { ActionButton } from '../controls/ActionButton';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export function HelpButton({ look = 'text' }: { readonly look?: 'text' | 'icon' }) {
  const { showHelp, actions } = useModel();
  const busy = useValue(actions.statuses).get(SHOW_HELP)?.kind === 'busy';
  if (look === 'icon') {
    return (
      <Button look="icon" aria-label="Help" title="Help" busy={busy} onClick={() => void showHelp()}>
        <Icon name="help" />
      </Button>
    );
  }
  return (
    <ActionButton action={SHOW_HELP} busyLabel="Opening…" onClick={() => void showHelp()}>
      User guide
    </ActionButton>
  );
}
