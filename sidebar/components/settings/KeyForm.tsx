// Asks for the API key. What was typed lives here only, and is gone once the key is accepted.
import { useLayoutEffect, useState } from 'preact/hooks';
import { SAVE_KEY } from '../../model/sidebar-model';
import { Button } from '../controls/Button';
import { Field } from '../controls/Field';
import { OutsideLink } from '../controls/OutsideLink';
import { API_KEY_ID, focusSoon, QUERY_ID, takeFocus } from '../focus';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export const KEYS_PAGE_URL = 'https://app.sixtyfour.ai/keys';

interface KeyFormProps {
  /** What Sixtyfour said of the key there is, or null. */
  readonly refusal?: string | null;
  /** Whether there is a key that works, so that this one may be called off. */
  readonly optional: boolean;
  /** Runs when the key is saved or called off. */
  readonly onDone: () => void;
}

/**
 * Whether the key is asked for: while one is needed, and from when it is wanted until that is done. A key set
 * in another window does not take the form from somebody who types one: the rest of theirs would go elsewhere.
 */
export function useKeyForm(needed: boolean): readonly [asking: boolean, ask: (wanted: boolean) => void] {
  const [wanted, ask] = useState(false);
  useLayoutEffect(() => {
    ask(needed || document.activeElement?.id === API_KEY_ID || typedKey() !== '');
  }, [needed]);
  return [needed || wanted, ask];
}

function typedKey(): string {
  const field = document.getElementById(API_KEY_ID);
  return field instanceof HTMLInputElement ? field.value : '';
}

export function KeyForm({ refusal = null, optional, onDone }: KeyFormProps) {
  const model = useModel();
  const [key, setKey] = useState('');
  const [empty, setEmpty] = useState(false);
  const status = useValue(model.actions.statuses).get(SAVE_KEY);
  const busy = status?.kind === 'busy';
  const failure = status?.kind === 'failed' ? status.sentence : null;

  useLayoutEffect(() => takeFocus(document.getElementById(API_KEY_ID)), []);

  /** On to the query, where there is one. */
  function leave(from = document.activeElement): void {
    focusSoon(QUERY_ID, from);
    onDone();
  }

  async function save(): Promise<void> {
    const pressed = document.activeElement;
    const trimmed = key.trim();
    setEmpty(trimmed === '');
    if (trimmed === '' || !(await model.saveKey(trimmed))) {
      focusSoon(API_KEY_ID, pressed);
      return;
    }
    model.announce('The key works and is saved.');
    // Somebody types another one by now.
    if (typedKey() !== key) return;
    setKey('');
    leave(pressed);
  }

  return (
    <form
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && optional) leave();
      }}
    >
      {refusal !== null && (
        <p class="warning" dir="auto">
          {refusal}
        </p>
      )}
      <Field
        id={API_KEY_ID}
        label="Sixtyfour API key"
        hint="It lets this add-on run searches on your Sixtyfour account. It is kept in your own Google account’s settings for this add-on and sent only to api.sixtyfour.ai."
        error={empty ? 'Paste your API key here.' : failure}
        secret
        value={key}
        onText={(text) => {
          setKey(text);
          setEmpty(false);
          if (!busy) model.actions.settle(SAVE_KEY);
        }}
      />
      <div class="row">
        <Button type="submit" look="primary" busy={busy}>
          {busy ? 'Checking the key…' : 'Save key'}
        </Button>
        {optional ? (
          <Button onClick={() => leave()}>Cancel</Button>
        ) : (
          <OutsideLink to={KEYS_PAGE_URL} text="Get a key" look="button text" />
        )}
      </div>
    </form>
  );
}
