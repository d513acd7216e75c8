// What most services, and the objects that they hand out, have at hand: the execution that they serve, and
// what all executions of the script share.
import type { ExecutionContext } from '../execution-context';
import type { Script } from '../script';
import { ServiceObject } from '../service-object';

export abstract class ScriptService extends ServiceObject {
  protected readonly context: ExecutionContext;
  protected readonly script: Script;

  constructor(context: ExecutionContext, script: Script) {
    super();
    this.context = context;
    this.script = script;
  }
}
