// LockService: one execution at a time, of a user or a document.
import type { ExecutionContext } from '../execution-context';
import { serverError } from '../platform-errors';
import type { Script } from '../script';
import { number, takes } from '../signature';
import { ScriptService } from './script-service';

export class LockService extends ScriptService {
  readonly serviceName = 'LockService';

  constructor(context: ExecutionContext, script: Script) {
    super(context, script);
    context.afterEnd(() => script.locks.forget(context));
  }

  @takes()
  getUserLock(): Lock {
    return this.#named(`user ${this.context.user.id}`);
  }

  /** Null outside of a document. */
  @takes()
  getDocumentLock(): Lock | null {
    const { spreadsheet } = this.context;
    return spreadsheet === null ? null : this.#named(`document ${spreadsheet.id}`);
  }

  #named(name: string): Lock {
    return new Lock(this.context, this.script, name);
  }
}

class Lock extends ScriptService {
  readonly serviceName = 'LockService.Lock';
  readonly #name: string;

  constructor(context: ExecutionContext, script: Script, name: string) {
    super(context, script);
    this.#name = name;
  }

  /** Known to throw now and then. */
  @takes([number])
  tryLock(timeoutInMillis: number): Promise<boolean> {
    const { variants } = this.script;
    if (variants.tryLockFailures > 0) {
      variants.tryLockFailures -= 1;
      throw serverError();
    }
    return this.script.locks.acquire(this.#name, this.context, timeoutInMillis);
  }

  @takes()
  releaseLock(): void {
    this.script.locks.release(this.#name, this.context);
  }
}
