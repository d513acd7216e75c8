// Waits for what has no element on a page: a request that arrived, a tab that exists.

const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 20;

/** Answers as soon as `read` answers neither null, undefined nor false. */
export async function eventually<Value>(
  what: string,
  read: () => Value | Promise<Value>,
): Promise<Exclude<NonNullable<Value>, false>> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (value !== null && value !== undefined && value !== false) {
      return value as Exclude<NonNullable<Value>, false>;
    }
    if (Date.now() > giveUpAt) throw new Error(`This did not come about: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
