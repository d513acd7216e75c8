// What the panel sets: how the simulated API behaves, how long it takes, and how late it is.
import type { AppsScriptRuntime } from '../apps-script/runtime';
import type { Clock } from '../clock';
import { faultPresets } from '../sixtyfour/fault-presets';
import type { SimulatedSixtyfour } from '../sixtyfour/simulated-sixtyfour';
import type { ControlsView } from './protocol';

export class SimulationControls {
  readonly #runtime: AppsScriptRuntime;
  readonly #clock: Clock;
  readonly #sixtyfour: SimulatedSixtyfour;
  #presetId: string | null = null;

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

  /** As if this computer had slept: what became due meanwhile happens now. */
  async skipTime(durationMs: number): Promise<void> {
    await this.#runtime.advanceBy(durationMs);
  }

  view(): Omit<ControlsView, 'language' | 'permissions'> {
    return {
      presets: faultPresets.map(({ id, label, description }) => ({ id, label, description })),
      presetId: this.#presetId,
      searchDurationMs: this.#sixtyfour.searchDurationMs,
      skippedMs: this.#clock.now() - Date.now(),
    };
  }
}
