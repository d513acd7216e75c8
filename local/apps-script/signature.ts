// Checks what the add-on hands to a service, as Apps Script does: a call fits one of a method's signatures
// or fails, before anything has happened.
import { wrongParameters } from './platform-errors';
import { EnumValue, ServiceObject } from './service-object';

/** One parameter: whether a value will do. */
export type Parameter = (value: unknown) => boolean;

export const text: Parameter = (value) => typeof value === 'string';
export const number: Parameter = (value) => typeof value === 'number';
export const flag: Parameter = (value) => typeof value === 'boolean';
/** What the platform makes a string of by itself. */
export const textual: Parameter = (value) => ['string', 'number', 'boolean'].includes(typeof value);
export const texts: Parameter = (value) => Array.isArray(value) && value.every(text);
export const date: Parameter = (value) => value instanceof Date;
/** Signed or unsigned bytes. */
export const bytes: Parameter = (value) =>
  Array.isArray(value) && value.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 255);
export const plainObject: Parameter = (value) =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));
export const plainObjects: Parameter = (value) => Array.isArray(value) && value.every(plainObject);
/** An object whose values the platform makes strings of. */
export const textMap: Parameter = (value) =>
  plainObject(value) && Object.values(value as object).every(textual);

export const enumOf =
  (enumName: string): Parameter =>
  (value) =>
    value instanceof EnumValue && value.enumName === enumName;

/** An instance of a service class; a function, because classes may refer to each other. */
export const instanceOf =
  (type: () => abstract new (...args: never[]) => ServiceObject): Parameter =>
  (value) =>
    value instanceof type();

/** Apps Script's name for what a value is: `String`, `number`, `number[]`, `LockService.Lock`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return value.length === 0 ? '(class)[]' : `${kindOf(value[0])}[]`;
  if (value instanceof ServiceObject) return value.serviceName;
  if (value instanceof EnumValue) return value.enumName;
  return '(class)';
}

function fits(args: readonly unknown[], signature: readonly Parameter[]): boolean {
  return args.length === signature.length && signature.every((parameter, index) => parameter(args[index]));
}

/**
 * Decorates a service's method with all of its signatures; `takes()` is for one without parameters.
 * @throws ScriptError (from the method) when a call fits none of them
 */
export function takes(...signatures: readonly (readonly Parameter[])[]) {
  const allowed = signatures.length === 0 ? [[]] : signatures;
  return <This extends ServiceObject, Args extends unknown[], Result>(
    method: (this: This, ...args: Args) => Result,
    context: ClassMethodDecoratorContext<This>,
  ) =>
    function (this: This, ...args: Args): Result {
      if (!allowed.some((signature) => fits(args, signature))) {
        throw wrongParameters(args.map(kindOf).join(','), `${this.serviceName}.${String(context.name)}`);
      }
      return method.apply(this, args);
    };
}
