// The fewest service calls that could do the same, and what each of them is for.

export type LeastCalls = readonly (readonly [calls: number, what: string])[];

export function total(least: LeastCalls): number {
  return least.reduce((sum, [calls]) => sum + calls, 0);
}

/** `2 read the store, 1 sends` */
export function reasons(least: LeastCalls): string {
  return least.map(([calls, what]) => `${calls} ${what}`).join(', ');
}
