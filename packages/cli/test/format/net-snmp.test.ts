import { makeRawVarbind, octetsFromHex, type ValueInput, varbindFrom } from "@snmp/pdu";
import { formatLikeNetSnmp } from "../../src/format/net-snmp.ts";
import { fullFormat, type VarbindFormat } from "../../src/format/varbind.ts";

const oid = "1.3.6.1.4.1.99999.1.0";
const format = (input: ValueInput, flags: Partial<VarbindFormat> = {}): string =>
  formatLikeNetSnmp(varbindFrom({ oid, ...input }), { ...fullFormat, valueOnly: true, ...flags });

// recorded from snmpwalk -On -Ov and -On -Oqv of net-snmp 5.9.3
test.each<[ValueInput, string, string]>([
  [{ type: "Integer32", value: -5 }, "INTEGER: -5", "-5"],
  [{ type: "OctetString", value: "core-1" }, 'STRING: "core-1"', '"core-1"'],
  [{ type: "OctetString", value: "" }, '""', '""'],
  [{ type: "OctetString", value: "two\nlines" }, 'STRING: "two\nlines"', '"two\nlines"'],
  [{ type: "OctetString", value: 'say "hi" \\ x' }, 'STRING: "say \\"hi\\" \\\\ x"', '"say \\"hi\\" \\\\ x"'],
  [{ type: "OctetString", value: octetsFromHex("001a2bff") }, "Hex-STRING: 00 1A 2B FF ", '"00 1A 2B FF "'],
  [{ type: "OctetString", value: "Zürich" }, "Hex-STRING: 5A C3 BC 72 69 63 68 ", '"5A C3 BC 72 69 63 68 "'],
  [
    { type: "OctetString", value: new Uint8Array(20) },
    `Hex-STRING: ${"00 ".repeat(16)}\n${"00 ".repeat(4)}`,
    `"${"00 ".repeat(16)}\n${"00 ".repeat(4)}"`,
  ],
  [{ type: "ObjectIdentifier", value: "1.3.6.1.4.1.8072" }, "OID: .1.3.6.1.4.1.8072", ".1.3.6.1.4.1.8072"],
  [{ type: "IpAddress", value: "192.0.2.1" }, "IpAddress: 192.0.2.1", "192.0.2.1"],
  [{ type: "Counter32", value: 4294967295 }, "Counter32: 4294967295", "4294967295"],
  [{ type: "Gauge32", value: 7 }, "Gauge32: 7", "7"],
  [{ type: "TimeTicks", value: 8640123 }, "Timeticks: (8640123) 1 day, 0:00:01.23", "1:0:00:01.23"],
  [{ type: "TimeTicks", value: 7 }, "Timeticks: (7) 0:00:00.07", "0:0:00:00.07"],
  [
    { type: "Counter64", value: 18446744073709551615n },
    "Counter64: 18446744073709551615",
    "18446744073709551615",
  ],
  [{ type: "Opaque", value: octetsFromHex("9f780442f60000") }, "Opaque: Float: 123.000000", "123.000000"],
  [
    { type: "Opaque", value: octetsFromHex("9f7908405edd2f1a9fbe77") },
    "Opaque: Float: 123.456000",
    "123.456000",
  ],
  [{ type: "Opaque", value: octetsFromHex("9f7a02ff7f") }, "Opaque: Int64: -129", "-129"],
  [{ type: "Opaque", value: octetsFromHex("9f7b02007f") }, "Opaque: UInt64: 127", "127"],
  [{ type: "Opaque", value: octetsFromHex("0102") }, "OPAQUE: 01 02 ", "01 02 "],
  [
    { type: "noSuchInstance" },
    "No Such Instance currently exists at this OID",
    "No Such Instance currently exists at this OID",
  ],
])("prints %j as net-snmp does: %s", (input, full, quick) => {
  expect(format(input)).toBe(full);
  expect(format(input, { quick: true })).toBe(quick);
});

test("prints a value of an unknown type as octets, with its tag", () => {
  const raw = makeRawVarbind(oid, 0x45, octetsFromHex("49000a"));
  expect(formatLikeNetSnmp(raw, fullFormat)).toBe(`.${oid} = Raw (tag 0x45): 49 00 0A `);
});

test("prints names with a leading dot, and obeys the flags of -O", () => {
  const name = { type: "OctetString", value: "core-1" } as const;
  expect(format(name, { valueOnly: false })).toBe(`.${oid} = STRING: "core-1"`);
  expect(format(name, { valueOnly: false, quick: true })).toBe(`.${oid} "core-1"`);
  expect(format(name, { valueOnly: false, quick: true, equalsSign: true })).toBe(`.${oid} = "core-1"`);
  expect(format(name, { octets: "hex" })).toBe("Hex-STRING: 63 6F 72 65 2D 31 ");
  expect(format({ type: "OctetString", value: octetsFromHex("001a2bff") }, { octets: "ascii" })).toBe(
    'STRING: "..+."',
  );
  expect(format({ type: "TimeTicks", value: 7 }, { rawTicks: true })).toBe("7");
});
