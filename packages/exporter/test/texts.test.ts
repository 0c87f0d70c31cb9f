// Texts, dates and indexes, as snmp_exporter makes them.
import { applyDisplayHint } from "../src/scrape/display-hint.ts";
import { secondsOfDateAndTime, secondsOfNtpTimestamp } from "../src/scrape/dates.ts";
import { readIndexPart } from "../src/scrape/index-text.ts";
import { utf8Text } from "../src/scrape/octets.ts";
import { compileExtract } from "../src/scrape/regex.ts";
import { parseTime } from "../src/scrape/strptime.ts";

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replace(/ /g, ""), "hex"));

test.each([
  ["61 62", "ab"],
  ["c3 a4", "ä"],
  ["61 ff fe 62", "a\ufffdb"],
  ["ff 61 ff", "\ufffda\ufffd"],
  ["ed a0 80", "\ufffd"],
  ["f0 9f 98 80", "😀"],
  ["f0 9f 98", "\ufffd"],
  ["c0 80", "\ufffd"],
  ["ef bb bf 61", "\ufeffa"],
])("%s is the text %j: one replacement for a run of invalid octets", (hex, text) => {
  expect(utf8Text(bytes(hex))).toBe(text);
});

test.each([
  ["1d.1d.1d.1d", "c0 a8 01 01", "192.168.1.1"],
  ["1x:", "00 1a 2b 3c 4d 5e", "00:1A:2B:3C:4D:5E"],
  ["255a", "48 69", "Hi"],
  ["2d-1d-1d,1d:1d:1d.1d,1a1d:1d", "07 ea 0b 1d 01 02 03 04 2b 02 1e", "2026-11-29,1:2:3.4,+2:30"],
  ["*1x:/1x:", "02 aa bb 01 cc", "AA:BB/01:CC"],
  ["1o", "08", "10"],
  ["0a", "08", undefined],
  ["x", "08", undefined],
  ["9d", "01 02 03 04 05 06 07 08 09", undefined],
  ["1d", "", undefined],
])("the hint %s makes of %s the text %j", (hint, hex, text) => {
  const octets = applyDisplayHint(hint, bytes(hex));
  expect(octets && utf8Text(octets)).toBe(text);
});

test.each([
  ["07 ea 0b 1d 01 02 03 05", Date.UTC(2026, 10, 29, 1, 2, 3) / 1000],
  ["07 ea 0b 1d 01 02 03 05 2b 02 1e", Date.UTC(2026, 10, 28, 22, 32, 3) / 1000],
  ["07 ea 0b 1d 01 02 03 05 2d 02 1e", Date.UTC(2026, 10, 29, 3, 32, 3) / 1000],
  ["07 ea 0d 1d 01 02 03 05", Date.UTC(2027, 0, 29, 1, 2, 3) / 1000],
  ["07 ea 0b 1d 01 02 03 05 20 02 1e", undefined],
  ["07 ea 0b 1d 01 02 03 05 2b 19 00", undefined],
  ["07 ea", undefined],
])("the DateAndTime %s is %s", (hex, seconds) => {
  expect(secondsOfDateAndTime(bytes(hex))).toBe(seconds);
});

test("an NTP timestamp counts from 1900", () => {
  expect(secondsOfNtpTimestamp(bytes("83 aa 7e 80 80 00 00 00"))).toBe(0);
  expect(secondsOfNtpTimestamp(bytes("83 aa 7e 80"))).toBeUndefined();
});

test.each([
  ["Apr 01 2025", "%b %d %Y", Date.UTC(2025, 3, 1)],
  ["Tue Apr  1 12:34:56 2025", "%a %b %e %H:%M:%S %Y", Date.UTC(2025, 3, 1, 12, 34, 56)],
  ["2025-04-01T12:34:56+02:00", "%FT%T%z", Date.UTC(2025, 3, 1, 10, 34, 56)],
  ["01/04/25 01:05 pm", "%d/%m/%y %I:%M %p", Date.UTC(2025, 3, 1, 13, 5)],
  ["2025 100", "%Y %j", Date.UTC(2025, 3, 10)],
  ["100%", "%M%%", undefined],
  ["1743465600", "%s", 1_743_465_600_000],
  ["Apr 01 2025 ", "%b %d %Y", undefined],
  ["April 32 2025", "%B %d %Y", undefined],
  ["April 3 2025", "%B %d %Q", undefined],
])("%j by the pattern %j is %s", (text, pattern, milliseconds) => {
  expect(parseTime(text, pattern)).toBe(milliseconds === undefined ? undefined : milliseconds / 1000);
});

test.each([
  ["gauge", {}, [7, 8], "7", [7], [8]],
  ["gauge", {}, [], "0", [0], []],
  ["EnumAsInfo", { enumValues: new Map([[1, "up"]]) }, [1], "up", [1], []],
  ["EnumAsInfo", {}, [2], "2", [2], []],
  ["PhysAddress48", {}, [0, 26, 43, 60, 77, 94, 1], "00:1A:2B:3C:4D:5E", [0, 26, 43, 60, 77, 94], [1]],
  ["PhysAddress48", {}, [0, 26], "00:1A:00:00:00:00", [0, 26, 0, 0, 0, 0], []],
  ["OctetString", {}, [2, 1, 255, 9], "0x01FF", [2, 1, 255], [9]],
  ["OctetString", {}, [0, 9], "", [0], [9]],
  ["OctetString", { fixedSize: 2 }, [1, 255, 9], "0x01FF", [1, 255], [9]],
  ["OctetString", { implied: true }, [1, 255], "0x01FF", [1, 255], []],
  ["DisplayString", {}, [2, 104, 105, 9], "hi", [2, 104, 105], [9]],
  ["InetAddressIPv4", {}, [192, 0, 2, 1, 9], "192.0.2.1", [192, 0, 2, 1], [9]],
  [
    "InetAddressIPv6",
    {},
    [32, 1, 13, 184, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    "2001:0DB8:0000:0000:0000:0000:0000:0001",
    [32, 1, 13, 184, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    [],
  ],
  ["InetAddress", {}, [1, 4, 192, 0, 2, 1], "192.0.2.1", [1, 4, 192, 0, 2, 1], []],
  ["InetAddress", {}, [16, 2, 7, 8, 9], "0x10020708", [16, 2, 7, 8], [9]],
  ["InetAddressMissingSize", {}, [1, 192, 0, 2, 1], "192.0.2.1", [1, 192, 0, 2, 1], []],
  ["InetAddressMissingSize", {}, [16, 7, 8], "0x100708", [16, 7, 8], []],
] as const)("an index of type %s with %j: %j is %j", (type, syntax, arcs, text, used, rest) => {
  expect(readIndexPart(arcs, { type, ...syntax })).toEqual({ text, used, rest });
});

test("a length beyond all indexes takes no memory", () => {
  expect(readIndexPart([4_294_967_295, 1], { type: "DisplayString" }).text.length).toBeLessThan(2000);
});

test.each([
  ["Temp: 21.5 C", "Temp: ([\\d.]+) C", "$1", 21.5],
  ["21.5", "[0-9]", "$1", undefined],
  ["a1b2", "a(\\d)b(\\d)", "$2$1", 21],
  ["a1b2", "a(?P<n>\\d)b\\d", "${n}5", 15],
  ["a1b2", "a(\\d)b\\d", "$1x", undefined],
  ["on", "on", "1", 1],
  ["x", "(x)|(y)", "1$2", 1],
  ["1e400", "(.*)", "$1", undefined],
  ["-Inf", "(.*)", "$1", -Infinity],
])("of %j, the expression %j and the template %j make %s", (text, regex, value, number) => {
  expect(compileExtract({ regex, value })(text)).toBe(number);
});
