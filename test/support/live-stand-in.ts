// A Sixtyfour that stands in for the real one behind `npm run search -- --live`, in time that passes by itself.
import { VirtualClock } from '../../local/clock';
import type { Surroundings } from '../../local/search/surroundings';
import type { Fault } from '../../local/sixtyfour/faults';
import { SimulatedSixtyfour } from '../../local/sixtyfour/simulated-sixtyfour';

export interface LiveStandIn {
  readonly sixtyfour: SimulatedSixtyfour;
  /** What the command takes for the real one. */
  readonly live: (apiKey: string) => Surroundings;
}

export function liveStandIn(...faults: readonly Fault[]): LiveStandIn {
  const clock = new VirtualClock(Date.UTC(2026, 1, 18, 10));
  const sixtyfour = new SimulatedSixtyfour({ clock });
  for (const fault of faults) sixtyfour.addFault(fault);
  const live = (apiKey: string): Surroundings => ({
    clock,
    http: sixtyfour.handle,
    apiKey,
    wait: (runtime, ms) => runtime.advanceBy(ms),
  });
  return { sixtyfour, live };
}
