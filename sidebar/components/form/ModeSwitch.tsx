// People or companies: radio buttons that look like one switch.
import type { SearchMode } from '../../../src/contract';
import { modeName } from '../../text/search-words';
import { Icon } from '../controls/Icon';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

const MODES: readonly SearchMode[] = ['people', 'company'];

export function ModeSwitch() {
  const { form } = useModel();
  const chosen = useValue(form.draft).mode;
  return (
    <div class="mode-switch" role="radiogroup" aria-label="Look for">
      {MODES.map((mode) => (
        <label key={mode}>
          <input type="radio" name="mode" checked={mode === chosen} onChange={() => form.edit({ mode })} />
          <span>
            <Icon name="check" />
            {modeName(mode)}
          </span>
        </label>
      ))}
    </div>
  );
}
