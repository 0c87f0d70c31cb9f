// Variable bindings as people and programs see them: text, JSON, console.log.
import { inspect } from "node:util";
import {
  makeRawVarbind,
  octetsFromHex,
  opaqueNumber,
  unwrapOpaque,
  type Varbind,
  varbindFrom,
  type VarbindInput,
} from "@snmp/pdu";

const at = (value: object): Varbind => varbindFrom({ oid: "1.3.6.1", ...value } as VarbindInput);
const opaque = (hex: string): Varbind => at({ type: "Opaque", value: octetsFromHex(hex) });

test.each<[Varbind, string]>([
  [at({ type: "Integer32", value: -5 }), "1.3.6.1 = Integer32: -5"],
  [at({ type: "Counter64", value: 2n ** 63n }), "1.3.6.1 = Counter64: 9223372036854775808"],
  [at({ type: "OctetString", value: "core-1" }), '1.3.6.1 = OctetString: "core-1"'],
  [at({ type: "OctetString", value: "eth0\0" }), '1.3.6.1 = OctetString: "eth0"'],
  [at({ type: "OctetString", value: 'a"b\nc' }), '1.3.6.1 = OctetString: "a\\"b\\nc"'],
  [at({ type: "OctetString", value: Uint8Array.of(0, 26, 255) }), "1.3.6.1 = OctetString: 0x001aff"],
  [
    at({ type: "OctetString", value: new Uint8Array(1000) }),
    `1.3.6.1 = OctetString: 0x${"00".repeat(64)}… (1000 octets)`,
  ],
  [at({ type: "TimeTicks", value: 8654321 }), "1.3.6.1 = TimeTicks: 8654321 (1 day, 0:02:23.21)"],
  [at({ type: "IpAddress", value: "192.0.2.1" }), "1.3.6.1 = IpAddress: 192.0.2.1"],
  [at({ type: "Null" }), "1.3.6.1 = Null"],
  [at({ type: "noSuchInstance" }), "1.3.6.1 = noSuchInstance"],
  [opaque("9f780441480000"), "1.3.6.1 = Opaque: 12.5 (Float)"],
  [opaque("cafe"), "1.3.6.1 = Opaque: 0xcafe"],
  [makeRawVarbind("1.3.6.1", 0x45, Uint8Array.of(1)), "1.3.6.1 = Raw: 0x01 (tag 0x45)"],
])("console.log shows %s", (varbind, line) => {
  expect(inspect(varbind)).toBe(line);
  expect(inspect([varbind, varbind], { compact: false })).toBe(`[\n  ${line},\n  ${line}\n]`);
});

describe("numbers that net-snmp wraps into Opaque", () => {
  test.each<[string, object, string, unknown]>([
    ["9f780441480000", { type: "Float", value: 12.5 }, "12.5", 12.5],
    ["9f7804414570a4", { type: "Float", value: 12.34 }, "12.34", 12.34],
    ["9f78047fc00000", { type: "Float", value: NaN }, "NaN", "NaN"],
    ["9f78047f800000", { type: "Float", value: Infinity }, "Infinity", "Infinity"],
    ["9f780400000001", { type: "Float", value: 1.4013e-45 }, "1.4013e-45", 1.4013e-45],
    ["9f7908c028ae147ae147ae", { type: "Double", value: -12.34 }, "-12.34", -12.34],
    ["9f7a01ff", { type: "Integer64", value: -1n }, "-1", "-1"],
    [
      "9f7a088000000000000000",
      { type: "Integer64", value: -(2n ** 63n) },
      `${-(2n ** 63n)}`,
      `${-(2n ** 63n)}`,
    ],
    [
      "9f7b0900ffffffffffffffff",
      { type: "Unsigned64", value: 2n ** 64n - 1n },
      `${2n ** 64n - 1n}`,
      `${2n ** 64n - 1n}`,
    ],
    [
      "9f7b08ffffffffffffffff",
      { type: "Unsigned64", value: 2n ** 64n - 1n },
      `${2n ** 64n - 1n}`,
      `${2n ** 64n - 1n}`,
    ],
    ["9f760105", { type: "Counter64", value: 5n }, "5", "5"],
  ])("%s is %p, in text and JSON too", (hex, number, text, json) => {
    const octets = octetsFromHex(hex);
    expect(unwrapOpaque(octets)).toEqual(number);
    const varbind = opaque(hex);
    expect(String(varbind)).toBe(text);
    expect(JSON.parse(JSON.stringify(varbind))).toEqual({
      oid: "1.3.6.1",
      type: "Opaque",
      hex,
      number: json,
    });
    const { value } = number as { value: number | bigint };
    expect(varbind).toMatchObject({ number: value, float: typeof value === "number" ? value : undefined });
    expect(opaqueNumber(octets)).toBe(typeof value === "number" ? value : undefined);
  });

  test.each([
    "",
    "9f",
    "9f7800",
    "9f7a00",
    "9f780341480000",
    "9f7804414800",
    "9f790441480000",
    "9f7708c028ae147ae147ae",
    "9f7a0900ffffffffffffffff",
    "9f7b0901ffffffffffffffff",
    "9f7a0a00000000000000000001",
    "cafe",
  ])("%s is not a number", (hex) => {
    expect(unwrapOpaque(octetsFromHex(hex))).toBeUndefined();
    expect(String(opaque(hex))).toBe(`0x${hex}`);
    expect(JSON.parse(JSON.stringify(opaque(hex)))).toEqual({ oid: "1.3.6.1", type: "Opaque", hex });
  });
});
