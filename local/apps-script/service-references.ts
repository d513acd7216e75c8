// The services and objects that one execution holds by reference, seen from the main thread.
import { classOf, enumValueNamed, type ServiceClass } from './service-classes';
import { EnumValue, ServiceObject } from './service-object';
import { createWireCodec, type ReferenceTable, type WireReference } from './wire-codec';

/** Something out of an execution that no service takes; it fits no signature. */
export class AlienValue {
  constructor(
    /** What `typeof` says of it. */
    readonly type: string,
  ) {}
}

export class ServiceReferences implements ReferenceTable {
  readonly #objects: ServiceObject[] = [];
  readonly #ids = new Map<ServiceObject, number>();
  readonly #newClasses = new Map<number, ServiceClass>();
  readonly codec = createWireCodec(this);

  referenceTo(value: object): WireReference | null {
    if (value instanceof EnumValue) {
      return { $: 'enum', enumName: value.enumName, valueName: value.valueName };
    }
    if (!(value instanceof ServiceObject)) return null;
    const described = classOf(value);
    this.#newClasses.set(described.id, described);
    return { $: 'object', id: this.#idOf(value), classId: described.id };
  }

  referred(reference: WireReference): unknown {
    switch (reference.$) {
      case 'object':
        return this.objectOf(reference.id);
      case 'enum':
        return enumValueNamed(reference.enumName, reference.valueName) ?? new AlienValue('object');
      case 'alien':
        return new AlienValue(reference.type);
    }
  }

  objectOf(id: number): ServiceObject {
    const object = this.#objects[id];
    if (object === undefined) throw new Error(`The execution holds no object ${id}.`);
    return object;
  }

  /** The classes of everything that was encoded since this was asked last. */
  takeClasses(): readonly ServiceClass[] {
    const taken = [...this.#newClasses.values()];
    this.#newClasses.clear();
    return taken;
  }

  #idOf(object: ServiceObject): number {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = this.#objects.push(object) - 1;
    this.#ids.set(object, id);
    return id;
  }
}
