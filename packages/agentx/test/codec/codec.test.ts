// RFC 2741 §5 and §6: PDUs as octets, in both byte orders.
import { type AgentXBody, type AgentXPdu, decodePdu, encodePdu } from "@snmp/agentx";
import { DecodeError, SnmpError } from "@snmp/mpm-core";
import { hexOf, makeVarbind, octetsFromHex, varbindFrom } from "@snmp/pdu";
import fc from "fast-check";
import { anyPdu, uint8 } from "../support/arbitraries.ts";

const ids = { sessionId: 5, transactionId: 2, packetId: 3, networkByteOrder: true };
const enterprise = "1.3.6.1.4.1.99999";

/** PDUs that snmpd 5.9.3 sent to this decoder, and those that it accepted from this encoder, octet for octet. */
const vectors: readonly (readonly [string, AgentXBody & Partial<AgentXPdu>])[] = [
  [
    "010110000000000000000001000000010000001005000000000000000000000361626300",
    { type: "Open", timeout: 5, id: "", description: "abc", sessionId: 0, transactionId: 1, packetId: 1 },
  ],
  [
    "0103100000000005000000010000000100000014007f000003040000000000010001869f00000001",
    {
      type: "Register",
      contextName: "",
      timeout: 0,
      priority: 127,
      rangeSubid: 0,
      upperBound: 0,
      subtree: `${enterprise}.1`,
      isInstance: false,
      transactionId: 1,
      packetId: 1,
    },
  ],
  [
    "0103110000000005000000010000000100000018007f000004040000000000010001869f0000000200000000",
    {
      type: "Register",
      contextName: "",
      timeout: 0,
      priority: 127,
      rangeSubid: 0,
      upperBound: 0,
      subtree: `${enterprise}.2.0`,
      isInstance: true,
      transactionId: 1,
      packetId: 1,
    },
  ],
  [
    "010510000000000500000002000000030000001c05040000000000010001869f00000001000000010000000000000000",
    { type: "Get", contextName: "", ranges: [{ start: `${enterprise}.1.1.0`, include: false, end: "" }] },
  ],
  [
    "010610000000000500000004000000050000002003040100000000010001869f0000000103040000000000010001869f00000002",
    {
      type: "GetNext",
      contextName: "",
      ranges: [{ start: `${enterprise}.1`, include: true, end: `${enterprise}.2` }],
      transactionId: 4,
      packetId: 5,
    },
  ],
  [
    "01081000000000050000000800000009000000400004000004040000000000010001869f00000002000000000000000568656c6c6f0000000002000004040000000000010001869f0000000300000000fffffffe",
    {
      type: "TestSet",
      contextName: "",
      varbinds: [
        varbindFrom({ oid: `${enterprise}.2.0`, type: "OctetString", value: "hello" }),
        varbindFrom({ oid: `${enterprise}.3.0`, type: "Integer32", value: -2 }),
      ],
      transactionId: 8,
      packetId: 9,
    },
  ],
  ["0109100000000005000000080000000a00000000", { type: "CommitSet", transactionId: 8, packetId: 10 }],
  ["010b100000000005000000080000000b00000000", { type: "CleanupSet", transactionId: 8, packetId: 11 }],
];

describe("vectors", () => {
  test.each(vectors.map(([hex, pdu]) => [pdu.type, hex, { ...ids, ...pdu }] as const))(
    "%s is decoded and encoded as snmpd does",
    (_type, hex, pdu) => {
      expect(decodePdu(octetsFromHex(hex))).toEqual(pdu);
      expect(hexOf(encodePdu(pdu))).toBe(hex);
    },
  );

  test("snmpd's Response to Open has a variable binding with the null OID", () => {
    const pdu = decodePdu(
      octetsFromHex(
        "0112100000000005000000010000000100000020000001fb00000000000400000200000000000000000000000000000361626300",
      ),
    );
    expect(pdu).toMatchObject({ type: "Response", sessionId: 5, upTime: 507, error: 0, index: 0 });
  });

  test.each([
    ["1.3.6.1.2.1.1.1.0", "04020000 00000001 00000001 00000001 00000000"],
    ["1.3.6.1.4", "00040000"],
    ["1.3.6.1", "04000000 00000001 00000003 00000006 00000001"],
    ["1.3.6.1.256", "05000000 00000001 00000003 00000006 00000001 00000100"],
    ["1.3.6.1.0.1", "06000000 00000001 00000003 00000006 00000001 00000000 00000001"],
    ["", "00000000"],
  ])("the OID %j has the octets %s (RFC 2741 §5.1)", (id, hex) => {
    const octets = encodePdu({ ...ids, type: "RemoveAgentCaps", contextName: "", id });
    expect(hexOf(octets.subarray(20))).toBe(hex.replaceAll(" ", ""));
    expect(decodePdu(octets)).toMatchObject({ id });
  });

  test("a PDU whose numbers have their last octet first is read and written", () => {
    const hex = `01050000 05000000 02000000 03000000 18000000 04040000 01000000 9f860100 01000000 01000000 00000000`;
    const pdu = {
      ...ids,
      networkByteOrder: false,
      type: "Get",
      contextName: "",
      ranges: [{ start: `${enterprise}.1.1`, include: false, end: "" }],
    } as const;
    expect(decodePdu(octetsFromHex(hex.replaceAll(" ", "")))).toEqual(pdu);
    expect(hexOf(encodePdu(pdu))).toBe(hex.replaceAll(" ", ""));
  });

  test("a context and the flags of indexes are in h.flags, and strings are padded to four octets", () => {
    const octets = encodePdu({
      ...ids,
      type: "IndexAllocate",
      contextName: "blue2",
      newIndex: true,
      anyIndex: false,
      varbinds: [],
    });
    expect(hexOf(octets)).toBe("010e1a000000000500000002000000030000000c00000005626c756532000000");
  });
});

describe("every PDU", () => {
  test("is decoded as it was encoded, in both byte orders", () => {
    fc.assert(
      fc.property(anyPdu, (pdu) => {
        expect(decodePdu(encodePdu(pdu))).toEqual(pdu);
      }),
      { numRuns: 500 },
    );
  });

  test("has the same values in the other byte order", () => {
    fc.assert(
      fc.property(anyPdu, (pdu) => {
        const other = { ...pdu, networkByteOrder: pdu.networkByteOrder !== true };
        expect({ ...decodePdu(encodePdu(other)), networkByteOrder: pdu.networkByteOrder }).toEqual(pdu);
      }),
    );
  });

  test("throws only DecodeError when octets of it change, are missing or are added", () => {
    const change = fc.record({
      at: fc.nat(400),
      to: uint8,
      cut: fc.option(fc.nat(400)),
      added: fc.uint8Array({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(anyPdu, change, (pdu, { at, to, cut, added }) => {
        const octets = Uint8Array.of(...encodePdu(pdu), ...added);
        octets[at % octets.length] = to;
        expectPduOrDecodeError(octets.subarray(0, cut ?? octets.length));
      }),
      { numRuns: 1000 },
    );
  });

  test("throws only DecodeError for octets of any kind behind a header", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        uint8,
        fc.uint8Array({ maxLength: 200 }),
        (number, flags, payload) => {
          const octets = new Uint8Array(20 + payload.length);
          octets.set([1, number, flags]);
          new DataView(octets.buffer).setUint32(16, payload.length, (flags & 0x10) === 0);
          octets.set(payload, 20);
          expectPduOrDecodeError(octets);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("the decoder refuses", () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ["another version", "0212100000000005000000020000000300000000", "bad-version"],
    ["an unknown type of PDU", "0113100000000005000000020000000300000000", "unexpected-tag"],
    ["a payload that is shorter than its length", "010d10000000000500000002000000030000000400", "truncated"],
    ["octets after the payload", "010d100000000005000000020000000300000000ff", "trailing-octets"],
    ["an OID of more than 128 arcs", "011110000000000500000002000000030000000481000000", "bad-size"],
    ["a string that ends after the PDU", "010d18000000000500000002000000030000000400000009", "truncated"],
    [
      "a context that is not UTF-8",
      "010d180000000005000000020000000300000008000000 01ff000000",
      "bad-content",
    ],
    [
      "an unknown type of value",
      "010c10000000000500000002000000030000000800030000 00000000",
      "unexpected-tag",
    ],
    [
      "an IpAddress of three octets",
      "010c1000000000050000000200000003000000100040000000000000 00000003 01020300",
      "bad-size",
    ],
    [
      "the range of an arc that does not exist",
      "010310000000000500000002000000030000000c007f0600 00040000 00000000",
      "out-of-range",
    ],
  ];
  test.each(refused)("%s", (_title, hex, kind) => {
    const decode = (): unknown => decodePdu(octetsFromHex(hex.replaceAll(" ", "")));
    expect(decode).toThrow(DecodeError);
    expect(decode).toThrow(kind);
  });
});

describe("the encoder refuses", () => {
  test("numbers that are out of range, by name", () => {
    expect(() => encodePdu({ ...ids, sessionId: -1, type: "Ping", contextName: "" })).toThrow(
      /sessionId.*0\.\.4294967295/,
    );
  });

  test("OIDs of more than 128 arcs, and text that is not an OID", () => {
    const encode = (id: string): unknown =>
      encodePdu({ ...ids, type: "RemoveAgentCaps", contextName: "", id });
    expect(() => encode(Array(129).fill("1").join("."))).toThrow(SnmpError);
    expect(() => encode("1.3.x")).toThrow(SnmpError);
  });

  test("values that AgentX cannot carry", () => {
    const varbind = { ...makeVarbind("1.3", "Null", null), type: "Raw" } as never;
    expect(() => encodePdu({ ...ids, type: "Notify", contextName: "", varbinds: [varbind] })).toThrow(
      SnmpError,
    );
  });
});

function expectPduOrDecodeError(octets: Uint8Array): void {
  try {
    expect(decodePdu(octets)).toHaveProperty("sessionId");
  } catch (error) {
    expect(error).toBeInstanceOf(DecodeError);
  }
}
