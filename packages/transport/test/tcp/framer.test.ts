import fc from "fast-check";
import { MessageFramer } from "../../src/tcp/framer.ts";

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** The messages, as hex, and the fault. */
function frame(
  chunks: Iterable<Uint8Array>,
  maxMessageSize = 65_535,
): { readonly messages: string[]; readonly fault: string | undefined } {
  const framer = new MessageFramer(maxMessageSize);
  const messages: string[] = [];
  let fault: string | undefined;
  for (const chunk of chunks)
    fault = framer.push(chunk, (message) => messages.push(Buffer.from(message).toString("hex")));
  return { messages, fault };
}

/** A SEQUENCE with `size` octets of content; `lengthOctets`: 0 for the short form. */
function sequence(size: number, lengthOctets: number): Uint8Array {
  const header = lengthOctets === 0 ? [0x30, size] : [0x30, 0x80 | lengthOctets];
  for (let i = lengthOctets - 1; i >= 0; i--) header.push(Math.floor(size / 256 ** i) & 0xff);
  return Uint8Array.from([...header, ...Array.from({ length: size }, (_, i) => i & 0xff)]);
}

const anyMessage = fc.oneof(
  fc.integer({ min: 0, max: 127 }).map((size) => sequence(size, 0)),
  fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 2, max: 6 }))
    .map(([size, octets]) => sequence(size, octets)),
);

test("however the octets are cut into chunks, the messages are the same", () => {
  fc.assert(
    fc.property(
      fc.array(anyMessage, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1 }),
      (messages, cuts) => {
        const stream = Buffer.concat(messages);
        const chunks: Uint8Array[] = [];
        for (let at = 0, i = 0; at < stream.length; i++)
          chunks.push(stream.subarray(at, (at += cuts[i % cuts.length]!)));
        expect(frame(chunks)).toEqual({
          messages: messages.map((message) => Buffer.from(message).toString("hex")),
          fault: undefined,
        });
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});

test("whatever arrives, nothing is thrown, and what is handed over are the first octets that arrived", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }), (chunks) => {
      const { messages, fault } = frame(chunks, 1000);
      const stream = Buffer.concat(chunks).toString("hex");
      expect(stream.startsWith(messages.join(""))).toBe(true);
      if (fault === undefined && stream !== "")
        expect(stream.slice(messages.join("").length, 2)).toMatch(/^(30|)$/);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test("a message is a copy: safe to keep when the buffer of the socket is used again", () => {
  const chunk = Buffer.from("3002aabb", "hex");
  const messages: Uint8Array[] = [];
  new MessageFramer(100).push(chunk, (message) => messages.push(message));
  chunk.fill(0);
  expect(messages).toEqual([hex("30 02 aa bb")]);
});

test.each([
  ["02 01 00", "0x02 does not begin a message"],
  ["30 80 00 00", "not of the definite form"],
  ["30 ff", "not of the definite form"],
  ["30 83 01 00 00", "more than 65535 octets"],
  ["30 82 ff fc", "more than 65535 octets"],
  ["30 88 00 00 00 01 00 00", "more than 65535 octets"],
])("framing is lost with %s", (octets, fault) => {
  expect(frame([hex(octets)])).toEqual({ messages: [], fault: expect.stringContaining(fault) });
  expect(frame(Array.from(hex(octets), (octet) => Uint8Array.of(octet))).fault).toContain(fault);
});

test("the messages before the fault count, and nothing after it does", () => {
  const framer = new MessageFramer(100);
  const sizes: number[] = [];
  const deliver = (message: Uint8Array): void => void sizes.push(message.length);
  expect(framer.push(hex("30 01 00  30 00  31 00  30 00"), deliver)).toContain("0x31");
  expect(framer.push(hex("30 00"), deliver)).toContain("0x31");
  expect(sizes).toEqual([3, 2]);
});

test("the longest message, header included, passes; one octet more does not", () => {
  expect(frame([sequence(65_531, 2)]).messages).toHaveLength(1);
  expect(frame([sequence(65_532, 2)]).fault).toContain("65535");
});

test("a length that is announced takes no memory: only octets that arrive do", () => {
  const before = process.memoryUsage().arrayBuffers;
  const framers = Array.from({ length: 200 }, () => new MessageFramer(16 * 1024 * 1024));
  for (const framer of framers)
    expect(framer.push(hex("30 84 00 ff ff f0 00 00"), () => undefined)).toBeUndefined();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
});
