// ScriptApp.Trigger and the builders that make time-driven ones.
import type { ExecutionContext } from '../execution-context';
import { invalidArgument, invalidMinutes, triggerWithoutTime } from '../platform-errors';
import type { Script } from '../script';
import { ServiceObject } from '../service-object';
import { number, takes } from '../signature';
import type { TimeTrigger } from '../trigger-schedule';
import { ScriptService } from './script-service';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
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
  getHandlerFunction(): string {
    return this.#trigger.functionName;
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
  #intervalMs: number | null = null;

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

  @takes()
  create(): Trigger {
    const intervalMs = this.#intervalMs;
    if (intervalMs === null) throw triggerWithoutTime();
    const { user, spreadsheet } = this.context;
    const functionName = this.#functionName;
    return new Trigger(this.script.triggers.make({ user, spreadsheet, functionName, intervalMs }), true);
  }

  #every(intervalMs: number): this {
    this.#intervalMs = intervalMs;
    return this;
  }
}

function wholeNumber(n: number): number {
  if (!Number.isInteger(n) || n < 1) throw invalidArgument(String(n));
  return n;
}
