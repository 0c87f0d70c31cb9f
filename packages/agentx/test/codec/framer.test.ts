// A stream may be divided anywhere: a chunk is not a PDU.
import { type AgentXPdu, encodePdu, Framer } from "@snmp/agentx";
import { DecodeError } from "@snmp/mpm-core";
import { hexOf, varbindFrom } from "@snmp/pdu";
import fc from "fast-check";

const ids = { sessionId: 1, transactionId: 2, packetId: 3 };
const pdus: readonly AgentXPdu[] = [
  { ...ids, type: "Ping", contextName: "" },
  {
    ...ids,
    networkByteOrder: false,
    type: "Notify",
    contextName: "c",
    varbinds: [varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "router" })],
  },
  { ...ids, type: "CommitSet" },
  { ...ids, type: "Get", contextName: "", ranges: [{ start: "1.3.6.1.2.1.1.5.0", include: true, end: "" }] },
];
const each = pdus.map((pdu) => encodePdu(pdu));
const stream = Uint8Array.from(each.flatMap((octets) => [...octets]));
const wanted = each.map((octets) => hexOf(octets));

function frame(chunks: readonly Uint8Array[], maxPduSize = 1000): string[] {
  const framer = new Framer(maxPduSize);
  const found: string[] = [];
  for (const chunk of chunks) framer.push(chunk, (octets) => found.push(hexOf(octets)));
  return found;
}

test("every split point of a stream of four PDUs gives the same PDUs", () => {
  expect(stream.length).toBeGreaterThan(100);
  for (let at = 0; at <= stream.length; at++)
    expect(frame([stream.subarray(0, at), stream.subarray(at)])).toEqual(wanted);
});

test("single octets, and any number of chunks, give the same PDUs", () => {
  expect(frame(Array.from(stream, (octet) => Uint8Array.of(octet)))).toEqual(wanted);
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 10 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), stream.length];
      expect(frame(at.slice(1).map((end, i) => stream.subarray(at[i], end)))).toEqual(wanted);
    }),
  );
});

test("the octets of a chunk may be reused once it was pushed", () => {
  const framer = new Framer(1000);
  const chunk = stream.slice(0, 10);
  framer.push(chunk, () => {
    throw new Error("no PDU is complete");
  });
  chunk.fill(0xff);
  const found: string[] = [];
  framer.push(stream.subarray(10), (octets) => found.push(hexOf(octets)));
  expect(found).toEqual(wanted);
});

test.each([
  ["longer than the limit", Uint8Array.from(each[1]!), 40, "length-overflow"],
  ["of another version", Uint8Array.of(2, ...each[0]!.subarray(1)), 1000, "bad-version"],
  [
    "whose length is not a multiple of four",
    Uint8Array.of(...each[0]!.subarray(0, 19), 3, 0, 0, 0),
    1000,
    "bad-size",
  ],
])("a PDU %s ends the stream before its octets are kept", (_title, octets, limit, kind) => {
  const push = (): unknown => frame([octets.subarray(0, 5), octets.subarray(5)], limit);
  expect(push).toThrow(DecodeError);
  expect(push).toThrow(kind);
});
