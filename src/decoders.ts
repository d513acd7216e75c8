// Checking JSON that was stored, maybe damaged, field by field. A decoder answers the value, or undefined where it
// is not what it should be; JSON itself has no undefined.

import { fieldsOf } from './json';

export type Decoder<T> = (value: unknown) => T | undefined;

export const text: Decoder<string> = (value) => (typeof value === 'string' ? value : undefined);

/** Finite: a number that JSON can hold. */
export const number: Decoder<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const truth: Decoder<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** One of these words. */
export function word<Word extends string>(...words: readonly Word[]): Decoder<Word> {
  return (value) => words.find((one) => one === value);
}

export function orNull<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value) => (value === null ? null : decoder(value));
}

export function listOf<T>(decoder: Decoder<T>): Decoder<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: T[] = [];
    for (const one of value) {
      const item = decoder(one);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };
}

/** What an object of type T is checked by: every field of T, and the compiler sees to it that none is missing. */
export type FieldDecoders<T> = { readonly [Field in keyof T]-?: Decoder<T[Field]> };

/** An object with these fields. Others that it has are left out. */
export function object<T extends object>(decoders: FieldDecoders<T>): Decoder<T> {
  return (value) => {
    const given = fieldsOf(value);
    const decoded: Partial<T> = {};
    for (const field in decoders) {
      const found = decoders[field](given[field]);
      if (found === undefined) return undefined;
      decoded[field] = found;
    }
    return isWhole(decoded, decoders) ? decoded : undefined;
  };
}

/** A union whose members tell themselves apart by `kind`: a decoder for each. */
export function byKind<T extends { readonly kind: string }>(
  decoders: {
    readonly [Kind in T['kind']]: Decoder<Extract<T, { readonly kind: Kind }>>;
  },
): Decoder<T> {
  const all: readonly (readonly [string, Decoder<T>])[] = Object.entries<Decoder<T>>(decoders);
  return (value) => all.find(([kind]) => kind === fieldsOf(value).kind)?.[1](value);
}

function isWhole<T extends object>(decoded: Partial<T>, decoders: FieldDecoders<T>): decoded is T {
  return Object.keys(decoders).every((field) => field in decoded);
}
