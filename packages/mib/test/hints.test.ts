// DISPLAY-HINT (RFC 2579 §3.1) in both directions.
import fc from "fast-check";
import { formatInteger, parseInteger } from "../src/hints/integers.ts";
import { formatOctets, parseOctets } from "../src/hints/octets.ts";
import { type Hint, type IntegerHint, type OctetHint, parseHint } from "../src/hints/parse-hint.ts";

const octets = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
const integerHint = (text: string): IntegerHint => parseHint(text) as IntegerHint;
const octetHint = (text: string): OctetHint => parseHint(text) as OctetHint;

describe("integers", () => {
  test.each([
    ["d", 1234, "1234"],
    ["d-2", 1234, "12.34"],
    ["d-2", 5, "0.05"],
    ["d-2", -5, "-0.05"],
    ["d-0", 7, "7"],
    ["d-10", 1, "0.0000000001"],
    ["x", 255, "ff"],
    ["x", -255, "-ff"],
    ["o", 8, "10"],
    ["b", 5, "101"],
  ])("%s writes %d as %s and reads it back", (hint, value, text) => {
    expect(formatInteger(integerHint(hint), value)).toBe(text);
    expect(parseInteger(integerHint(hint), text)).toBe(BigInt(value));
  });

  test("every integer comes back", () => {
    fc.assert(
      fc.property(fc.constantFrom("d", "d-1", "d-2", "d-9", "x", "o", "b"), fc.integer(), (hint, value) => {
        expect(parseInteger(integerHint(hint), formatInteger(integerHint(hint), value))).toBe(BigInt(value));
      }),
    );
  });

  test.each([
    ["d-2", "1.234"],
    ["d", "1.5"],
    ["o", "8"],
    ["b", "2"],
    ["x", "g"],
    ["d", ""],
  ])("%s refuses %j", (hint, text) => expect(parseInteger(integerHint(hint), text)).toBeUndefined());
});

describe("octets", () => {
  test.each([
    ["1x:", "001a2b3c4d5e", "00:1a:2b:3c:4d:5e"],
    ["255a", "68656c6c6f", "hello"],
    ["255t", "c3bc", "ü"],
    ["1d.1d.1d.1d", "c0000201", "192.0.2.1"],
    ["1d.1d.1d.1d/2d", "c000020100a1", "192.0.2.1/161"],
    ["2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "07c8051a0d1e0f002d0400", "1992-5-26,13:30:15.0,-4:0"],
    ["2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "07c8051a0d1e0f00", "1992-5-26,13:30:15.0"],
    ["*1x:/1x:", "02aabb0c0d", "aa:bb/0c:0d"],
    [
      "0a[2x:2x:2x:2x:2x:2x:2x:2x]0a:2d",
      "20010db800000000000000000000000100a1",
      "[2001:0db8:0000:0000:0000:0000:0000:0001]:161",
    ],
    ["2x:", "0001ff", "0001:ff"],
    ["1o ", "0801", "10 1"],
    ["255a", "", ""],
  ])("%s writes %s as %s", (hint, hex, text) =>
    expect(formatOctets(octetHint(hint), octets(hex))).toBe(text),
  );

  test.each([
    ["1x:", "0a0b", "a:b"],
    ["1x", "0a0b", "0a0b"],
    ["2x", "00010203", "00010203"],
  ])(
    "%s writes %s as %s in net-snmp's style, where zeros are left out only before separators",
    (hint, hex, text) => expect(formatOctets(octetHint(hint), octets(hex), { padded: false })).toBe(text),
  );

  test.each([
    ["1x:", "001a2b3c4d5e"],
    ["255a", "68656c6c6f"],
    ["255t", "c3bc"],
    ["1d.1d.1d.1d/2d", "c000020100a1"],
    ["2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "07c8051a0d1e0f002d0400"],
    ["2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "07c8051a0d1e0f00"],
    ["*1x:/1x:", "02aabb0c0d"],
    ["0a[2x:2x:2x:2x:2x:2x:2x:2x]0a:2d", "20010db800000000000000000000000100a1"],
    ["1x", "0a1b"],
    ["4d", "00010000"],
  ])("%s reads %s back from its text", (hint, hex) => {
    const text = formatOctets(octetHint(hint), octets(hex))!;
    expect(parseOctets(octetHint(hint), text)).toEqual(octets(hex));
  });

  test("hexadecimal digits may lack their zeros, as Net-SNMP writes them", () => {
    expect(formatOctets(octetHint("1x:"), octets("000a"), { padded: false })).toBe("0:a");
    expect(parseOctets(octetHint("1x:"), "0:a")).toEqual(octets("000a"));
  });

  test("addresses of any octets come back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("1x:", "1d.", "1x-", "1x"),
        fc.uint8Array({ maxLength: 40 }),
        (hint, value) => {
          expect(parseOctets(octetHint(hint), formatOctets(octetHint(hint), value)!)).toEqual(value);
        },
      ),
    );
  });

  test.each([
    ["1x:", "zz"],
    ["1d.1d.1d.1d", "300.1.1.1"],
    ["1x:", "00:"],
    ["1d.", "1..2"],
  ])("%s refuses %j", (hint, text) => expect(parseOctets(octetHint(hint), text)).toBeUndefined());

  test("never throws and always ends, for any hint, octets and text", () => {
    const part = fc.tuple(
      fc.constantFrom("", "*"),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom("x", "d", "o", "a", "t"),
      fc.constantFrom("", ":", "-", ".", ":/"),
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.uint8Array({ maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        (parts, value, text) => {
          const hint = parseHint(parts.map((fields) => fields.join("")).join(""));
          if (hint?.kind !== "octets") return;
          formatOctets(hint, value);
          parseOctets(hint, text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test.each(["", "1", "x1", "1z", "d-", "*", "1x::", "99999999999x"])("%j is not a hint", (text) => {
  expect(parseHint(text) satisfies Hint | undefined).toBeUndefined();
});
