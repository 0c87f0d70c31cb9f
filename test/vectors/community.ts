// Messages of SNMPv1 and SNMPv2c that an agent must survive: correct except for one thing.
import { element, hex, integer, nest, nullElement, objectIdentifier, octetString, sequence } from "./ber.ts";
import { discardUnparsed, type Vector, vector } from "./vector.ts";

interface Parts {
  readonly version?: Uint8Array;
  readonly community?: Uint8Array;
  readonly tag?: number;
  readonly requestId?: Uint8Array;
  readonly errorStatus?: Uint8Array;
  readonly errorIndex?: Uint8Array;
  readonly varbinds?: Uint8Array;
  readonly pdu?: Uint8Array;
  readonly extra?: Uint8Array;
}

const none = Buffer.alloc(0);
const name = objectIdentifier("1.3.6.1.2.1.1.5.0");

/** Writes a GetRequest of SNMPv2c for sysName.0, with other parts where given. */
export function message(parts: Parts = {}): Buffer {
  const { requestId = integer(815), errorStatus = integer(0), errorIndex = integer(0), tag = 0xa0 } = parts;
  const { varbinds = sequence(sequence(name, nullElement)), extra = none } = parts;
  const { pdu = element(tag, requestId, errorStatus, errorIndex, varbinds) } = parts;
  return sequence(parts.version ?? integer(1), parts.community ?? octetString("public"), pdu, extra);
}

const valid = message();
const withName = (octets: Uint8Array): Buffer =>
  message({ varbinds: sequence(sequence(octets, nullElement)) });
const withValue = (octets: Uint8Array): Buffer => message({ varbinds: sequence(sequence(name, octets)) });
/** The message with other octets in place of its first tag and length. */
const withHeader = (header: string): Buffer => Buffer.concat([hex(header), valid.subarray(2)]);

const envelopes: readonly Vector[] = [
  discardUnparsed("an empty datagram", none),
  discardUnparsed("one octet", hex("30")),
  discardUnparsed("an empty SEQUENCE", hex("3000")),
  discardUnparsed("text", Buffer.from("GET / HTTP/1.1\r\n\r\n")),
  discardUnparsed("a SET in place of the SEQUENCE", withHeader(`31 ${valid[1]!.toString(16)}`)),
  discardUnparsed("an indefinite length", Buffer.concat([withHeader("30 80"), hex("0000")])),
  discardUnparsed("a length one too large", withHeader(`30 ${(valid[1]! + 1).toString(16)}`)),
  discardUnparsed("a length of 2147483647", withHeader("30 84 7fffffff")),
  discardUnparsed("a length of 4294967295", withHeader("30 84 ffffffff")),
  discardUnparsed("a length of 8 octets", withHeader("30 88 ffffffffffffffff")),
  discardUnparsed("a length of 127 octets", withHeader("30 ff")),
  discardUnparsed("10,000 nested SEQUENCEs", nest(0x30, 10_000)),
  discardUnparsed("30,000 octets of 0x30", Buffer.alloc(30_000, 0x30)),
  discardUnparsed("an element after the PDU", message({ extra: nullElement })),
  discardUnparsed("no PDU", message({ pdu: none })),
  vector("octets after the message", Buffer.concat([valid, hex("0000")]), ["drop", "respond"]),
  vector("a length with leading zeros", withHeader(`30 83 0000${valid[1]!.toString(16)}`), "respond"),
];

const versions: readonly Vector[] = [
  discardUnparsed("an INTEGER without octets", message({ version: hex("0200") })),
  discardUnparsed("an INTEGER of 9 octets", message({ version: hex("0209 010101010101010101") })),
  discardUnparsed("an OCTET STRING", message({ version: octetString("1") })),
  discardUnparsed("no version", message({ version: none })),
  ...[2, 4, -1, 255, 2147483647, -2147483648].map((value) =>
    vector(`the version ${value}`, message({ version: integer(value) }), "drop", "snmpInBadVersions"),
  ),
];

const communities: readonly Vector[] = [
  discardUnparsed("a NULL", message({ community: nullElement })),
  discardUnparsed("an INTEGER", message({ community: integer(7) })),
  discardUnparsed("a constructed OCTET STRING", message({ community: element(0x24, octetString("public")) })),
  discardUnparsed("no community", message({ community: none })),
  ...["", "publi", "publicc", "Public", "public\0", "x".repeat(30_000)].map((community) =>
    vector(
      `the community ${JSON.stringify(community).slice(0, 20)}`,
      message({ community: octetString(community) }),
      "drop",
      "snmpInBadCommunityNames",
    ),
  ),
];

const fields: readonly Vector[] = [
  ...[0x30, 0x04, 0xa9, 0xaf, 0x80, 0x60].map((tag) =>
    discardUnparsed(`the tag ${tag.toString(16)} for a PDU`, message({ tag })),
  ),
  discardUnparsed("a PDU tag of two octets", message({ pdu: hex("bf1f 00") })),
  discardUnparsed("a trap of SNMPv1 in a message of SNMPv2c", message({ tag: 0xa4 })),
  discardUnparsed("an empty PDU", message({ pdu: hex("a000") })),
  discardUnparsed("no request-id", message({ requestId: none })),
  discardUnparsed("a request-id without octets", message({ requestId: hex("0200") })),
  discardUnparsed("a request-id of 5 octets", message({ requestId: hex("0205 0100000000") })),
  discardUnparsed("a request-id of 300 octets", message({ requestId: element(0x02, Buffer.alloc(300, 1)) })),
  discardUnparsed("a request-id that is an OCTET STRING", message({ requestId: octetString("815") })),
  discardUnparsed("no error-status", message({ errorStatus: none })),
  discardUnparsed("an error-index that is a NULL", message({ errorIndex: nullElement })),
  discardUnparsed(
    "an element after the variable bindings",
    message({ varbinds: Buffer.concat([sequence(), nullElement]) }),
  ),
  ...[0xa2, 0xa6, 0xa7, 0xa8].map((tag) =>
    vector(`a PDU of type ${tag.toString(16)}, which an agent does not answer`, message({ tag }), "drop"),
  ),
  vector(
    "an error-status in a request",
    message({ errorStatus: integer(5), errorIndex: integer(1) }),
    "respond",
  ),
  vector("no variable bindings", message({ varbinds: sequence() }), "respond"),
  vector(
    "a GetBulk with negative counts",
    message({ tag: 0xa5, errorStatus: integer(-1), errorIndex: integer(-1) }),
    "respond",
  ),
  vector("a GetBulk of 2147483647 rows", message({ tag: 0xa5, errorIndex: integer(2147483647) }), "respond"),
  vector(
    "1,500 variable bindings",
    message({ varbinds: sequence(...Array.from({ length: 1500 }, () => sequence(name, nullElement))) }),
    ["respond", "drop"],
  ),
];

const varbinds: readonly Vector[] = [
  discardUnparsed("no list", message({ varbinds: none })),
  discardUnparsed("a list that is a NULL", message({ varbinds: nullElement })),
  discardUnparsed(
    "a list that is primitive",
    message({ varbinds: element(0x10, sequence(name, nullElement)) }),
  ),
  discardUnparsed("an item that is a NULL", message({ varbinds: sequence(nullElement) })),
  discardUnparsed("an empty item", message({ varbinds: sequence(sequence()) })),
  discardUnparsed("a name without a value", message({ varbinds: sequence(sequence(name)) })),
  discardUnparsed(
    "a name, a value and a third element",
    message({ varbinds: sequence(sequence(name, nullElement, nullElement)) }),
  ),
  discardUnparsed("a value before the name", message({ varbinds: sequence(sequence(nullElement, name)) })),
  discardUnparsed("an item that ends beyond its list", message({ varbinds: hex("3004 300a 0601 2b05") })),
  discardUnparsed("a name that is text", withName(octetString("1.3.6.1"))),
  discardUnparsed("a name that ends within an arc", withName(hex("0603 2b06 81"))),
  discardUnparsed("a name with an arc of 33 bits", withName(hex("0606 2b 9080808000"))),
  discardUnparsed(
    "a name with an arc of 100 octets",
    withName(element(0x06, hex("2b"), Buffer.alloc(100, 0xff), hex("01"))),
  ),
  discardUnparsed("a name of 129 arcs", withName(objectIdentifier(`1.3${".1".repeat(127)}`))),
  discardUnparsed("a name of 10,000 arcs", withName(objectIdentifier(`1.3${".1".repeat(9998)}`))),
  discardUnparsed("a value that ends beyond its item", withValue(hex("0404 00"))),
  discardUnparsed("a value of indefinite length", withValue(hex("2480 0401 61 0000"))),
  discardUnparsed("a value with a length of 4294967295", withValue(hex("0484 ffffffff"))),
  discardUnparsed("a value with a tag of several octets", withValue(hex("1fff ffff ff7f 00"))),
];

/** All vectors, with titles that name their part of the message. */
export const communityVectors: readonly Vector[] = [
  vector("a correct message", valid, "respond"),
  vector("a correct message of SNMPv1", message({ version: integer(0) }), "respond"),
  ...addTitles("envelope", envelopes),
  ...addTitles("version", versions),
  ...addTitles("community", communities),
  ...addTitles("PDU", fields),
  ...addTitles("variable bindings", varbinds),
  ...Array.from({ length: valid.length }, (_, length) =>
    discardUnparsed(`truncated after ${length} octets`, valid.subarray(0, length)),
  ),
];

function addTitles(part: string, vectors: readonly Vector[]): Vector[] {
  return vectors.map((entry) => ({ ...entry, title: `${part}: ${entry.title}` }));
}
