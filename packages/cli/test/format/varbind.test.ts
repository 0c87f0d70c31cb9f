import { makeRawVarbind, octetsFromHex, type ValueInput, varbindFrom } from "@snmp/pdu";
import { formatValue, formatVarbind, fullFormat } from "../../src/format/varbind.ts";
import { coloured } from "../../src/output/paint.ts";

const oid = "1.3.6.1.2.1.1.5.0";
const full = (input: ValueInput): string =>
  formatVarbind(varbindFrom({ oid, ...input })).replace(`${oid} = `, "");

test("prints name, type and value on one line", () => {
  expect(formatVarbind(varbindFrom({ oid, type: "OctetString", value: "core-1" }))).toBe(
    '1.3.6.1.2.1.1.5.0 = OctetString: "core-1"',
  );
});

test.each<[ValueInput, string]>([
  [{ type: "Integer32", value: -5 }, "Integer32: -5"],
  [{ type: "OctetString", value: "" }, 'OctetString: ""'],
  [{ type: "OctetString", value: "two\nlines" }, 'OctetString: "two\\nlines"'],
  [{ type: "OctetString", value: octetsFromHex("001a2bff") }, "OctetString: 00 1a 2b ff"],
  [{ type: "ObjectIdentifier", value: "1.3.6.1.4.1.8072" }, "ObjectIdentifier: 1.3.6.1.4.1.8072"],
  [{ type: "IpAddress", value: "192.0.2.1" }, "IpAddress: 192.0.2.1"],
  [{ type: "Counter32", value: 4294967295 }, "Counter32: 4294967295"],
  [{ type: "Counter64", value: 18446744073709551615n }, "Counter64: 18446744073709551615"],
  [{ type: "TimeTicks", value: 8640123 }, "TimeTicks: 8640123 (1 day, 0:00:01.23)"],
  [{ type: "Opaque", value: octetsFromHex("9f780442f60000") }, "Opaque: 123 (float)"],
  [{ type: "Opaque", value: octetsFromHex("9f79083ff0000000000000") }, "Opaque: 1 (double)"],
  [{ type: "Opaque", value: octetsFromHex("9f7a02ff7f") }, "Opaque: -129 (Int64)"],
  [
    { type: "Opaque", value: octetsFromHex("9f7b0900ffffffffffffffff") },
    "Opaque: 18446744073709551615 (UInt64)",
  ],
  [{ type: "Opaque", value: octetsFromHex("0102") }, "Opaque: 01 02"],
  [{ type: "Null" }, "Null"],
  [{ type: "noSuchInstance" }, "noSuchInstance"],
])("prints %j as %s", (input, expected) => {
  expect(full(input)).toBe(expected);
});

test("prints a value of an unknown type as octets, with its tag", () => {
  const raw = makeRawVarbind(oid, 0x45, octetsFromHex("49000a"));
  expect(formatVarbind(raw)).toBe(`${oid} = Raw: 49 00 0a (tag 0x45)`);
  expect(formatValue(raw)).toBe("49 00 0a");
  expect(formatVarbind(makeRawVarbind(oid, 0x02, new Uint8Array(0)))).toBe(`${oid} = Raw: (tag 0x02)`);
});

test("prints the parts that the flags of -O choose", () => {
  const name = varbindFrom({ oid, type: "OctetString", value: "core-1" });
  const uptime = varbindFrom({ oid, type: "TimeTicks", value: 8640123 });
  expect(formatVarbind(name, { ...fullFormat, quick: true })).toBe("1.3.6.1.2.1.1.5.0 core-1");
  expect(formatVarbind(name, { ...fullFormat, valueOnly: true })).toBe("core-1");
  expect(formatVarbind(name, { ...fullFormat, octets: "hex" })).toBe(
    "1.3.6.1.2.1.1.5.0 = OctetString: 63 6f 72 65 2d 31",
  );
  expect(formatVarbind(uptime, { ...fullFormat, rawTicks: true })).toBe(
    "1.3.6.1.2.1.1.5.0 = TimeTicks: 8640123",
  );
  expect(formatValue(uptime)).toBe("1 day, 0:00:01.23");
  expect(formatVarbind(name, { ...fullFormat, quick: true, equalsSign: true })).toBe(
    "1.3.6.1.2.1.1.5.0 = core-1",
  );
  const octets = varbindFrom({ oid, type: "OctetString", value: octetsFromHex("41000a7eff") });
  expect(formatValue(octets, { ...fullFormat, octets: "ascii" })).toBe("A..~.");
});

test("paints only type and punctuation", () => {
  const line = formatVarbind(varbindFrom({ oid, type: "Integer32", value: 1 }), fullFormat, coloured);
  // eslint-disable-next-line no-control-regex -- the escape character of ANSI sequences
  expect(line.replace(/\x1b\[\d+m/g, "")).toBe("1.3.6.1.2.1.1.5.0 = Integer32: 1");
  expect(line).toContain("\x1b[2mInteger32:\x1b[22m 1");
});
