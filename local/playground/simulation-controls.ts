// What the panel sets: how the simulated API behaves, how long it takes, and how late it is.
import type { AppsScriptRuntime } from '../apps-script/runtime';
import type { Clock } from '../clock';
import { faultPresets } from '../sixtyfour/fault-presets';
import { RESULT_SHAPES } from '../sixtyfour/results/results-course';
import type { SimulatedSixtyfour } from '../sixtyfour/simulated-sixtyfour';
import type { ControlsView } from './protocol';
import { RESULT_RELATIONS } from './result-choices';

export class SimulationControls {
  readonly #runtime: AppsScriptRuntime;
  readonly #clock: Clock;
  readonly #sixtyfour: SimulatedSixtyfour;
  #presetId: string | null = null;
  #relationId: string = RESULT_RELATIONS[0].id;

  constructor(runtime: AppsScriptRuntime, clock: Clock, sixtyfour: SimulatedSixtyfour) {
    this.#runtime = runtime;
    this.#clock = clock;
    this.#sixtyfour = sixtyfour;
  }

  /** From now on the API behaves like this preset; null and unknown ones mean that everything works. */
  choosePreset(presetId: string | null): void {
    const preset = faultPresets.find(({ id }) => id === presetId);
    this.#sixtyfour.clearFaults();
    for (const fault of preset?.faults ?? []) this.#sixtyfour.addFault(fault);
    this.#presetId = preset?.id ?? null;
  }

  /** How long the searches take that are started from now on. */
  setSearchDuration(durationMs: number): void {
    this.#sixtyfour.searchDurationMs = durationMs;
  }

  /** How the results are made of the searches that are started from now on; unknown choices change nothing. */
  chooseResults(shape: string, relation: string): void {
    const chosen = RESULT_RELATIONS.find(({ id }) => id === relation);
    const { results } = this.#sixtyfour;
    this.#sixtyfour.results = {
      ...results,
      ...chosen?.behaviour,
      shape: RESULT_SHAPES.find((known) => known === shape) ?? results.shape,
    };
    this.#relationId = chosen?.id ?? this.#relationId;
  }

  /** As if this computer had slept: what became due meanwhile happens now. */
  async skipTime(durationMs: number): Promise<void> {
    await this.#runtime.advanceBy(durationMs);
  }

  view(): Omit<ControlsView, 'language' | 'permissions'> {
    return {
      presets: faultPresets.map(({ id, label, description }) => ({ id, label, description })),
      presetId: this.#presetId,
      searchDurationMs: this.#sixtyfour.searchDurationMs,
      resultShape: this.#sixtyfour.results.shape,
      resultRelation: this.#relationId,
      skippedMs: this.#clock.now() - Date.now(),
    };
  }
}
