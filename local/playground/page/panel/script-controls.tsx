// The language of the platform's error texts.
import type { ControlsView } from '../../protocol';
import { attempt } from '../store';

export function ScriptControls({ controls }: { readonly controls: ControlsView }) {
  return (
    <section class="panel-section" aria-labelledby="panel-script">
      <h2 id="panel-script">Apps Script</h2>
      <label class="panel-field">
        Error texts in
        <select
          value={controls.language}
          onChange={({ currentTarget: { value } }) =>
            void attempt({ kind: 'set-language', language: value === 'de' ? 'de' : 'en' })
          }
        >
          <option value="en">English</option>
          <option value="de">German</option>
        </select>
      </label>
    </section>
  );
}
