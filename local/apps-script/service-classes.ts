// What an execution needs to know of a service's class in order to make a stand-in for it.
import { EnumValue, ServiceObject } from './service-object';

export interface ServiceClass {
  readonly id: number;
  readonly name: string;
  readonly methods: readonly string[];
  readonly enums: readonly ServiceClassEnum[];
}

export interface ServiceClassEnum {
  /** The property that holds it: `WrapStrategy` of SpreadsheetApp. */
  readonly property: string;
  readonly enumName: string;
  readonly valueNames: readonly string[];
}

const classes = new Map<unknown, ServiceClass>();
const enumValues = new Map<string, EnumValue>();

/** The class of a service, the same for all of its instances. */
export function classOf(service: ServiceObject): ServiceClass {
  const known = classes.get(service.constructor);
  if (known !== undefined) return known;
  const described: ServiceClass = {
    id: classes.size + 1,
    name: service.serviceName,
    methods: methodsOf(service),
    enums: enumsOf(service),
  };
  classes.set(service.constructor, described);
  return described;
}

/** The value that an execution names; undefined where no service has shown one of that name. */
export function enumValueNamed(enumName: string, valueName: string): EnumValue | undefined {
  return enumValues.get(`${enumName}.${valueName}`);
}

/** A method of a service by its name; null where the class has none. */
export function methodOf(service: ServiceObject, name: string): ((...args: unknown[]) => unknown) | null {
  if (!classOf(service).methods.includes(name)) return null;
  const method: unknown = Reflect.get(service, name);
  return typeof method === 'function' ? (...args) => Reflect.apply(method, service, args) : null;
}

function methodsOf(service: ServiceObject): readonly string[] {
  const names = new Set<string>();
  for (
    let prototype: unknown = Object.getPrototypeOf(service);
    prototype instanceof ServiceObject;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name !== 'constructor' && typeof value === 'function') names.add(name);
    }
  }
  return [...names];
}

function enumsOf(service: ServiceObject): readonly ServiceClassEnum[] {
  return Object.entries(service).flatMap(([property, candidate]) => {
    if (typeof candidate !== 'object' || candidate === null) return [];
    const values = Object.values(candidate).filter((value) => value instanceof EnumValue);
    const [first] = values;
    if (first === undefined) return [];
    for (const value of values) enumValues.set(`${value.enumName}.${value.valueName}`, value);
    return [{ property, enumName: first.enumName, valueNames: values.map(({ valueName }) => valueName) }];
  });
}
