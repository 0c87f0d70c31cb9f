// Peeking reads the same fields as full decoding does, for any input.
import { DecodeError, peekMsgId, peekRequestId, peekVersion } from "@snmp/mpm-core";
import { Reader } from "@snmp/asn1";
import fc from "fast-check";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/ /g, ""), "hex"));
const pduOf = (tag: number, id: string) => element(tag, bytes(`${id} 020100 020100 3000`));

test.each<[string, Uint8Array, number, number | undefined]>([
  [
    "a GetRequest of version 1",
    element(0x30, bytes("020100 0401 61"), pduOf(0xa0, "020412345678")),
    0,
    0x12345678,
  ],
  ["a negative id", element(0x30, bytes("020101 0400"), pduOf(0xa2, "0202ff80")), 1, -128],
  ["the least id", element(0x30, bytes("020101 0400"), pduOf(0xa5, "020480000000")), 1, -2147483648],
  ["an id with an octet too many", element(0x30, bytes("020101 0400"), pduOf(0xa2, "02050000000007")), 1, 7],
  ["a version with an octet too many", element(0x30, bytes("02020001 0400"), pduOf(0xa2, "020107")), 1, 7],
  ["a long length of the community", element(0x30, bytes("020101 048100"), pduOf(0xa2, "020107")), 1, 7],
  [
    "a long message",
    element(0x30, bytes("020101"), element(0x04, new Uint8Array(300)), pduOf(0xa2, "020107")),
    1,
    7,
  ],
  ["a length of four octets", bytes("3084 00000012 020101 0400 a20b 020107 020100 020100 3000"), 1, 7],
  [
    "a Trap of version 1, which has no id",
    element(0x30, bytes("020100 0400"), element(0xa4, bytes("06012b"))),
    0,
    undefined,
  ],
  [
    "version 3, whose id is another",
    element(0x30, bytes("020103"), element(0x30, bytes("020107")), bytes("0400 0400")),
    3,
    undefined,
  ],
])("%s", (_what, message, version, requestId) => {
  expect(peekVersion(message)).toBe(version);
  if (requestId === undefined) expect(attempt(() => peekRequestId(message))).toBeInstanceOf(DecodeError);
  else expect(peekRequestId(message)).toBe(requestId);
});

test("reads the msgID of version 3", () => {
  expect(peekMsgId(element(0x30, bytes("020103"), element(0x30, bytes("02047fffffff 020201e4"))))).toBe(
    0x7fffffff,
  );
  for (const hex of ["", "3000", "3003020103", "3005020103 3000", "3008020103 3003 040105"]) {
    expect(attempt(() => peekMsgId(bytes(hex)))).toBeInstanceOf(DecodeError);
  }
});

test.each(["", "30", "3000", "30 03 040100", "30 80 020101 0000", "31 03 020101", "30 02 0201", "ff ff ff"])(
  "%j begins no message",
  (hex) => {
    expect(attempt(() => peekVersion(bytes(hex)))).toBeInstanceOf(DecodeError);
    expect(attempt(() => peekRequestId(bytes(hex)))).toBeInstanceOf(DecodeError);
  },
);

test("for any octets, the quick way returns the result of the careful reader, or the octets cannot be decoded", () => {
  const length = fc.constantFrom([5], [0x7f], [0x81, 20], [0x82, 0, 20], [0x83, 0, 0, 20], [0x80]);
  const piece = fc.oneof(
    fc.constantFrom(
      [0x02, 0x01, 0x01],
      [0x02, 0x02, 0x00, 0x01],
      [0x04, 0x00],
      [0x04, 0x01, 0x61],
      [0x04, 0x81, 0x00],
      [0x02, 0x01, 0x03],
    ),
    fc
      .constantFrom([0xa0], [0xa2], [0xa4], [0xa5], [0x30], [0x80])
      .chain((tag) => length.map((octets) => [...tag, ...octets])),
    fc.uint8Array({ maxLength: 3 }).map((octets) => [...octets]),
  );
  const message = fc
    .tuple(length, fc.array(piece, { maxLength: 8 }))
    .map(([size, pieces]) => Uint8Array.from([0x30, ...size, ...pieces.flat()]));
  fc.assert(
    fc.property(message, (octets) => {
      const careful = {
        version: attempt(() => carefulVersion(octets)),
        requestId: attempt(() => carefulRequestId(octets)),
      };
      const quick = {
        version: attempt(() => peekVersion(octets)),
        requestId: attempt(() => peekRequestId(octets)),
      };
      for (const key of ["version", "requestId"] as const) {
        if (careful[key] instanceof DecodeError) continue; // too short for what it announces: decoding refuses it
        expect(quick[key]).toBe(careful[key]);
      }
      for (const outcome of Object.values(quick))
        expect(typeof outcome === "number" || outcome instanceof DecodeError).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

function element(tag: number, ...parts: Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const { length } = content;
  const header = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return new Uint8Array([tag, ...header, ...content]);
}

function carefulVersion(message: Uint8Array): number {
  const reader = new Reader(message);
  reader.enter(0x30);
  return reader.int32();
}

function carefulRequestId(message: Uint8Array): number {
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip();
  reader.skip();
  const tag = reader.peek();
  if ((tag & 0xe0) !== 0xa0 || tag === 0xa4) reader.fail("unexpected-tag", reader.position, "no PDU");
  reader.enter(tag);
  return reader.int32();
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
