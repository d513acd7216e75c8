// How values cross between an execution and the services: as JSON text, with tags for what JSON lacks. A long text goes
// behind the JSON as it is: writing and reading it as JSON would take longer than the call.

/** What the two sides know each other's objects by. */
export type WireReference =
  | { readonly $: 'object'; readonly id: number; readonly classId: number }
  | { readonly $: 'enum'; readonly enumName: string; readonly valueName: string }
  /** Something that no service takes: a function, a symbol, an instance of a class. */
  | { readonly $: 'alien'; readonly type: string };

export interface ReferenceTable {
  /** The reference to an object that crosses by reference, or null for any other. */
  referenceTo(value: object): WireReference | null;
  /** What a reference of the other side refers to. */
  referred(reference: WireReference): unknown;
}

export interface WireCodec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Both sides use this very function: an execution gets its source text, so that what it decodes belongs to
 * its own realm. Therefore it must not refer to anything outside itself.
 */
export function createWireCodec(table: ReferenceTable): WireCodec {
  type Tagged =
    | WireReference
    | { readonly $: 'undefined' }
    | { readonly $: 'date'; readonly ms: number | null }
    | { readonly $: 'number'; readonly name: string }
    /** The text behind the JSON. */
    | { readonly $: 'long-text' }
    /** A plain object that has a property `$` itself. */
    | { readonly $: 'plain'; readonly entries: readonly (readonly [string, unknown])[] };

  const DateOfRealm = Date;
  const { parse, stringify } = JSON;
  /** As long as what the shared memory takes: longer ones need not be well-formed to cross. */
  const MAX_LENGTH_IN_JSON = 256 * 1024;
  /** JSON has no line breaks outside of its strings, nor inside. */
  const END_OF_JSON = '\n';
  /** Of the value being encoded or decoded: one at most. */
  let longText: string | null = null;

  function alien(value: unknown): WireReference {
    return { $: 'alien', type: typeof value };
  }

  function isPlain(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  }

  /** The value itself where JSON can hold it, so that large tables are not copied. */
  function encodable(value: unknown): unknown {
    switch (typeof value) {
      case 'string':
        return value.length > MAX_LENGTH_IN_JSON ? encodableLongText(value) : value;
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : ({ $: 'number', name: String(value) } satisfies Tagged);
      case 'undefined':
        return { $: 'undefined' } satisfies Tagged;
      case 'object':
        return value === null ? null : encodableObject(value);
      default:
        return alien(value);
    }
  }

  function encodableLongText(text: string): unknown {
    if (longText !== null) return text;
    longText = text;
    return { $: 'long-text' } satisfies Tagged;
  }

  function takeLongText(): string | null {
    const text = longText;
    longText = null;
    return text;
  }

  function encodableObject(value: object): unknown {
    if (Array.isArray(value)) return encodableArray(value);
    if (value instanceof DateOfRealm) {
      const ms = value.getTime();
      return { $: 'date', ms: Number.isNaN(ms) ? null : ms } satisfies Tagged;
    }
    const reference = table.referenceTo(value);
    if (reference !== null) return reference;
    if (!isPlain(value)) return alien(value);
    const entries = Object.entries(value).map(([key, item]) => [key, encodable(item)] as const);
    return Object.hasOwn(value, '$')
      ? ({ $: 'plain', entries } satisfies Tagged)
      : Object.fromEntries(entries);
  }

  function encodableArray(values: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | null = null;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      if (typeof value === 'string' && value.length <= MAX_LENGTH_IN_JSON) continue;
      const encoded = encodable(value);
      if (encoded === value) continue;
      copy ??= Array.from(values);
      copy[index] = encoded;
    }
    return copy ?? values;
  }

  function decoded(json: unknown): unknown {
    if (typeof json !== 'object' || json === null) return json;
    if (Array.isArray(json)) return decodedArray(json);
    if (Object.hasOwn(json, '$')) return untagged(json as Tagged);
    for (const [key, item] of Object.entries(json)) {
      const value = decoded(item);
      // Defined rather than assigned: a key may be `__proto__`.
      if (value !== item) {
        Object.defineProperty(json, key, { value, writable: true, enumerable: true, configurable: true });
      }
    }
    return json;
  }

  function decodedArray(values: unknown[]): readonly unknown[] {
    for (let index = 0; index < values.length; index += 1) {
      const value = decoded(values[index]);
      if (value !== values[index]) values[index] = value;
    }
    return values;
  }

  function untagged(tagged: Tagged): unknown {
    switch (tagged.$) {
      case 'undefined':
        return undefined;
      case 'long-text':
        return takeLongText();
      case 'date':
        return new DateOfRealm(tagged.ms ?? Number.NaN);
      case 'number':
        return Number(tagged.name);
      case 'plain':
        return Object.fromEntries(tagged.entries.map(([key, item]) => [key, decoded(item)]));
      default:
        return table.referred(tagged);
    }
  }

  return {
    encode(value) {
      // A value before that could not be encoded may have left one.
      longText = null;
      const json = stringify(encodable(value));
      const text = takeLongText();
      return text === null ? json : json + END_OF_JSON + text;
    },
    decode(text) {
      const end = text.length > MAX_LENGTH_IN_JSON ? text.indexOf(END_OF_JSON) : -1;
      longText = end < 0 ? null : text.slice(end + 1);
      const jsonText = end < 0 ? text : text.slice(0, end);
      const json: unknown = parse(jsonText);
      // Inside a JSON string the quotes would be escaped, so without this text there are no tags.
      return jsonText.includes('{"$":') ? decoded(json) : json;
    },
  };
}
