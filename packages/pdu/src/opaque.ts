// Numbers that agents based on net-snmp wrap into Opaque, as an element with an identifier of two octets: 9f 78 04 41 48 00 00 is 12.5.

/** A number in an Opaque value: a union discriminated by `type`. */
export type OpaqueNumber =
  | {
      /** The type inside Opaque: IEEE 754 with 32 or 64 bits. */
      readonly type: "Float" | "Double";
      /** The number. For a Float, it is the shortest decimal number that has the same 32 bits. */
      readonly value: number;
    }
  | {
      /** The type inside Opaque. */
      readonly type: "Integer64" | "Unsigned64" | "Counter64";
      /** The number, of at most 64 bits. */
      readonly value: bigint;
    };

/** Returns the number in the octets of an Opaque value, or `undefined` if they are something else. */
export function unwrapOpaque(octets: Uint8Array): OpaqueNumber | undefined {
  const length = octets.length - 3;
  if (octets[0] !== 0x9f || octets[2] !== length || length === 0) return undefined;
  const view = new DataView(octets.buffer, octets.byteOffset + 3, length);
  switch (octets[1]) {
    case 0x78:
      return length === 4 ? { type: "Float", value: shortenFloat(view.getFloat32(0)) } : undefined;
    case 0x79:
      return length === 8 ? { type: "Double", value: view.getFloat64(0) } : undefined;
    case 0x7a:
      return wrapInteger("Integer64", integerIn(view, true));
    case 0x7b:
      return wrapInteger("Unsigned64", integerIn(view, false));
    case 0x76:
      return wrapInteger("Counter64", integerIn(view, false));
    default:
      return undefined;
  }
}

/** Returns the float or double in the octets of an Opaque value, or `undefined` for anything else; see also `unwrapOpaque`. */
export function opaqueNumber(octets: Uint8Array): number | undefined {
  const number = unwrapOpaque(octets);
  return typeof number?.value === "number" ? number.value : undefined;
}

/** The INTEGER of at most 64 bits in `view`; an unsigned one may have a leading zero octet, or lack it. */
function integerIn(view: DataView, isSigned: boolean): bigint | undefined {
  const { byteLength } = view;
  if (byteLength > 9 || (byteLength === 9 && (isSigned || view.getUint8(0) !== 0))) return undefined;
  let value = BigInt(isSigned ? view.getInt8(0) : view.getUint8(0));
  for (let at = 1; at < byteLength; at++) value = (value << 8n) | BigInt(view.getUint8(at));
  return value;
}

function wrapInteger(
  type: "Integer64" | "Unsigned64" | "Counter64",
  value: bigint | undefined,
): OpaqueNumber | undefined {
  return value === undefined ? undefined : { type, value };
}

/** Returns 12.34 for the float that a double shows as 12.34000015258789. */
function shortenFloat(float: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(float.toPrecision(digits));
    if (Math.fround(shorter) === float) return shorter;
  }
  return float;
}
