// Memory that the main thread shares with a worker: the clock, and what the two say to each other as long as an execution
// runs. A message by way of the event loops takes several times as long as most calls.

const CLOCK_BYTE = 32;
const HEADER_BYTES = 64;
/** For each direction; whatever may not fit goes by the port. What is not written to takes no memory. */
const TEXT_BYTES = 3 * 256 * 1024;
/** One code unit takes up to three bytes. */
const MAX_TEXT_LENGTH = TEXT_BYTES / 3;

/** One direction: a text at a time, which is taken before the next one is left. */
export class Letterbox {
  readonly #header: Int32Array;
  readonly #bytes: Buffer;

  constructor(buffer: SharedArrayBuffer, index: 0 | 1) {
    this.#header = new Int32Array(buffer, index * 8, 2);
    this.#bytes = Buffer.from(buffer, HEADER_BYTES + index * TEXT_BYTES, TEXT_BYTES);
  }

  /**
   * Leaves a text, and wakes whoever waits for one.
   * @param text well-formed, as JSON is, unless it is too long for this
   * @param sendOtherwise has to send a text that is too long for this
   */
  leave(text: string, sendOtherwise: (text: string) => void): void {
    if (text.length <= MAX_TEXT_LENGTH) {
      this.#header[1] = this.#bytes.write(text, 'utf8');
    } else {
      sendOtherwise(text);
      this.#header[1] = -1;
    }
    Atomics.store(this.#header, 0, 1);
    Atomics.notify(this.#header, 0);
  }

  /** The text that was left, or null when none was. */
  take(receiveOtherwise: () => string): string | null {
    if (Atomics.exchange(this.#header, 0, 0) === 0) return null;
    const [, length = -1] = this.#header;
    return length < 0 ? receiveOtherwise() : this.#bytes.toString('utf8', 0, length);
  }

  /** Blocks the thread until a text was left, or perhaps for nothing. */
  wait(): void {
    Atomics.wait(this.#header, 0, 0);
  }
}

export class SharedMemory {
  readonly toWorker: Letterbox;
  readonly toMain: Letterbox;
  readonly #clock: Float64Array;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(HEADER_BYTES + 2 * TEXT_BYTES)) {
    this.toWorker = new Letterbox(buffer, 0);
    this.toMain = new Letterbox(buffer, 1);
    this.#clock = new Float64Array(buffer, CLOCK_BYTE, 2);
  }

  /** The clock is `base`, plus the machine's own time where it ticks by itself. */
  setClock(now: number, ticks: boolean): void {
    this.#clock[0] = ticks ? now - Date.now() : now;
    this.#clock[1] = ticks ? 1 : 0;
  }

  now(): number {
    const [base = 0, ticks = 0] = this.#clock;
    return ticks === 1 ? Date.now() + base : base;
  }
}

/** By which the workers of a pool wake the main thread, where it blocks until one of them says something. */
export class Doorbell {
  readonly #header: Int32Array;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.#header = new Int32Array(buffer);
  }

  /** Answers false when nobody hears it. */
  ring(): boolean {
    if (Atomics.load(this.#header, 0) === 0) return false;
    Atomics.add(this.#header, 1, 1);
    Atomics.notify(this.#header, 1);
    return true;
  }

  /** From now on, or not any more; whoever stops must look once more at what was left meanwhile. */
  hear(isHeard: boolean): void {
    Atomics.store(this.#header, 0, isHeard ? 1 : 0);
  }

  get rings(): number {
    return Atomics.load(this.#header, 1);
  }

  /** Blocks the thread until it has rung more often than so. Answers false when it has not for so long. */
  wait(rings: number, ms: number): boolean {
    return Atomics.wait(this.#header, 1, rings, ms) !== 'timed-out';
  }
}
