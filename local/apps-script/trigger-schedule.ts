// The time-driven triggers of all users, and when they fire.

import type { Random } from '../seeded-random';
import {
  serverError,
  tooManyTriggers,
  tooManyTriggersInDocument,
  triggerTooFrequent,
} from './platform-errors';
import type { Installation, PlatformVariants } from './platform-variants';
import type { LocalSpreadsheet } from './spreadsheet/local-spreadsheet';
import type { Cancel, Timeline } from './timeline';
import type { User } from './user';

/** Documented: 20 triggers per user and script. */
const MAX_TRIGGERS = 20;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export interface TimeTrigger {
  readonly id: string;
  readonly user: User;
  /** The document it was made in. */
  readonly spreadsheet: LocalSpreadsheet | null;
  readonly functionName: string;
  readonly intervalMs: number;
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
    this.#schedule(trigger, this.#firstTime(trigger.intervalMs));
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

  #requireAllowed({ user, spreadsheet, intervalMs }: Omit<TimeTrigger, 'id'>): void {
    const { variants, installation } = this.#options;
    if (variants.triggerCreationFailures > 0) {
      variants.triggerCreationFailures -= 1;
      throw serverError();
    }
    const mine = this.of(user);
    if (mine.length >= MAX_TRIGGERS) throw tooManyTriggers();
    if (variants.intervalTriggers === 'refused') throw triggerTooFrequent();
    const isHourlyAtMost =
      installation === 'published' || variants.intervalTriggers === 'every-minute-refused';
    if (isHourlyAtMost && intervalMs < HOUR_MS) throw triggerTooFrequent();
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

  #firstTime(intervalMs: number): number {
    const share = this.#options.random?.() ?? 1;
    return this.#options.timeline.now() + Math.max(1, Math.round(share * intervalMs));
  }

  #schedule(trigger: TimeTrigger, time: number): void {
    const { timeline } = this.#options;
    const cancel = timeline.at(time, () => {
      // After a leap of the clock it fires once and goes on from there.
      const next = time + trigger.intervalMs;
      this.#schedule(trigger, next > timeline.now() ? next : timeline.now() + trigger.intervalMs);
      this.#options.fire(trigger);
    });
    this.#triggers.set(trigger, cancel);
  }
}
