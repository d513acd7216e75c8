// Checks what the add-on hands to a service, as Apps Script does: a call fits one of a method's signatures
// or fails, before anything has happened.
import { wrongParameters } from './platform-errors';
import { EnumValue, ServiceObject } from './service-object';

/** One parameter: whether a value will do. */
export type Parameter = (value: unknown) => boolean;

export const text: Parameter = (value) => typeof value === 'string';
export const number: Parameter = (value) => typeof value === 'number';
/** Apps Script rounds fractions in its own ways; no add-on should rely on them. */
export const integer: Parameter = (value) => Number.isSafeInteger(value);
export const flag: Parameter = (value) => typeof value === 'boolean';
export const anything: Parameter = () => true;
/** What the platform makes a string of by itself. */
export const textual: Parameter = (value) => ['string', 'number', 'boolean'].includes(typeof value);
export const date: Parameter = (value) => value instanceof Date;
export const plainObject: Parameter = (value) =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value));
/** An object whose values the platform makes strings of. */
export const textMap: Parameter = (value) =>
  plainObject(value) && Object.values(value as object).every(textual);

export const listOf =
  (parameter: Parameter): Parameter =>
  (value) =>
    Array.isArray(value) && value.every(parameter);

/** As Java has them, signed. */
export const bytes: Parameter = listOf(
  (value) => Number.isInteger(value) && Number(value) >> 7 === Number(value) >> 31,
);
export const texts: Parameter = listOf(text);
/** What is in the cells is looked at when they are written. */
export const rows: Parameter = listOf((row) => Array.isArray(row));

export const orNull =
  (parameter: Parameter): Parameter =>
  (value) =>
    value === null || parameter(value);

export const oneOf =
  (...values: readonly (string | null)[]): Parameter =>
  (value) =>
    values.some((candidate) => candidate === value);

export const enumOf =
  (enumName: string): Parameter =>
  (value) =>
    value instanceof EnumValue && value.enumName === enumName;

/** An instance of a service class; a function, because classes may refer to each other. */
export const instanceOf =
  (type: () => abstract new (...args: never[]) => ServiceObject): Parameter =>
  (value) =>
    value instanceof type();

/** Apps Script's name for what a value is: `String`, `number`, `number[]`, `SpreadsheetApp.Range`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return value.length === 0 ? '(class)[]' : `${kindOf(value[0])}[]`;
  if (value instanceof ServiceObject) return qualifiedName(value);
  if (value instanceof EnumValue) return value.enumName;
  return '(class)';
}

/** Error texts name these as classes of SpreadsheetApp. The other names are whole as they are. */
const SPREADSHEET_CLASSES: ReadonlySet<string> = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Filter',
  'Protection',
]);

function qualifiedName({ serviceName }: ServiceObject): string {
  return SPREADSHEET_CLASSES.has(serviceName) ? `SpreadsheetApp.${serviceName}` : serviceName;
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
        const name = `${qualifiedName(this)}.${String(context.name)}`;
        throw wrongParameters(args.map(kindOf).join(','), name);
      }
      return method.apply(this, args);
    };
}
