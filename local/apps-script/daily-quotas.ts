// What a user may do a day. The day is UTC's; the platform resets at midnight Pacific time, which matters
// to nobody here.

export type Quota = 'property-operations' | 'url-fetch-calls' | 'trigger-runtime-ms';

const MS_PER_DAY = 86_400_000;

export class DailyQuotas {
  #day = -1;
  readonly #used = new Map<Quota, number>();

  /** What was used of `quota` on the day of `now`. */
  usedOf(quota: Quota, now: number): number {
    const day = Math.floor(now / MS_PER_DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#used.clear();
    }
    return this.#used.get(quota) ?? 0;
  }

  use(quota: Quota, amount: number, now: number): void {
    this.#used.set(quota, this.usedOf(quota, now) + amount);
  }
}
