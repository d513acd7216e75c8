// How a local service shows itself to the add-on's code. Services live on the main thread; inside an
// execution they are stand-ins whose method calls cross over and wait for the answer.

/**
 * Base class of everything that an execution holds by reference (a spreadsheet, a range, a lock).
 * The methods on the prototypes of its subclasses, and nothing else, can be called from the add-on, so
 * whatever an add-on may not call is a `#method` or a module function. A method may return a promise; the
 * execution waits.
 */
export abstract class ServiceObject {
  /** The name of its class, on the record of calls and, qualified where need be, in error texts. */
  abstract readonly serviceName: string;
}

/** One value of an enumeration such as `SpreadsheetApp.WrapStrategy.CLIP`; one identity per execution. */
export class EnumValue {
  constructor(
    readonly enumName: string,
    readonly valueName: string,
  ) {}

  toString(): string {
    return this.valueName;
  }
}

export type ServiceEnum<Name extends string> = Readonly<Record<Name, EnumValue>>;

/** Makes the values of an enumeration; put it on a service as a public readonly field. */
export function serviceEnum<Name extends string>(
  enumName: string,
  names: readonly Name[],
): ServiceEnum<Name> {
  const values = names.map((name) => [name, new EnumValue(enumName, name)] as const);
  return Object.freeze(Object.fromEntries(values)) as ServiceEnum<Name>;
}
