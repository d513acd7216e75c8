// Skips time, for triggers, back-offs and links that expire.
import type { ControlsView } from '../../protocol';
import { attempt } from '../store';
import { durationText } from './texts';

const MINUTE_MS = 60_000;
const STEPS = [
  { durationMs: MINUTE_MS, label: '1 minute' },
  { durationMs: 15 * MINUTE_MS, label: '15 minutes' },
  { durationMs: 24 * 60 * MINUTE_MS, label: '1 day' },
] as const;

export function TimeControls({ controls }: { readonly controls: ControlsView }) {
  return (
    <section class="panel-section" aria-labelledby="panel-time">
      <h2 id="panel-time">Skip time</h2>
      <div class="panel-buttons">
        {STEPS.map(({ durationMs, label }) => (
          <button
            key={durationMs}
            type="button"
            aria-label={`Skip ${label}`}
            onClick={() => void attempt({ kind: 'skip-time', durationMs })}
          >
            {label}
          </button>
        ))}
      </div>
      <p class="panel-hint">
        {controls.skippedMs > 0
          ? `The clock here is ${durationText(controls.skippedMs)} ahead.`
          : 'As if the computer had slept: triggers that are due run.'}
      </p>
    </section>
  );
}
