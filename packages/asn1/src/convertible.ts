// AsnConvert of @peculiar/asn1-schema converts a class by its methods `fromASN` and `toASN` if it has them. Declared classes have both, and
// both use the class's own codec: so nobody has to load that library, which takes longer than everything else, to declare a class to it.
// `./schema` does declare them.
import { declarationOf, type DeclaredClass, decodeWith, encodeWith, typeOf } from "./declaration.ts";
import { Reader } from "./reader.ts";

/** The parts of an element of the library that this module uses. */
interface Element {
  /** The octets that the element was read from; empty or missing if it was not read. */
  readonly valueBeforeDecodeView?: Uint8Array;
  toBER(): ArrayBuffer;
}

/** Collects the octets of the element around. */
interface ElementWriter {
  write(octets: ArrayBuffer): void;
}

/** Adds `fromASN`, `toASN` and `toSchema` (`IAsnConvertible` of the library) to the class. */
export function makeConvertible(target: DeclaredClass<object>): void {
  Object.defineProperties(target.prototype as object, {
    fromASN: {
      configurable: true,
      value(this: object, element: Element): object {
        return Object.assign(this, decodeWith(typeOf(target), new Reader(octetsOf(element))));
      },
    },
    toASN: {
      configurable: true,
      value(this: object): object {
        return elementOf(encodeWith(typeOf(target), this));
      },
    },
    toSchema: {
      configurable: true,
      value: (name: string) => schemaOf(target, name),
    },
  });
}

function octetsOf(element: Element): Uint8Array {
  const { valueBeforeDecodeView: read } = element;
  return read !== undefined && read.length > 0 ? Uint8Array.from(read) : new Uint8Array(element.toBER());
}

/** Returns an object with the only method that the library calls to write an element; inside of another element, with a writer. */
function elementOf(octets: Uint8Array): object {
  return {
    toBER(_sizeOnly?: boolean, writer?: ElementWriter): ArrayBuffer {
      const memory = Uint8Array.from(octets).buffer;
      writer?.write(memory);
      return memory;
    },
  };
}

/**
 * Returns an object that the library takes for the schema of any SEQUENCE: it has the members that are compared with an element. No such
 * object can stand for several tags, so that a CHOICE needs the library itself.
 */
function schemaOf(target: DeclaredClass<object>, name: string): object {
  const idBlock = {
    tagClass: 1,
    tagNumber: 16,
    isConstructed: true,
    isHexOnly: false,
    toBER(): ArrayBuffer {
      if (declarationOf(target).kind === "sequence") return Uint8Array.of(0x30).buffer;
      throw new TypeError(
        `${target.name} is a CHOICE; to read it as a field of a class of @peculiar/asn1-schema, add import "@snmp/asn1/schema"`,
      );
    },
    fromBER: () => 1,
  };
  return { name, idBlock };
}
