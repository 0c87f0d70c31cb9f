import fc from "fast-check";
import { CustomFramer } from "../../src/tcp/custom-framer.ts";
import { type Framing, lengthPrefixed, resolveFraming } from "../../src/tcp/framing.ts";

/** Lines of text. */
const lines: Framing = {
  frame: (message) => Buffer.concat([message, Buffer.from("\n")]),
  measure(octets, seen) {
    const end = octets.indexOf(0x0a, seen);
    return end === -1 ? undefined : end + 1;
  },
  unframe: (frame) => frame.subarray(0, -1),
};

const line = fc.uint8Array({ maxLength: 60 }).map((octets) => octets.filter((octet) => octet !== 0x0a));

describe.each([
  ["length-prefixed", lengthPrefixed],
  ["lines", lines],
])("%s", (_name, framing) => {
  test("carries messages, however the octets are cut into chunks", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 70 }), (messages, cut) => {
        const stream = Buffer.concat(messages.map((message) => framing.frame(message)));
        const framer = new CustomFramer(framing, 100);
        const arrived: Uint8Array[] = [];
        for (let at = 0; at < stream.length; at += cut)
          expect(
            framer.push(stream.subarray(at, at + cut), (message) => arrived.push(message)),
          ).toBeUndefined();
        expect(arrived.map(String)).toEqual(messages.map(String));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test("hands over copies", () => {
    const framer = new CustomFramer(framing, 100);
    const arrived: Uint8Array[] = [];
    const stream = Buffer.from(framing.frame(Uint8Array.of(1, 2)));
    framer.push(stream, (message) => arrived.push(message));
    stream.fill(0);
    framer.push(Buffer.from(framing.frame(Uint8Array.of(3))), (message) => arrived.push(message));
    expect(arrived.map(String)).toEqual(["1,2", "3"]);
  });

  test("loses its framing with a message that is too long, as soon as that is known", () => {
    const framer = new CustomFramer(framing, 100);
    const long = framing.frame(new Uint8Array(101));
    expect(framer.push(long, () => undefined)).toContain("more than 100 octets");
    expect(framer.push(framing.frame(Uint8Array.of(1)), () => undefined)).toContain("more than 100 octets");
    expect(
      new CustomFramer(framing, 100).push(new Uint8Array(165).fill(0xff), () => undefined),
    ).toBeDefined();
  });
});

test("work grows linearly with the octets, also if they come one by one", () => {
  const framer = new CustomFramer(lines, 200_000);
  let looked = 0;
  const counting: Framing = {
    ...lines,
    measure(octets, seen) {
      looked += octets.length - seen;
      return lines.measure(octets, seen);
    },
  };
  const counted = new CustomFramer(counting, 200_000);
  const octet = Uint8Array.of(0x20);
  for (let i = 0; i < 100_000; i++) counted.push(octet, () => undefined);
  expect(looked).toBe(100_000);
  expect(framer.push(Uint8Array.of(0x0a), () => undefined)).toBeUndefined();
});

test.each<[string, Partial<Framing>, string]>([
  [
    "measure throws",
    {
      measure: () => {
        throw new Error("no frame");
      },
    },
    "no frame",
  ],
  ["measure returns 0", { measure: () => 0 }, "measure returned 0"],
  ["measure returns a fraction", { measure: () => 1.5 }, "measure returned 1.5"],
  [
    "unframe throws",
    {
      unframe: () => {
        throw new Error("no message");
      },
    },
    "no message",
  ],
])("loses its framing if %s", (_title, members, fault) => {
  const framer = new CustomFramer({ ...lines, ...members }, 100);
  expect(framer.push(Buffer.from("a\n"), () => undefined)).toContain(fault);
});

test("resolveFraming takes a name or an object, and refuses anything else", () => {
  expect(resolveFraming()).toBeUndefined();
  expect(resolveFraming("ber")).toBeUndefined();
  expect(resolveFraming("length-prefixed")).toBe(lengthPrefixed);
  expect(resolveFraming(lines)).toBe(lines);
  for (const wrong of ["lines", {}, null, 4, { ...lines, measure: undefined }])
    expect(() => resolveFraming(wrong)).toThrow(TypeError);
});
