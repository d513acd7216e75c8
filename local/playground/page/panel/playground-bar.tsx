// The strip above everything: says plainly that this is a simulation, and opens the controls.
import type { PlaygroundState } from '../../protocol';
import { becomePerson } from '../connection';
import { isConnected } from '../store';
import { isPanelOpen, PANEL_ID, togglePanel } from './panel';

export function PlaygroundBar({ state }: { readonly state: PlaygroundState }) {
  return (
    <section class="playground-bar" aria-label="Playground">
      <button
        type="button"
        class="playground-toggle"
        aria-expanded={isPanelOpen.value}
        aria-controls={PANEL_ID}
        onClick={togglePanel}
      >
        <span class="playground-wide">Playground </span>controls
      </button>
      <p class="playground-note">
        {isConnected.value ? (
          <>
            <strong>Simulated Sixtyfour API</strong>
            <span class="playground-wide">
              {' '}
              on this computer: no real people, nothing is charged. Any API key works; one that begins with{' '}
              <code>wrong</code> is refused.
            </span>
          </>
        ) : (
          <span role="alert">
            <strong>Not connected.</strong> The playground does not answer. See that <code>npm start</code>{' '}
            runs, then reload this page.
          </span>
        )}
      </p>
      <label class="playground-person">
        <span class="playground-wide">You are</span>
        <select value={state.personId} onChange={(event) => becomePerson(event.currentTarget.value)}>
          {state.people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
