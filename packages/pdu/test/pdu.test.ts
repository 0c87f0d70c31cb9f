// PDUs: their octets, their classes, and faults.
import type { DecodeError } from "@snmp/asn1";
import { codecOf, EncodeError, strict } from "@snmp/asn1";
import {
  bulkPdu,
  errorStatus,
  errorStatusName,
  isConfirmed,
  isResponse,
  makeVarbind,
  type Pdu,
  type PduType,
  requestPdu,
  responsePdu,
  rfc1157Pdus,
  rfc3416Pdus,
  varbindFrom,
} from "@snmp/pdu";
import fc from "fast-check";
import { pduOfV1, pduOfV2 } from "./support/arbitraries.ts";

const v1 = codecOf(rfc1157Pdus);
const v2 = codecOf(rfc3416Pdus);
const sysName = varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "Null" });
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/ /g, ""), "hex"));

test.each<[Pdu, string]>([
  [requestPdu("GetRequest", 1, [sysName]), "a019 020101 020100 020100 300e 300c 06082b06010201010500 0500"],
  [requestPdu("GetNextRequest", -1, []), "a10b 0201ff 020100 020100 3000"],
  [responsePdu(2, [], 5, 1), "a20b 020102 020105 020101 3000"],
  [requestPdu("SetRequest", 2147483647, []), "a30e 02047fffffff 020100 020100 3000"],
  [bulkPdu(3, 1, 25, []), "a50b 020103 020101 020119 3000"],
  [requestPdu("InformRequest", 4, []), "a60b 020104 020100 020100 3000"],
  [requestPdu("SNMPv2-Trap", 5, []), "a70b 020105 020100 020100 3000"],
  [requestPdu("Report", 6, []), "a80b 020106 020100 020100 3000"],
])("%p on the wire", (pdu, hex) => {
  expect(hexOf(v2.encode(pdu))).toBe(hex.replace(/ /g, ""));
  expect(v2.decode(bytesOf(hex))).toEqual(pdu);
});

test("the Trap of SNMPv1 on the wire (RFC 1157 §4.1.6)", () => {
  const trap: Pdu = {
    type: "Trap",
    enterprise: "1.3.6.1.4.1.8072.3.2.10",
    agentAddress: "192.0.2.1",
    genericTrap: 6,
    specificTrap: 99,
    timestamp: 4294967295,
    varbinds: [],
  };
  const hex = "a421 060a2b06010401bf0803020a 4004c0000201 020106 020163 430500ffffffff 3000";
  expect(hexOf(v1.encode(trap))).toBe(hex.replace(/ /g, ""));
  expect(v1.decode(v1.encode(trap))).toEqual(trap);
});

test("every PDU is decoded to the PDU that was encoded", () => {
  fc.assert(
    fc.property(pduOfV2, (pdu) => expect(v2.decode(v2.encode(pdu))).toEqual(pdu)),
    { seed: 1, numRuns: 200 },
  );
  fc.assert(
    fc.property(pduOfV1, (pdu) => expect(v1.decode(v1.encode(pdu))).toEqual(pdu)),
    { seed: 2, numRuns: 200 },
  );
});

describe("each version has its own PDUs and values", () => {
  const trap: Pdu = {
    type: "Trap",
    enterprise: "1.3.6.1",
    agentAddress: "0.0.0.0",
    genericTrap: 0,
    specificTrap: 0,
    timestamp: 0,
    varbinds: [],
  };
  const ofV2: Pdu[] = [
    bulkPdu(1, 0, 1, []),
    ...(["InformRequest", "SNMPv2-Trap", "Report"] as const).map((type) => requestPdu(type, 1, [])),
  ];

  test.each(ofV2.map((pdu) => [pdu.type, pdu] as const))("SNMPv1 has no %s", (type, pdu) => {
    expect(() => v1.encode(pdu)).toThrow(`${type} is not a PDU of this version`);
    expect(() => v1.decode(v2.encode(pdu))).toThrow(
      expect.objectContaining({ kind: "unexpected-tag", offset: 0 }) as Error,
    );
  });

  test("RFC 3416 has no Trap of SNMPv1", () => {
    expect(() => v2.encode(trap)).toThrow("Trap is not a PDU of this version");
    expect(() => v2.decode(v1.encode(trap))).toThrow(
      expect.objectContaining({ kind: "unexpected-tag", offset: 0 }) as Error,
    );
  });

  test.each(["Counter64", "noSuchObject", "noSuchInstance", "endOfMibView"] as const)(
    "SNMPv1 has no %s",
    (type) => {
      const pdu = requestPdu("Response", 1, [makeVarbind("1.3.6.1", type, type === "Counter64" ? 5n : null)]);
      expect(() => v1.encode(pdu)).toThrow(`varbinds[0] (1.3.6.1): ${type} does not exist in SNMPv1`);
      if (type === "Counter64")
        expect(() => v1.decode(v2.encode(pdu), { leniencies: strict })).toThrow(
          expect.objectContaining({ kind: "unexpected-tag" }) as Error,
        );
      else expect(v1.decode(v2.encode(pdu), { leniencies: strict })).toEqual(pdu); // some agents send exceptions
      expect(v2.decode(v2.encode(pdu))).toEqual(pdu);
    },
  );
});

test.each<[object, string]>([
  [{ requestId: 2147483648 }, "requestId: 2147483648 is not an integer in the range -2147483648..2147483647"],
  [{ requestId: undefined }, "requestId: undefined is not an integer"],
  [{ errorStatus: 1.5 }, "errorStatus: 1.5 is not an integer"],
  [{ errorIndex: "1" }, 'errorIndex: "1" is not an integer'],
  [{ varbinds: undefined }, "varbinds: undefined is not an array"],
  [
    { varbinds: [makeVarbind("1.3.6.1", "OctetString", "text")] },
    'varbinds[0] (1.3.6.1): "text" is not a Uint8Array',
  ],
  [
    { varbinds: [makeVarbind("1.3.6.1", "OctetString", null)] },
    "varbinds[0] (1.3.6.1): null is not a Uint8Array",
  ],
  [{ varbinds: [makeVarbind("1.3.6.1", "Opaque", 5)] }, "varbinds[0] (1.3.6.1): 5 is not a Uint8Array"],
  [
    { varbinds: [makeVarbind("1.3.6.1", "OctetString", new Uint8Array(65536))] },
    "varbinds[0] (1.3.6.1): the value has 65536 octets, where 0..65535 are allowed",
  ],
  [
    { varbinds: [sysName, makeVarbind("1.3.6.1", "Integer32", 5n)] },
    "varbinds[1] (1.3.6.1): 5 is not an integer",
  ],
  [
    { varbinds: [makeVarbind("1.3.6.1", "Counter32", -1)] },
    "varbinds[0] (1.3.6.1): -1 is not an integer in the range 0..4294967295",
  ],
  [
    { varbinds: [makeVarbind("1.3.6.1", "Counter64", 5)] },
    "varbinds[0] (1.3.6.1): 5 is not a bigint in the range 0..18446744073709551615",
  ],
  [
    { varbinds: [makeVarbind("1.3.6.1", "IpAddress", "1.2.3")] },
    'varbinds[0] (1.3.6.1): "1.2.3" is not an IPv4 address',
  ],
  [
    { varbinds: [makeVarbind("1.3.6.1", "IpAddress", "1.2.3.256")] },
    'varbinds[0] (1.3.6.1): "1.2.3.256" is not an IPv4 address',
  ],
  [
    { varbinds: [makeVarbind("1.3.6.1", "IpAddress", null)] },
    "varbinds[0] (1.3.6.1): null is not an IPv4 address",
  ],
  [
    { varbinds: [makeVarbind("1.3.x", "Null", null)] },
    'varbinds[0] (1.3.x): "1.3.x" is not an OBJECT IDENTIFIER',
  ],
  [
    { varbinds: [makeVarbind(undefined as never, "Null", null)] },
    "undefined is not the dotted text of an OBJECT IDENTIFIER",
  ],
  [
    { varbinds: [makeVarbind("1.3.6.1", "Text" as never, null)] },
    'varbinds[0] (1.3.6.1): "Text" is not a type that can be sent; use Integer32, OctetString, ',
  ],
  [{ type: "Get" }, "Get is not a PDU of this version"],
  [
    { type: "GetBulkRequest", maxRepetitions: 0, nonRepeaters: -(2 ** 40) },
    "nonRepeaters: -1099511627776 is not an integer",
  ],
  [{ type: "GetBulkRequest", nonRepeaters: 0 }, "maxRepetitions: undefined is not an integer"],
])("%p cannot be encoded, and the error names field and value", (change, message) => {
  const pdu = { ...requestPdu("GetRequest", 1, []), ...change } as Pdu;
  expect(() => v2.encode(pdu)).toThrow(EncodeError);
  expect(() => v2.encode(pdu)).toThrow(message);
});

test("a value that is not a PDU cannot be encoded", () => {
  for (const nothing of [undefined, null, "GetRequest"])
    expect(() => v2.encode(nothing as never)).toThrow(/is not a PDU/);
});

test.each([
  ["a00b 0201ff 020100 020100 3000 00", "trailing-octets", 13, "octets after the PDU"],
  ["a00d 0201ff 020100 020100 3000 0500", "trailing-octets", 13, "an element after the variable bindings"],
  ["a008 0201ff 020100 3000", "unexpected-tag", 8, "no error-index"],
  ["a009 0201ff 020100 020100", "truncated", 11, "no variable bindings"],
  ["a013 020101 020100 020100 3007 3005 06012b 0500", "truncated", 2, "a length beyond the end"],
  [
    "a011 020101 020100 020100 3006 3004 06012b 05",
    "truncated",
    19,
    "a variable binding without its value's length",
  ],
  ["a010 020101 020100 020100 3005 3003 06012b", "truncated", 18, "a variable binding without a value"],
  [
    "a014 020101 020100 020100 3009 3007 06012b 0500 0500",
    "trailing-octets",
    20,
    "a variable binding of three elements",
  ],
  [
    "a013 020101 020100 020100 3008 3006 06012b 010100",
    "unexpected-tag",
    18,
    "a value of a type that SNMP does not have",
  ],
  ["a015 020101 020100 020100 300a 3008 06012b 4003 c00002", "bad-size", 18, "an IpAddress of three octets"],
  ["a10f 02050100000000 020100 020100 3000", "out-of-range", 4, "a request-id of 33 bits"],
  ["", "truncated", 0, "nothing"],
  ["a9 00", "unexpected-tag", 0, "a PDU of an unknown type"],
])("%s is refused: %s at octet %i, for it has %s", (hex, kind, offset) => {
  expect(() => v2.decode(bytesOf(hex), { leniencies: [] })).toThrow(
    expect.objectContaining({ kind, offset }) as DecodeError,
  );
});

test("an OCTET STRING of more than 65535 octets is refused (RFC 3416 §3)", () => {
  const oversized = (length: number) => {
    const content = [0x04, 0x83, length >> 16, (length >> 8) & 255, length & 255];
    const size = (octets: number) => [0x83, octets >> 16, (octets >> 8) & 255, octets & 255];
    const varbind = [0x30, ...size(length + 8), 6, 1, 0x2b, ...content];
    const list = [0x30, ...size(length + 13), ...varbind];
    return Buffer.concat([
      Buffer.from([0xa2, ...size(length + 27), 2, 1, 1, 2, 1, 0, 2, 1, 0, ...list]),
      Buffer.alloc(length),
    ]);
  };
  expect(v2.decode(oversized(65535)).varbinds[0]!.value).toHaveLength(65535);
  expect(() => v2.decode(oversized(65536), { leniencies: strict })).toThrow(
    expect.objectContaining({ kind: "bad-size", offset: 27 }) as DecodeError,
  );
});

test("the 18 error-statuses and noError have names (RFC 3416 §3)", () => {
  const codes = Object.values(errorStatus);
  expect(codes).toEqual(Array.from({ length: 19 }, (_, code) => code));
  for (const [name, code] of Object.entries(errorStatus)) expect(errorStatusName(code)).toBe(name);
  for (const code of [-1, 19, 1.5, NaN]) expect(errorStatusName(code)).toBeUndefined();
  expect([errorStatusName(2), errorStatusName(5), errorStatusName(18)]).toEqual([
    "noSuchName",
    "genErr",
    "inconsistentName",
  ]);
});

test("the classes of PDUs (RFC 3411 §2.8)", () => {
  const types: PduType[] = [
    "GetRequest",
    "GetNextRequest",
    "GetBulkRequest",
    "SetRequest",
    "InformRequest",
    "Response",
    "Report",
    "Trap",
    "SNMPv2-Trap",
  ];
  expect(types.filter(isConfirmed)).toEqual([
    "GetRequest",
    "GetNextRequest",
    "GetBulkRequest",
    "SetRequest",
    "InformRequest",
  ]);
  expect(types.filter(isResponse)).toEqual(["Response", "Report"]);
});
