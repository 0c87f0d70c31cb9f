// PDUs of all types, with values at the edges.
import fc from "fast-check";
import { varbindsOfV2 } from "../../../pdu/test/support/arbitraries.ts";

export const uint8 = fc.nat(255);
const uint16 = fc.nat(65535);
const uint32 = fc.nat(0xffffffff);
const context = fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 20 }));
const oid = fc.oneof(
  fc.constant(""),
  fc.array(fc.oneof(fc.nat(300), uint32), { minLength: 1, maxLength: 20 }).map((arcs) => arcs.join(".")),
  fc.array(uint32, { maxLength: 120 }).map((arcs) => ["1.3.6.1", ...arcs].join(".")),
);
const ranges = fc.array(fc.record({ start: oid, include: fc.boolean(), end: oid }), { maxLength: 4 });
const region = fc
  .array(uint32, { minLength: 1, maxLength: 20 })
  .chain((arcs) =>
    fc.record({
      subtree: fc.constant(arcs.join(".")),
      priority: uint8,
      range: fc.option(
        fc.record({ rangeSubid: fc.integer({ min: 1, max: arcs.length }), upperBound: uint32 }),
      ),
    }),
  )
  .map(({ range, ...rest }) => ({ ...rest, ...(range ?? { rangeSubid: 0, upperBound: 0 }) }));
const contextName = context;
const varbinds = varbindsOfV2;
const type = <const Type extends string>(name: Type): fc.Arbitrary<Type> => fc.constant(name);
const body = fc.oneof(
  fc.record({ type: type("Open"), timeout: uint8, id: oid, description: context }),
  fc.record({ type: type("Close"), reason: uint8 }),
  fc
    .tuple(
      region,
      fc.record({ type: type("Register"), contextName, timeout: uint8, isInstance: fc.boolean() }),
    )
    .map(([a, b]) => ({ ...a, ...b })),
  fc.tuple(region, fc.record({ type: type("Unregister"), contextName })).map(([a, b]) => ({ ...a, ...b })),
  fc.record({ type: fc.constantFrom("Get", "GetNext"), contextName, ranges }),
  fc.record({ type: type("GetBulk"), contextName, nonRepeaters: uint16, maxRepetitions: uint16, ranges }),
  fc.record({ type: fc.constantFrom("TestSet", "Notify"), contextName, varbinds }),
  fc.record({ type: fc.constantFrom("CommitSet", "UndoSet", "CleanupSet") }),
  fc.record({ type: type("Ping"), contextName }),
  fc.record({
    type: fc.constantFrom("IndexAllocate", "IndexDeallocate"),
    contextName,
    varbinds,
    newIndex: fc.boolean(),
    anyIndex: fc.boolean(),
  }),
  fc.record({ type: type("AddAgentCaps"), contextName, id: oid, description: context }),
  fc.record({ type: type("RemoveAgentCaps"), contextName, id: oid }),
  fc.record({ type: type("Response"), upTime: uint32, error: uint16, index: uint16, varbinds }),
);
export const anyPdu = fc
  .tuple(
    body,
    fc.record({ sessionId: uint32, transactionId: uint32, packetId: uint32, networkByteOrder: fc.boolean() }),
  )
  .map(([members, header]) => ({ ...members, ...header }));
