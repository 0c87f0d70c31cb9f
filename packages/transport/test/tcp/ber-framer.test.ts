import fc from "fast-check";
import { BerFramer, wrapInBer } from "../../src/tcp/ber-framer.ts";

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** The messages, as hex, and the fault. */
function frame(
  chunks: Iterable<Uint8Array>,
  maxMessageSize = 65_535,
): { readonly messages: string[]; readonly fault: string | undefined } {
  const framer = new BerFramer(maxMessageSize);
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

test("whatever arrives, nothing is thrown, and the messages are parts of the stream in its order", () => {
  const chunks = fc.array(
    fc.oneof(fc.uint8Array({ maxLength: 40 }), anyMessage, fc.uint8Array({ maxLength: 40 }).map(wrapInBer)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(chunks, (chunks) => {
      const { messages, fault } = frame(chunks, 1000);
      let stream = Buffer.concat(chunks).toString("hex");
      for (const message of messages) {
        const [tag, length] = Buffer.from(stream.slice(0, 4), "hex") as unknown as [number, number];
        const header = tag === 0x30 ? 0 : length < 0x80 ? 2 : 2 + (length & 0x7f);
        expect(stream.slice(2 * header).startsWith(message)).toBe(true);
        stream = stream.slice(2 * header + message.length);
      }
      if (fault === undefined && stream !== "") expect(stream).toMatch(/^(30|04)/);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test("messages of any format arrive, however the octets are cut into chunks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), anyMessage), { maxLength: 8 }),
      fc.integer({ min: 1, max: 99 }),
      (messages, cut) => {
        const stream = Buffer.concat(messages.map(wrapInBer));
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < stream.length; at += cut) chunks.push(stream.subarray(at, at + cut));
        expect(frame(chunks)).toEqual({
          messages: messages.map((message) => Buffer.from(message).toString("hex")),
          fault: undefined,
        });
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

test.each([
  ["a SEQUENCE", "30 03 02 01 00", "30 03 02 01 00"],
  ["a SEQUENCE with a long length", "30 82 00 01 00", "30 82 00 01 00"],
  ["text", "7b 7d 0a", "04 84 00 00 00 03 7b 7d 0a"],
  ["nothing", "", "04 84 00 00 00 00"],
  ["a SEQUENCE with octets left over", "30 01 00 00", "04 84 00 00 00 04 30 01 00 00"],
  ["a SEQUENCE that is cut short", "30 02 00", "04 84 00 00 00 03 30 02 00"],
  ["a SEQUENCE of indefinite length", "30 80 00 00", "04 84 00 00 00 04 30 80 00 00"],
  ["a lone tag", "30", "04 84 00 00 00 01 30"],
])("%s is sent as one BER element", (_title, message, octets) => {
  expect(Buffer.from(wrapInBer(hex(message))).toString("hex")).toBe(octets.replaceAll(" ", ""));
  expect(frame([hex(octets)]).messages).toEqual([message.replaceAll(" ", "")]);
});

test("takes an OCTET STRING with any form of length", () => {
  expect(frame([hex("04 02 7b 7d  04 81 02 7b 7d  04 82 00 02 7b 7d")]).messages).toEqual(
    Array(3).fill("7b7d"),
  );
});

test("counts the octets of a message in an OCTET STRING without its header", () => {
  expect(frame([wrapInBer(new Uint8Array(100))], 100).messages).toHaveLength(1);
  expect(frame([wrapInBer(new Uint8Array(101))], 100).fault).toContain("100 octets");
});

test("a message is a copy: safe to keep when the buffer of the socket is used again", () => {
  const chunk = Buffer.from("3002aabb", "hex");
  const messages: Uint8Array[] = [];
  new BerFramer(100).push(chunk, (message) => messages.push(message));
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
  const framer = new BerFramer(100);
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
  const framers = Array.from({ length: 200 }, () => new BerFramer(16 * 1024 * 1024));
  for (const framer of framers)
    expect(framer.push(hex("30 84 00 ff ff f0 00 00"), () => undefined)).toBeUndefined();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
});
