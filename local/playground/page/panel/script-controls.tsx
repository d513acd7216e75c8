// What the platform does for the person of this window: the language of its error texts, and what it may.
import type { ControlsView, PermissionView } from '../../protocol';
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
      <fieldset class="panel-boxes">
        <legend>Permissions that you gave the add-on</legend>
        {controls.permissions.map((permission) => (
          <PermissionBox key={permission.scope} {...permission} />
        ))}
      </fieldset>
    </section>
  );
}

function PermissionBox({ scope, label, isGranted }: PermissionView) {
  return (
    <label>
      <input
        type="checkbox"
        checked={isGranted}
        onChange={({ currentTarget: { checked } }) =>
          void attempt({ kind: 'set-permission', scope, isGranted: checked })
        }
      />
      {label}
    </label>
  );
}
