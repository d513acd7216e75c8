// What the simulated API does next, and how long a search takes there.
import type { ControlsView } from '../../protocol';
import { RESULT_RELATIONS, SHAPE_LABELS } from '../../result-choices';
import { attempt } from '../store';

const DURATIONS = [
  { durationMs: 5_000, label: '5 seconds' },
  { durationMs: 20_000, label: '20 seconds' },
  { durationMs: 90_000, label: '1.5 minutes' },
  { durationMs: 270_000, label: '4.5 minutes' },
] as const;

/** The choice in which nothing goes wrong: no preset at all. */
const NO_PRESET = '';

export function ApiControls({ controls }: { readonly controls: ControlsView }) {
  const preset = controls.presets.find(({ id }) => id === controls.presetId);
  const isListed = DURATIONS.some(({ durationMs }) => durationMs === controls.searchDurationMs);
  return (
    <section class="panel-section" aria-labelledby="panel-api">
      <h2 id="panel-api">Simulated API</h2>
      <label class="panel-field">
        What it does next
        <select
          value={controls.presetId ?? NO_PRESET}
          onChange={({ currentTarget: { value } }) =>
            void attempt({ kind: 'choose-preset', presetId: value === NO_PRESET ? null : value })
          }
        >
          <option value={NO_PRESET}>Everything works</option>
          {controls.presets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p class="panel-hint">{preset?.description ?? 'It answers as Sixtyfour documents it.'}</p>
      <label class="panel-field">
        Results have to do with earlier ones
        <select
          value={controls.resultRelation}
          onChange={({ currentTarget: { value } }) =>
            void attempt({ kind: 'choose-results', shape: controls.resultShape, relation: value })
          }
        >
          {RESULT_RELATIONS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="panel-field">
        Their columns
        <select
          value={controls.resultShape}
          onChange={({ currentTarget: { value } }) =>
            void attempt({ kind: 'choose-results', shape: value, relation: controls.resultRelation })
          }
        >
          {Object.entries(SHAPE_LABELS).map(([shape, label]) => (
            <option key={shape} value={shape}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="panel-field">
        A search takes
        <select
          value={controls.searchDurationMs}
          onChange={({ currentTarget: { value } }) =>
            void attempt({ kind: 'set-search-duration', durationMs: Number(value) })
          }
        >
          {isListed ? null : (
            <option value={controls.searchDurationMs}>{controls.searchDurationMs / 1000} seconds</option>
          )}
          {DURATIONS.map(({ durationMs, label }) => (
            <option key={durationMs} value={durationMs}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
