// HTTP between the local Apps Script runtime and whatever answers it: the simulated API in the same
// process, a server on loopback, or (with --live) the real one.

export interface HttpRequest {
  /** Upper case. */
  readonly method: string;
  /** Absolute, exactly as the add-on gave it. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface HttpResponse {
  readonly status: number;
  /** Names as the server sent them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** How long the answer takes on the runtime's clock, in milliseconds; 0 when absent. */
  readonly tookMs?: number;
}

export type HttpHandler = (request: HttpRequest) => Promise<HttpResponse>;

/** A request that got no HTTP answer at all. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';

  constructor(
    readonly kind: 'dns' | 'unreachable' | 'time-out',
    /** How long it takes to notice, in milliseconds on the runtime's clock. */
    readonly tookMs = 0,
  ) {
    super(`Network failure: ${kind}`);
  }
}
