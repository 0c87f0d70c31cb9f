import { codecOf } from "@snmp/asn1";
import {
  type Pdu,
  pduSize,
  rfc1157Pdus,
  rfc3416Pdus,
  varbindFrom,
  type VarbindInput,
  varbindSize,
  varbindsSize,
} from "@snmp/pdu";
import fc from "fast-check";

const v1 = codecOf(rfc1157Pdus);
const v2 = codecOf(rfc3416Pdus);

const arcs = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.nat(0xffffffff),
  fc.constantFrom(127, 128, 16383, 16384, 2097151, 2097152, 268435455, 268435456, 4294967295),
);
const oid = fc
  .tuple(fc.nat(2), fc.nat(39), fc.array(arcs, { maxLength: 126 }))
  .map(([first, second, rest]) => [first, first === 2 ? second * 1000 : second, ...rest].join("."));
const int32 = fc.oneof(
  fc.integer(),
  fc.constantFrom(-129, -128, 127, 128, -32769, -32768, 32767, 32768, -8388609, -8388608, 8388607, 8388608),
);
const uint32 = fc.oneof(
  fc.nat(0xffffffff),
  fc.constantFrom(127, 128, 32767, 32768, 8388607, 8388608, 2147483647, 2147483648, 4294967295),
);
const octets = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(127, 128, 255, 256, 65535).map((length) => new Uint8Array(length)),
);
const counter64 = fc.oneof(
  fc.bigInt(0n, 0xffffffffffffffffn),
  fc.nat(70).map((bits) => BigInt.asUintN(64, 1n << BigInt(bits))),
  fc.nat(64).map((bits) => (1n << BigInt(bits)) - 1n),
);

const value: fc.Arbitrary<Omit<VarbindInput, "oid">> = fc.oneof(
  fc.record({ type: fc.constant("Integer32"), value: int32 }),
  fc.record({ type: fc.constantFrom("Counter32", "Gauge32", "TimeTicks"), value: uint32 }),
  fc.record({ type: fc.constantFrom("OctetString", "Opaque"), value: octets }),
  fc.record({ type: fc.constant("ObjectIdentifier"), value: oid }),
  fc.record({ type: fc.constant("IpAddress"), value: fc.ipV4() }),
  fc.record({ type: fc.constant("Null") }),
);
const valueOfV2 = fc.oneof(
  value,
  fc.record({ type: fc.constant("Counter64"), value: counter64 }),
  fc.record({ type: fc.constantFrom("noSuchObject", "noSuchInstance", "endOfMibView") }),
);
const varbindOf = (values: typeof value) =>
  fc.tuple(oid, values).map(([name, rest]) => varbindFrom({ oid: name, ...rest } as VarbindInput));
const varbinds = fc.array(varbindOf(valueOfV2), { maxLength: 12 });

test("pduSize is the number of octets of the encoded PDU", () => {
  const pdu: fc.Arbitrary<Pdu> = fc.oneof(
    fc.record({
      type: fc.constantFrom("GetRequest", "Response", "SetRequest", "Report"),
      requestId: int32,
      errorStatus: int32,
      errorIndex: int32,
      varbinds,
    }),
    fc.record({
      type: fc.constant("GetBulkRequest"),
      requestId: int32,
      nonRepeaters: int32,
      maxRepetitions: int32,
      varbinds,
    }),
  );
  fc.assert(
    fc.property(pdu, (sample) => {
      expect(pduSize(sample)).toBe(v2.encode(sample).length);
      expect(pduSize(sample, varbindsSize(sample.varbinds))).toBe(pduSize(sample));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("pduSize of a Trap of SNMPv1 is the number of octets of the encoded PDU", () => {
  const trap: fc.Arbitrary<Pdu> = fc.record({
    type: fc.constant("Trap"),
    enterprise: oid,
    agentAddress: fc.ipV4(),
    genericTrap: int32,
    specificTrap: int32,
    timestamp: uint32,
    varbinds: fc.array(varbindOf(value), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(trap, (sample) => expect(pduSize(sample)).toBe(v1.encode(sample).length)),
    { seed: 2, numRuns: 200 },
  );
});

test("varbindSize of sysDescr.0 with a short text", () => {
  // 30 0f 06 08 2b 06 01 02 01 01 01 00 04 03 61 62 63
  expect(varbindSize(varbindFrom({ oid: "1.3.6.1.2.1.1.1.0", type: "OctetString", value: "abc" }))).toBe(17);
});
