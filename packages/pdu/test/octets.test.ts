// The contents of octet strings in practice.
import { durationOf, hexOf, octetsFromHex, octetsFromText, textOf, ticksText } from "@snmp/pdu";
import fc from "fast-check";

test.each<[string, string | undefined]>([
  ["", ""],
  ["68656c6c6f", "hello"],
  ["c3a9e282ac", "é€"],
  ["09610a620d0b0c", "\ta\nb\r\v\f"],
  ["00", undefined],
  ["0000", undefined],
  ["6100", "a"],
  ["6574683000", "eth0"], // devices that send strings as C keeps them
  ["555053000000000000", "UPS"],
  ["c3a900", "é"],
  ["610062", undefined],
  ["610062006300", undefined], // UTF-16
  ["0061", undefined],
  ["1b5b33316d", undefined], // an escape sequence for a terminal
  ["7f", undefined],
  ["c285", undefined], // C1
  ["ff", undefined],
  ["c3", undefined],
  ["eda080", undefined], // half of a surrogate pair
])("textOf(%s) is %j", (hex, text) => {
  expect(textOf(octetsFromHex(hex))).toBe(text);
});

test("text of any length is read from its octets, without the NULs at its end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const octets = octetsFromText(text);

      const content = text.replace(/\0+$/, "");
      // eslint-disable-next-line no-control-regex -- text has no control characters
      const isText = !/[\x00-\x08\x0e-\x1f\x7f-\x9f]/.test(content) && (content !== "" || text === "");
      expect(textOf(octets)).toBe(isText ? content : undefined);
    }),
    { seed: 1 },
  );
});

test("octets become hexadecimal text, with any separator, and back", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom("", " ", ":", "-", " : "), (octets, separator) => {
      expect(octetsFromHex(hexOf(octets, separator))).toEqual(octets);
      expect(octetsFromHex(hexOf(octets, separator).toUpperCase())).toEqual(octets);
    }),
    { seed: 2 },
  );
  expect(octetsFromHex("0xCAFE\n")).toEqual(Uint8Array.of(0xca, 0xfe));
});

test.each(["c", "caf", "xy", "ca fe b", "0:1a:2b:3c:4d:5", "1:2:3:4", "ca,fe", "0xca0xfe"])(
  "octetsFromHex refuses %j",
  (text) => {
    expect(() => octetsFromHex(text)).toThrow(TypeError);
    expect(() => octetsFromHex(text)).toThrow(JSON.stringify(text));
  },
);

test.each([
  [0, "0:00:00.00"],
  [4294967295, "497 days, 2:27:52.95"],
  [8640000, "1 day, 0:00:00.00"],
  [12345678, "1 day, 10:17:36.78"],
])("%i ticks are shown as %s", (ticks, text) => {
  expect(ticksText(ticks)).toBe(text);
});

test("a duration adds up to its ticks", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), (ticks) => {
      const { days, hours, minutes, seconds, hundredths } = durationOf(ticks);
      expect((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 100 + hundredths).toBe(ticks);
    }),
    { seed: 3 },
  );
});
