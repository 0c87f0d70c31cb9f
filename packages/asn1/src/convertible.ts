// AsnConvert of @peculiar/asn1-schema converts a class that has two certain methods by them. Ours have them, with their own codec inside,
// so that they need not be declared to that library (./schema does that), which takes longer to load than everything else.
import { type DeclaredClass, decodeWith, encodeWith, typeOf } from "./declaration.ts";
import { Reader } from "./reader.ts";

/** An element as the library has it, as much of one as we need. */
interface Element {
  /** The octets that it was read from, if it was. */
  readonly valueBeforeDecodeView?: Uint8Array;
  toBER(): ArrayBuffer;
}

/** Gives the class `fromASN` and `toASN` (`IAsnConvertible` of the library). */
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

/** What the library asks of an element that is all it writes. */
function elementOf(octets: Uint8Array): object {
  return { toBER: () => Uint8Array.from(octets).buffer };
}
