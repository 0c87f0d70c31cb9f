// AsnConvert of @peculiar/asn1-schema converts a class by its methods `fromASN` and `toASN` if it has them. Declared classes have both, and
// both use the class's own codec: so nobody has to load that library, which takes longer than everything else, to declare a class to it.
// `./schema` does declare them.
import { type DeclaredClass, decodeWith, encodeWith, typeOf } from "./declaration.ts";
import { Reader } from "./reader.ts";

/** The parts of an element of the library that this module uses. */
interface Element {
  /** The octets that the element was read from; empty or missing if it was not read. */
  readonly valueBeforeDecodeView?: Uint8Array;
  toBER(): ArrayBuffer;
}

/** Adds `fromASN` and `toASN` (`IAsnConvertible` of the library) to the class. */
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
  });
}

function octetsOf(element: Element): Uint8Array {
  const { valueBeforeDecodeView: read } = element;
  return read !== undefined && read.length > 0 ? Uint8Array.from(read) : new Uint8Array(element.toBER());
}

/** Returns an object with the only method that the library calls to write an element. */
function elementOf(octets: Uint8Array): object {
  return { toBER: () => Uint8Array.from(octets).buffer };
}
