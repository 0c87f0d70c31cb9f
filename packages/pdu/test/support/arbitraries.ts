// Generated OIDs, variable bindings and PDUs for property tests.
import { type Pdu, varbindFrom, type VarbindInput } from "@snmp/pdu";
import fc from "fast-check";

const arc = fc.oneof(
  fc.nat(300),
  fc.nat(0xffffffff),
  fc.constantFrom(127, 128, 16383, 16384, 268435455, 268435456, 4294967295),
);

/** The arcs of an OID, at most 20 of them. */
export const arcs: fc.Arbitrary<number[]> = fc
  .oneof(fc.tuple(fc.constantFrom(0, 1), fc.nat(39)), fc.tuple(fc.constant(2), arc))
  .chain((first) => fc.array(arc, { maxLength: 18 }).map((rest) => [...first, ...rest]));

/** An OID that the schema library can express too: it cannot tell 2.48 and above from others. */
export const oid: fc.Arbitrary<string> = fc
  .oneof(fc.tuple(fc.constantFrom(0, 1), fc.nat(39)), fc.tuple(fc.constant(2), fc.nat(47)))
  .chain((first) => fc.array(arc, { maxLength: 12 }).map((rest) => [...first, ...rest].join(".")));

export const int32 = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -1, 127, 128, -128, -129, 32767, 32768, -32768, 2147483647, -2147483648),
);
export const uint32 = fc.oneof(
  fc.nat(0xffffffff),
  fc.constantFrom(0, 127, 128, 0x7fffffff, 0x80000000, 0xffffffff),
);
export const uint64 = fc.oneof(
  fc.bigInt(0n, 0xffffffffffffffffn),
  fc.constantFrom(0n, 128n, 1n << 32n, 1n << 63n, 0xffffffffffffffffn),
);
const octets = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ minLength: 120, maxLength: 300 }));

const valueOfV1 = fc.oneof(
  fc.record({ type: fc.constant("Integer32"), value: int32 }),
  fc.record({ type: fc.constantFrom("Counter32", "Gauge32", "TimeTicks"), value: uint32 }),
  fc.record({ type: fc.constantFrom("OctetString", "Opaque"), value: octets }),
  fc.record({ type: fc.constant("ObjectIdentifier"), value: oid }),
  fc.record({ type: fc.constant("IpAddress"), value: fc.ipV4() }),
  fc.record({ type: fc.constant("Null"), value: fc.constant(null) }),
);
const valueOfV2 = fc.oneof(
  { arbitrary: valueOfV1, weight: 3 },
  fc.record({ type: fc.constant("Counter64"), value: uint64 }),
  fc.record({
    type: fc.constantFrom("noSuchObject", "noSuchInstance", "endOfMibView"),
    value: fc.constant(null),
  }),
);

const varbinds = (value: fc.Arbitrary<object>) =>
  fc.array(
    fc.tuple(oid, value).map(([name, rest]) => varbindFrom({ oid: name, ...rest } as VarbindInput)),
    { maxLength: 6 },
  );

/** Variable bindings of every type. */
export const varbindsOfV2 = varbinds(valueOfV2);

const standard = (types: string[], value: fc.Arbitrary<object>) =>
  fc.record({
    type: fc.constantFrom(...types),
    requestId: int32,
    errorStatus: int32,
    errorIndex: int32,
    varbinds: varbinds(value),
  });

/** PDUs of RFC 3416 §3. */
export const pduOfV2 = fc.oneof(
  standard(
    ["GetRequest", "GetNextRequest", "Response", "SetRequest", "InformRequest", "SNMPv2-Trap", "Report"],
    valueOfV2,
  ),
  fc.record({
    type: fc.constant("GetBulkRequest"),
    requestId: int32,
    nonRepeaters: int32,
    maxRepetitions: int32,
    varbinds: varbindsOfV2,
  }),
) as fc.Arbitrary<Pdu>;

/** PDUs of RFC 1157 §4.1. */
export const pduOfV1 = fc.oneof(
  standard(["GetRequest", "GetNextRequest", "Response", "SetRequest"], valueOfV1),
  fc.record({
    type: fc.constant("Trap"),
    enterprise: oid,
    agentAddress: fc.ipV4(),
    genericTrap: int32,
    specificTrap: int32,
    timestamp: uint32,
    varbinds: varbinds(valueOfV1),
  }),
) as fc.Arbitrary<Pdu>;
