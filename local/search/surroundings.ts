// Where a search takes place: the simulated Sixtyfour in virtual time, or the real one in real time.
import { setTimeout as delay } from 'node:timers/promises';
import type { AppsScriptRuntime } from '../apps-script/runtime';
import { RealClock, VirtualClock } from '../clock';
import type { HttpHandler } from '../http';
import { liveHttp } from '../live-http';
import { SimulatedSixtyfour } from '../sixtyfour/simulated-sixtyfour';

export interface Surroundings {
  readonly clock: VirtualClock | RealClock;
  readonly http: HttpHandler;
  readonly apiKey: string;
  /** Lets so much time pass, in milliseconds of `clock`. */
  wait(runtime: AppsScriptRuntime, ms: number): Promise<void>;
}

const SIMULATED_API_KEY = 'invented-key-of-the-simulated-api';

/** Minutes of polling pass in an instant. Every search exports `resultsFile`, or invented results for null. */
export function simulatedSurroundings(resultsFile: Uint8Array | null): Surroundings {
  const clock = new VirtualClock(Date.now());
  const sixtyfour = new SimulatedSixtyfour({ clock, ...(resultsFile === null ? {} : { resultsFile }) });
  return {
    clock,
    http: sixtyfour.handle,
    apiKey: SIMULATED_API_KEY,
    wait: (runtime, ms) => runtime.advanceBy(ms),
  };
}

/** `signal` ends whatever is waited for. */
export function liveSurroundings(apiKey: string, signal: AbortSignal): Surroundings {
  return {
    clock: new RealClock(),
    http: liveHttp(signal),
    apiKey,
    // The runtime would skip the time rather than wait for it.
    wait: (_runtime, ms) => delay(ms, undefined, { signal }),
  };
}
