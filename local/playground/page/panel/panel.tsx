// The playground's own controls: what the simulated API does, the time, executions and requests.
import { signal } from '@preact/signals';
import type { PlaygroundState } from '../../protocol';
import { ApiControls } from './api-controls';
import { Executions } from './executions';
import { Requests } from './requests';
import { ScriptControls } from './script-controls';
import { TimeControls } from './time-controls';

export const PANEL_ID = 'playground-controls';

/** Remembered, so that whoever works with the panel finds it open again. */
const STORAGE_KEY = 'playground-panel';
export const isPanelOpen = signal(localStorage.getItem(STORAGE_KEY) === 'open');

export function togglePanel(): void {
  isPanelOpen.value = !isPanelOpen.value;
  localStorage.setItem(STORAGE_KEY, isPanelOpen.value ? 'open' : 'closed');
}

export function Panel({ state }: { readonly state: PlaygroundState }) {
  return (
    <aside class="panel" id={PANEL_ID} aria-label="Playground controls">
      <p class="panel-intro">These controls are not part of the add-on.</p>
      <ApiControls controls={state.controls} />
      <TimeControls controls={state.controls} />
      <ScriptControls controls={state.controls} />
      <Executions executions={state.executions} />
      <Requests requests={state.requests} />
    </aside>
  );
}
