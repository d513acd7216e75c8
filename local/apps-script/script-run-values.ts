// What `google.script.run` carries: strings, finite numbers, booleans, null, arrays and plain objects.

export type Carried =
  | { readonly kind: 'carried'; readonly value: unknown }
  /** Where the first value is that cannot be carried, such as `0.when`. */
  | { readonly kind: 'refused'; readonly path: string };

/**
 * The arguments of a call. One that cannot be carried, however deep inside (a Date, a function, undefined,
 * NaN, an instance of a class, a cycle), refuses the call.
 */
export function carriedArguments(args: readonly unknown[]): Carried {
  return carried(args, [], 'refused');
}

/**
 * A function's result as the sidebar gets it. What cannot be carried makes the whole of it null; a function
 * that returns nothing answers null; undefined inside is left out, or null in an array.
 */
export function carriedResult(result: unknown): unknown {
  if (result === undefined) return null;
  const outcome = carried(result, [], 'left-out');
  return outcome.kind === 'carried' ? outcome.value : null;
}

interface Step {
  readonly container: object;
  readonly key: string;
}

type OfUndefined = 'refused' | 'left-out';

function carried(value: unknown, steps: readonly Step[], ofUndefined: OfUndefined): Carried {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return { kind: 'carried', value };
    case 'number':
      return Number.isFinite(value) ? { kind: 'carried', value } : refusedAt(steps);
    case 'undefined':
      return ofUndefined === 'refused' ? refusedAt(steps) : { kind: 'carried', value: null };
    case 'object':
      if (value === null) return { kind: 'carried', value };
      if (steps.some(({ container }) => container === value)) return refusedAt(steps);
      if (Array.isArray(value)) return carriedArray(value, steps, ofUndefined);
      return isPlain(value) ? carriedObject(value, steps, ofUndefined) : refusedAt(steps);
    default:
      return refusedAt(steps);
  }
}

function carriedArray(array: readonly unknown[], steps: readonly Step[], ofUndefined: OfUndefined): Carried {
  const items: unknown[] = [];
  for (let index = 0; index < array.length; index += 1) {
    const key = String(index);
    const item = carried(array[index], [...steps, { container: array, key }], ofUndefined);
    if (item.kind === 'refused') return item;
    items.push(item.value);
  }
  return { kind: 'carried', value: items };
}

function carriedObject(object: object, steps: readonly Step[], ofUndefined: OfUndefined): Carried {
  const entries: (readonly [string, unknown])[] = [];
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined && ofUndefined === 'left-out') continue;
    const item = carried(value, [...steps, { container: object, key }], ofUndefined);
    if (item.kind === 'refused') return item;
    entries.push([key, item.value]);
  }
  // Not by assignment: a key may be `__proto__`.
  return { kind: 'carried', value: Object.fromEntries(entries) };
}

function refusedAt(steps: readonly Step[]): Carried {
  return { kind: 'refused', path: steps.map(({ key }) => key).join('.') };
}

/** Plain in whatever realm it was made: its prototype, if any, is one that has none itself. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}
