// PDUs as plain objects, for formats such as JSON and CBOR: octets and large numbers as text.
import { DecodeError, EncodeError } from "@snmp/mpm-core";
import { codecOf, Field, Sequence } from "@snmp/asn1";
import { type Pdu, requestPdu, rfc3416Pdus, type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";

/** Makes a plain object of a PDU; an `EncodeError` for a PDU that SNMP does not have. */
export function toPlain(pdu: Pdu): Record<string, unknown> {
  checkPdu(pdu);
  const varbinds = pdu.varbinds.map(({ oid, type, value }) => [oid, type, plainValue(value)]);
  return { ...pdu, varbinds };
}

/** Makes a PDU of a plain object; a `DecodeError` for anything else. */
export function fromPlain(plain: unknown): Pdu {
  if (typeof plain !== "object" || plain === null || !Array.isArray((plain as Pdu).varbinds))
    throw invalid("a PDU");
  const { varbinds, ...fields } = plain as { readonly varbinds: readonly unknown[] };
  const pdu = { ...fields, varbinds: varbinds.map(toVarbind) } as unknown as Pdu;
  try {
    checkPdu(pdu);
  } catch {
    throw invalid("a PDU");
  }
  return pdu;
}

export function invalid(what: string): DecodeError {
  return new DecodeError("bad-content", 0, `the message does not hold ${what}`);
}

@Sequence()
class Wrapped {
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

const codec = codecOf(Wrapped);

/** The codec of BER knows all rules for PDUs and values. */
function checkPdu(pdu: Pdu): void {
  try {
    codec.encode({ data: pdu });
  } catch (error) {
    throw EncodeError.isInstance(error) ? error : new EncodeError(String(error));
  }
}

function plainValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return typeof value === "bigint" ? String(value) : value;
}

function toVarbind(plain: unknown): Varbind {
  if (!Array.isArray(plain) || plain.length !== 3) throw invalid("a variable binding");
  const [oid, type, value] = plain as [string, Varbind["type"], unknown];
  try {
    // varbindFrom makes variable bindings that print
    return varbindFrom({ oid, type, value: toValue(type, value) } as VarbindInput);
  } catch {
    throw invalid("a value");
  }
}

function toValue(type: Varbind["type"], value: unknown): unknown {
  if (type === "OctetString" || type === "Opaque") {
    if (typeof value !== "string" || !/^(?:[0-9a-f]{2})*$/.test(value)) throw invalid("octets");
    return Uint8Array.from(Buffer.from(value, "hex"));
  }
  if (type !== "Counter64") return value;
  if (typeof value !== "string" || !/^\d{1,20}$/.test(value)) throw invalid("a number");
  return BigInt(value);
}
