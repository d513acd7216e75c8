// The time-driven triggers of all users, and when they fire.
import {
  serverError,
  tooManyTriggers,
  tooManyTriggersInDocument,
  triggerTooFrequent,
} from './platform-errors';
import type { Installation, PlatformVariants } from './platform-variants';
import type { Random } from './seeded-random';
import type { LocalSpreadsheet } from './spreadsheet/local-spreadsheet';
import type { Cancel, Timeline } from './timeline';
import type { User } from './user';

/** Documented: 20 triggers per user and script. */
const MAX_TRIGGERS = 20;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export type TriggerTiming =
  | { readonly kind: 'every'; readonly intervalMs: number }
  /** Once, at an epoch time in milliseconds; it stays on the list until it is deleted. */
  | { readonly kind: 'once'; readonly at: number };

export interface TimeTrigger {
  readonly id: string;
  readonly user: User;
  /** The document it was made in. */
  readonly spreadsheet: LocalSpreadsheet | null;
  readonly functionName: string;
  readonly timing: TriggerTiming;
}

export interface TriggerScheduleOptions {
  readonly timeline: Timeline;
  readonly variants: PlatformVariants;
  readonly installation: Installation;
  /** Chooses the moment inside the first interval, as the platform does; null for exactly one interval. */
  readonly random: Random | null;
  fire(trigger: TimeTrigger): void;
  changed(change: 'made' | 'removed', trigger: TimeTrigger): void;
}

export class TriggerSchedule {
  readonly #options: TriggerScheduleOptions;
  readonly #triggers = new Map<TimeTrigger, Cancel>();
  #made = 0;

  constructor(options: TriggerScheduleOptions) {
    this.#options = options;
  }

  /** Those of one user, in the order of their making. */
  of(user: User): readonly TimeTrigger[] {
    return [...this.#triggers.keys()].filter((trigger) => trigger.user === user);
  }

  /** Those that the script sees: an add-on's are of one document. */
  visibleTo(user: User, spreadsheet: LocalSpreadsheet | null): readonly TimeTrigger[] {
    const all = this.of(user);
    if (this.#options.installation === 'container-bound') return all;
    return all.filter((trigger) => trigger.spreadsheet === spreadsheet);
  }

  /** @throws ScriptError when there are too many, when it is too frequent, or now and then, even when it was made */
  make(request: Omit<TimeTrigger, 'id'>): TimeTrigger {
    this.#requireAllowed(request);
    this.#made += 1;
    const trigger: TimeTrigger = { ...request, id: String(7_000_000_000 + this.#made) };
    this.#schedule(trigger, this.#firstTime(trigger.timing));
    this.#options.changed('made', trigger);
    this.#failInSpiteOfMaking();
    return trigger;
  }

  remove(trigger: TimeTrigger): void {
    const cancel = this.#triggers.get(trigger);
    if (cancel === undefined) return;
    cancel();
    this.#triggers.delete(trigger);
    this.#options.changed('removed', trigger);
  }

  /** The platform disables it "for an unknown reason": it stays on the list, and never fires. */
  disable(trigger: TimeTrigger): void {
    this.#triggers.get(trigger)?.();
  }

  #requireAllowed({ user, spreadsheet, timing }: Omit<TimeTrigger, 'id'>): void {
    const { variants, installation } = this.#options;
    if (variants.triggerCreationFailures > 0) {
      variants.triggerCreationFailures -= 1;
      throw serverError();
    }
    const mine = this.of(user);
    if (mine.length >= MAX_TRIGGERS) throw tooManyTriggers();
    if (timing.kind === 'every') {
      if (variants.intervalTriggers === 'refused') throw triggerTooFrequent();
      const isHourlyAtMost =
        installation === 'published' || variants.intervalTriggers === 'every-minute-refused';
      if (isHourlyAtMost && timing.intervalMs < HOUR_MS) throw triggerTooFrequent();
    }
    if (installation === 'published' && mine.some((trigger) => trigger.spreadsheet === spreadsheet)) {
      throw tooManyTriggersInDocument();
    }
  }

  #failInSpiteOfMaking(): void {
    const { variants } = this.#options;
    if (variants.triggersMadeInSpiteOfFailure === 0) return;
    variants.triggersMadeInSpiteOfFailure -= 1;
    throw serverError();
  }

  #firstTime(timing: TriggerTiming): number {
    if (timing.kind === 'once') return timing.at;
    const share = this.#options.random?.() ?? 1;
    return this.#options.timeline.now() + Math.max(1, Math.round(share * timing.intervalMs));
  }

  #schedule(trigger: TimeTrigger, time: number): void {
    const { timeline } = this.#options;
    const cancel = timeline.at(time, () => {
      if (trigger.timing.kind === 'every') {
        // After a leap of the clock it fires once and goes on from there.
        const { intervalMs } = trigger.timing;
        const next = time + intervalMs;
        this.#schedule(trigger, next > timeline.now() ? next : timeline.now() + intervalMs);
      }
      this.#options.fire(trigger);
    });
    this.#triggers.set(trigger, cancel);
  }
}
