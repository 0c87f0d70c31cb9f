// Variable bindings: input, decoded values, and the properties that users see.
import { codecOf, EncodeError } from "@snmp/asn1";
import {
  type Counter64Varbind,
  isException,
  requestPdu,
  rfc3416Pdus,
  type Varbind,
  varbindFrom,
  type VarbindInput,
} from "@snmp/pdu";
import fc from "fast-check";
import { varbindsOfV2 } from "./support/arbitraries.ts";

const codec = codecOf(rfc3416Pdus);
const at = (value: object): Varbind => varbindFrom({ oid: "1.3.6.1.4.1.1.0", ...value } as VarbindInput);
const throughTheWire = (varbind: Varbind): Varbind =>
  codec.decode(codec.encode(requestPdu("Response", 1, [varbind]))).varbinds[0]!;

test.each<[object, object]>([
  [{ type: "Integer32", value: -2147483648 }, { value: -2147483648 }],
  [{ type: "Integer32", value: 2147483647 }, { value: 2147483647 }],
  [{ type: "Counter32", value: 4294967295 }, { value: 4294967295 }],
  [{ type: "Gauge32", value: 0 }, { value: 0 }],
  [
    { type: "Unsigned32", value: 7 },
    { type: "Gauge32", value: 7 },
  ],
  [{ type: "TimeTicks", value: 4294967295 }, { value: 4294967295 }],
  [{ type: "Counter64", value: 18446744073709551615n }, { value: 18446744073709551615n }],
  [{ type: "Counter64", value: 9007199254740991 }, { value: 9007199254740991n }],
  [{ type: "OctetString", value: "Zürich" }, { value: new TextEncoder().encode("Zürich") }],
  [{ type: "OctetString", value: Uint8Array.of(0, 255) }, { value: Uint8Array.of(0, 255) }],
  [{ type: "OctetString", value: Buffer.from("abc") }, { value: Uint8Array.of(97, 98, 99) }],
  [{ type: "OctetString", value: new Uint8Array(65535) }, { value: new Uint8Array(65535) }],
  [{ type: "Opaque", value: Uint8Array.of(1) }, { value: Uint8Array.of(1) }],
  [{ type: "ObjectIdentifier", value: ".1.3.6.1" }, { value: "1.3.6.1" }],
  [{ type: "ObjectIdentifier", value: [2, 999] }, { value: "2.999" }],
  [{ type: "IpAddress", value: "192.0.2.255" }, { value: "192.0.2.255" }],
  [{ type: "Null" }, { value: null }],
  [{ type: "noSuchObject" }, { value: null }],
  [{ type: "noSuchInstance", value: null }, { value: null }],
  [{ type: "endOfMibView", value: undefined }, { value: null }],
])("%p is encoded and decoded to the same value", (input, expected) => {
  const received = throughTheWire(at(input));
  expect({ type: received.type, value: received.value }).toEqual({ ...input, ...expected });
});

test.each<[object, string]>([
  [
    { type: "Integer32", value: 2147483648 },
    "2147483648 is not an integer in the range -2147483648..2147483647",
  ],
  [{ type: "Integer32", value: 1.5 }, "1.5 is not an integer"],
  [{ type: "Integer32", value: "5" }, '"5" is not an integer'],
  [{ type: "Integer32", value: 5n }, "5 is not an integer"],
  [{ type: "Integer32" }, "undefined is not an integer"],
  [{ type: "Counter32", value: -1 }, "-1 is not an integer in the range 0..4294967295"],
  [{ type: "Gauge32", value: 4294967296 }, "4294967296 is not an integer in the range 0..4294967295"],
  [{ type: "Unsigned32", value: NaN }, "NaN is not an integer in the range 0..4294967295"],
  [{ type: "TimeTicks", value: Infinity }, "Infinity is not an integer in the range 0..4294967295"],
  [
    { type: "Counter64", value: 18446744073709551616n },
    "18446744073709551616 is not a bigint in the range 0..18446744073709551615",
  ],
  [{ type: "Counter64", value: -1n }, "-1 is not a bigint in the range 0..18446744073709551615"],
  [{ type: "Counter64", value: 2 ** 53 }, "9007199254740992 is not a bigint in the range"],
  [{ type: "Counter64", value: "1" }, '"1" is not a bigint in the range'],
  [{ type: "OctetString", value: 5 }, "5 is not text or a Uint8Array"],
  [
    { type: "OctetString", value: new Uint8Array(65536) },
    "the value has 65536 octets, where 0..65535 are allowed",
  ],
  [{ type: "ObjectIdentifier", value: "1.3.x" }, '"1.3.x" is not an OBJECT IDENTIFIER: "x" is not a number'],
  [{ type: "ObjectIdentifier", value: 1.3 }, "1.3 is not dotted text or an array of arcs"],
  [{ type: "IpAddress", value: "192.0.2.256" }, '"192.0.2.256" is not an IPv4 address'],
  [{ type: "IpAddress", value: "192.0.2" }, '"192.0.2" is not an IPv4 address'],
  [{ type: "IpAddress", value: "192.0.2.010" }, '"192.0.2.010" is not an IPv4 address'],
  [{ type: "IpAddress", value: "::1" }, '"::1" is not an IPv4 address'],
  [{ type: "IpAddress", value: Uint8Array.of(1, 2, 3, 4) }, "a value of type object is not an IPv4 address"],
  [{ type: "Null", value: 0 }, "0 is not a value of Null; leave it out"],
  [{ type: "Text", value: "" }, '"Text" is not a type that can be sent; use Integer32, OctetString, '],
  [{ type: "constructor", value: "" }, '"constructor" is not a type'],
  [{ value: 1 }, "undefined is not a type"],
])("%p is refused, and the error names the object, the value and the allowed values", (input, message) => {
  expect(() => at(input)).toThrow(EncodeError);
  expect(() => at(input)).toThrow(`1.3.6.1.4.1.1.0: ${message}`);
});

test("an invalid name is refused", () => {
  expect(() => varbindFrom({ oid: "sysName.0", type: "Null" })).toThrow(
    '"sysName.0" is not an OBJECT IDENTIFIER: "sysName" is not a number',
  );
});

describe("the properties of a variable binding", () => {
  test("text, hex and mac show octets", () => {
    const name = at({ type: "OctetString", value: "core-1 ✓" });
    expect(name).toMatchObject({ text: "core-1 ✓", hex: "636f72652d3120e29c93" });
    expect(String(name)).toBe("core-1 ✓");
    const mac = at({ type: "OctetString", value: Uint8Array.of(0, 0x1a, 0x2b, 0x3c, 0x4d, 0x5e) });
    expect(mac).toMatchObject({ mac: "00:1a:2b:3c:4d:5e", hex: "001a2b3c4d5e" });
    expect(String(mac)).toBe("0x001a2b3c4d5e");
    expect(at({ type: "OctetString", value: Uint8Array.of(0x61, 0xff) })).toMatchObject({ text: "a\ufffd" });
    expect(String(at({ type: "OctetString", value: "" }))).toBe("");
  });

  test("NULs at the end are not part of the text, but of the octets", () => {
    const name = at({ type: "OctetString", value: "eth0\0" });
    expect(name).toMatchObject({ text: "eth0", hex: "6574683000" });
    expect(String(name)).toBe("eth0");
    expect(name.value).toHaveLength(5);
    expect(JSON.parse(JSON.stringify(name))).toMatchObject({ text: "eth0", hex: "6574683000" });
    const zeros = at({ type: "OctetString", value: "\0\0" });
    expect(String(zeros)).toBe("0x0000");
    expect(zeros).toMatchObject({ text: "" });
  });

  test("duration shows ticks", () => {
    expect(at({ type: "TimeTicks", value: 8640000 + 2 * 360000 + 3 * 6000 + 4 * 100 + 5 })).toMatchObject({
      duration: { days: 1, hours: 2, minutes: 3, seconds: 4, hundredths: 5 },
    });
  });

  test("float shows the float or double that net-snmp wraps into Opaque", () => {
    expect(at({ type: "Opaque", value: Buffer.from("9f780441480000", "hex") })).toMatchObject({
      float: 12.5,
      hex: "9f780441480000",
    });
    expect(at({ type: "Opaque", value: Buffer.from("9f7908c028ae147ae147ae", "hex") })).toMatchObject({
      float: -12.34,
    });
    for (const hex of [
      "",
      "9f78",
      "9f78ff41480000",
      "9f780441480000ff",
      "9f7804414800",
      "9f79044148000000000000",
    ]) {
      expect(at({ type: "Opaque", value: Buffer.from(hex, "hex") })).toMatchObject({ float: undefined });
    }
  });

  test.each<[object, string]>([
    [{ type: "Integer32", value: -5 }, "-5"],
    [{ type: "Counter64", value: 18446744073709551615n }, "18446744073709551615"],
    [{ type: "IpAddress", value: "192.0.2.1" }, "192.0.2.1"],
    [{ type: "ObjectIdentifier", value: "1.3.6" }, "1.3.6"],
    [{ type: "Opaque", value: "text" }, "0x74657874"],
    [{ type: "Null" }, ""],
    [{ type: "noSuchObject" }, "noSuchObject"],
    [{ type: "endOfMibView" }, "endOfMibView"],
  ])("%p as text is %p", (input, text) => {
    expect(`${String(at(input))}`).toBe(text);
  });
});

test("JSON loses nothing: it makes the same variable binding again", () => {
  fc.assert(
    fc.property(varbindsOfV2, (varbinds) => {
      const shown = JSON.parse(JSON.stringify(varbinds)) as {
        oid: string;
        type: string;
        value?: unknown;
        hex?: string;
      }[];
      const again = shown.map(({ oid, type, value, hex }) => {
        const restored =
          hex !== undefined
            ? Buffer.from(hex, "hex")
            : type === "Counter64"
              ? BigInt(value as string)
              : value;
        return varbindFrom({ oid, type, value: restored } as VarbindInput);
      });
      expect(again.map(plain)).toEqual(varbinds.map(plain));
    }),
    { seed: 1, numRuns: 300 },
  );
  expect(JSON.parse(JSON.stringify(at({ type: "OctetString", value: "text" })))).toEqual({
    oid: "1.3.6.1.4.1.1.0",
    type: "OctetString",
    hex: "74657874",
    text: "text",
  });
});

test("isException distinguishes exceptions from values", () => {
  for (const type of ["noSuchObject", "noSuchInstance", "endOfMibView"])
    expect(isException(at({ type }))).toBe(true);
  for (const input of [{ type: "Null" }, { type: "Integer32", value: 0 }, { type: "OctetString", value: "" }])
    expect(isException(at(input))).toBe(false);
});

test("the type narrows the value (checked by the compiler)", () => {
  const varbind = at({ type: "Counter64", value: 5n });
  if (varbind.type === "Counter64") {
    const narrowed: Counter64Varbind = varbind;
    const value: bigint = varbind.value;
    expect(narrowed.value).toBe(value);
  }
  if (varbind.type === "OctetString") {
    const octets: Uint8Array = varbind.value;
    const text: string = varbind.text;
    expect([octets, text]).toBe("not reached");
  }
  if (varbind.type === "Integer32" || varbind.type === "Counter32") {
    const number: number = varbind.value;
    // @ts-expect-error -- only octets have text
    expect([number, varbind.text]).toBe("not reached");
  }
  if (isException(varbind)) {
    const nothing: null = varbind.value;
    expect(nothing).toBe("not reached");
  }
  if (varbind.type === "Raw") {
    const octets: Uint8Array = varbind.value;
    const tag: number = varbind.tag;
    expect([octets, tag]).toBe("not reached");
  }
  // @ts-expect-error -- a Counter64 is a bigint, not text
  expect(() => varbindFrom({ oid: "1.3.6", type: "Counter64", value: "5" })).toThrow(EncodeError);
  // @ts-expect-error -- a variable binding cannot be changed
  const change = () => (varbind.value = 6n);
  expect(typeof change).toBe("function");
});

test("decoded octets are a copy, safe to keep", () => {
  const bytes = Buffer.from(
    codec.encode(
      requestPdu("Response", 1, [
        at({ type: "OctetString", value: "kept" }),
        at({ type: "Opaque", value: "kept" }),
      ]),
    ),
  );
  const { varbinds } = codec.decode(bytes);
  bytes.fill(0);
  for (const varbind of varbinds) expect(Buffer.from(varbind.value as Uint8Array).toString()).toBe("kept");
});

function plain({ oid, type, value }: Varbind): object {
  return { oid, type, value: value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value };
}
