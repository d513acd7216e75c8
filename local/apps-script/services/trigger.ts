// ScriptApp.Trigger and the builders that make time-driven ones.
import type { ExecutionContext } from '../execution-context';
import { invalidArgument, invalidMinutes, triggerWithoutTime } from '../platform-errors';
import type { Script } from '../script';
import { type EnumValue, ServiceObject } from '../service-object';
import { date, number, takes } from '../signature';
import type { TimeTrigger, TriggerTiming } from '../trigger-schedule';
import { EVENT_TYPE, TRIGGER_SOURCE } from './script-enums';
import { ScriptService } from './script-service';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Documented. */
const MINUTES_ALLOWED: ReadonlySet<number> = new Set([1, 5, 10, 15, 30]);

export class Trigger extends ServiceObject {
  readonly serviceName = 'ScriptApp.Trigger';
  readonly #trigger: TimeTrigger;
  readonly #isAsCreated: boolean;

  constructor(trigger: TimeTrigger, isAsCreated = false) {
    super();
    this.#trigger = trigger;
    this.#isAsCreated = isAsCreated;
  }

  /** Whether it is what `create()` answered, and not out of a list. */
  static isAsCreated(trigger: Trigger): boolean {
    return trigger.#isAsCreated;
  }

  static timeTriggerOf(trigger: Trigger): TimeTrigger {
    return trigger.#trigger;
  }

  @takes()
  getUniqueId(): string {
    return this.#trigger.id;
  }

  @takes()
  getHandlerFunction(): string {
    return this.#trigger.functionName;
  }

  @takes()
  getEventType(): EnumValue {
    return EVENT_TYPE.CLOCK;
  }

  @takes()
  getTriggerSource(): EnumValue {
    return TRIGGER_SOURCE.CLOCK;
  }

  /** Null for a time-driven trigger. */
  @takes()
  getTriggerSourceId(): null {
    return null;
  }
}

export class TriggerBuilder extends ScriptService {
  readonly serviceName = 'ScriptApp.TriggerBuilder';
  readonly #functionName: string;

  constructor(context: ExecutionContext, script: Script, functionName: string) {
    super(context, script);
    this.#functionName = functionName;
  }

  @takes()
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.context, this.script, this.#functionName);
  }
}

class ClockTriggerBuilder extends ScriptService {
  readonly serviceName = 'ScriptApp.ClockTriggerBuilder';
  readonly #functionName: string;
  #timing: TriggerTiming | null = null;

  constructor(context: ExecutionContext, script: Script, functionName: string) {
    super(context, script);
    this.#functionName = functionName;
  }

  @takes([number])
  everyMinutes(n: number): this {
    if (!MINUTES_ALLOWED.has(n)) throw invalidMinutes();
    return this.#every(n * MINUTE_MS);
  }

  @takes([number])
  everyHours(n: number): this {
    return this.#every(wholeNumber(n) * HOUR_MS);
  }

  @takes([number])
  everyDays(n: number): this {
    return this.#every(wholeNumber(n) * DAY_MS);
  }

  /** A minimum delay. */
  @takes([number])
  after(durationMilliseconds: number): this {
    this.#timing = { kind: 'once', at: this.context.now() + durationMilliseconds };
    return this;
  }

  @takes([date])
  at(when: Date): this {
    this.#timing = { kind: 'once', at: when.getTime() };
    return this;
  }

  @takes()
  create(): Trigger {
    if (this.#timing === null) throw triggerWithoutTime();
    const { user, spreadsheet } = this.context;
    const made = { user, spreadsheet, functionName: this.#functionName, timing: this.#timing };
    return new Trigger(this.script.triggers.make(made), true);
  }

  #every(intervalMs: number): this {
    this.#timing = { kind: 'every', intervalMs };
    return this;
  }
}

function wholeNumber(n: number): number {
  if (!Number.isInteger(n) || n < 1) throw invalidArgument(String(n));
  return n;
}
