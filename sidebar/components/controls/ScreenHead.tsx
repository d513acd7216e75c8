// The head of a screen that is left again: the way back to the searches, and the heading, which has the keyboard first.
import { focusNow, focusSoon } from '../focus';
import { useModel } from '../model-context';
import { Button } from './Button';
import { Icon } from './Icon';

interface ScreenHeadProps {
  readonly title: string;
  /** The id of what opened the screen: the keyboard goes back there. */
  readonly openedFrom: string;
}

export function ScreenHead({ title, openedFrom }: ScreenHeadProps) {
  const { view } = useModel();

  function goBack(): void {
    view.value = 'searches';
    focusSoon(openedFrom);
  }

  return (
    <div class="screen-head">
      <Button look="icon" aria-label="Back to searches" title="Back" onClick={goBack}>
        <Icon name="back" />
      </Button>
      <h2 ref={focusNow} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}
