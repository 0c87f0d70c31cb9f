// Values that are not as their type demands: an odd value must not cost its neighbours, and wrong lengths are never forgiven.
import { type Anomaly, codecOf, DecodeError, type Leniency, lenient, strict } from "@snmp/asn1";
import { hexOf, octetsFromHex, type Pdu, rfc1157Pdus, rfc3416Pdus, varbindFrom } from "@snmp/pdu";
import fc from "fast-check";
import { varbindsOfV2 } from "./support/arbitraries.ts";

const v1 = codecOf(rfc1157Pdus);
const v2 = codecOf(rfc3416Pdus);

/** An element of fewer than 65,536 octets. */
function element(tag: string, content: string): string {
  const length = content.length / 2;
  const digits = length.toString(16).padStart(length > 255 ? 4 : 2, "0");
  return tag + (length < 128 ? "" : length > 255 ? "82" : "81") + digits + content;
}

/** A PDU with the value `odd`, and the variable binding `after`, between two sound ones. */
function pduWith(odd: string, tag = "a2", after = ""): Uint8Array {
  const varbind = (arc: string, value: string): string => element("30", `06022b${arc}${value}`);
  const list =
    varbind("01", "020101") + varbind("02", odd.replace(/ /g, "")) + after + varbind("03", "020103");
  return octetsFromHex(element(tag, `020107020100020100${element("30", list)}`));
}

function decode(codec: typeof v2, octets: Uint8Array, leniencies: readonly Leniency[] = lenient) {
  let anomalies: readonly Anomaly[] = [];
  const pdu = codec.decode(octets, { leniencies, onAnomalies: (found) => (anomalies = found) });
  return { varbinds: pdu.varbinds, anomalies };
}

/** The kind of fault, then the element, the type and the value that are read; octets as hexadecimal digits. */
const cases: [kind: Leniency, odd: string, type: string, value: unknown][] = [
  // an Integer32 of 32 bits, written like an unsigned number (a modem's RSSI of -999)
  ["wide-integer", "02 05 00fffffc19", "Integer32", -999],
  ["wide-integer", "02 05 0080000000", "Integer32", -2147483648],
  ["wide-integer", "02 0f 0000000000000000000000fffffc19", "Integer32", -999],
  ["wide-integer", "02 08 0000000500000005", "Raw", "0000000500000005"],
  ["wide-integer", "02 05 ff00000000", "Raw", "ff00000000"],
  // counters and ticks wrap
  ["wide-integer", "41 08 0000000100000005", "Counter32", 5],
  ["wide-integer", "41 09 00ffffffffffffffff", "Counter32", 4294967295],
  ["wide-integer", "41 05 fffffffc19", "Counter32", 4294966297],
  ["wide-integer", "41 0a 00000000000000000005", "Counter32", 5],
  ["wide-integer", "41 0a 01000000000000000005", "Raw", "01000000000000000005"],
  ["wide-integer", "43 05 0100000005", "TimeTicks", 5],
  // a gauge does not: only a sign extension, and "no limit", are certain
  ["wide-integer", "42 05 fffffffc19", "Gauge32", 4294966297],
  ["wide-integer", "42 08 fffffffffffffc19", "Gauge32", 4294966297],
  ["wide-integer", "42 09 00ffffffffffffffff", "Gauge32", 4294967295],
  ["wide-integer", "42 08 7fffffffffffffff", "Gauge32", 4294967295],
  ["wide-integer", "42 05 02540be400", "Raw", "02540be400"],
  ["wide-integer", "42 08 ffffff0000000000", "Raw", "ffffff0000000000"],
  ["wide-integer", "46 09 ffffffffffffffffff", "Counter64", 18446744073709551615n],
  ["wide-integer", "46 0c 000000000000000000000007", "Counter64", 7n],
  ["wide-integer", "46 09 010000000000000000", "Raw", "010000000000000000"],
  ["empty-value", "02 00", "Raw", ""],
  ["empty-value", "41 00", "Raw", ""],
  ["empty-value", "43 81 00", "Raw", ""],
  ["empty-value", "46 00", "Raw", ""],
  ["empty-value", "40 00", "Raw", ""],
  ["wrong-size", "40 03 c00002", "Raw", "c00002"],
  ["wrong-size", "40 10 20010db8000000000000000000000001", "Raw", "20010db8000000000000000000000001"],
  ["wrong-size", "05 01 00", "Null", null],
  ["wrong-size", "80 01 00", "noSuchObject", null],
  ["wrong-size", "81 02 0500", "noSuchInstance", null],
  ["malformed-oid", "06 02 2b81", "Raw", "2b81"],
  ["malformed-oid", "06 06 2b9080808000", "Raw", "2b9080808000"],
  ["malformed-oid", "06 03 2b8001", "Raw", "2b8001"],
  ["malformed-oid", element("06", "2b".repeat(200)), "Raw", "2b".repeat(200)],
  ["unknown-type", "47 01 05", "Gauge32", 5], // UInteger32 (RFC 1442)
  ["unknown-type", "47 05 00ffffffff", "Gauge32", 4294967295],
  ["unknown-type", "47 05 0100000000", "Raw", "0100000000"],
  ["unknown-type", "47 00", "Raw", ""],
  ["unknown-type", "45 03 490001", "Raw", "490001"], // NsapAddress (RFC 1442)
  ["unknown-type", "03 02 0080", "Raw", "0080"], // BIT STRING (RFC 1442)
  ["unknown-type", "01 01 ff", "Raw", "ff"], // BOOLEAN
  ["unknown-type", "30 03 020105", "Raw", "020105"], // a SEQUENCE
  ["unknown-type", "24 04 04020102", "Raw", "04020102"], // a constructed string
  ["unknown-type", "83 00", "Raw", ""],
  ["unknown-type", "9f78 04 41480000", "Raw", "41480000"], // net-snmp's float, outside of Opaque
];

describe.each(cases)("%s: %s", (kind, odd, type, value) => {
  test(`is read as ${type} ${String(value).slice(0, 40)}; its neighbours are read, and the anomaly names it`, () => {
    for (const codec of [v1, v2]) {
      const { varbinds, anomalies } = decode(codec, pduWith(odd));
      expect(varbinds.map(({ oid }) => oid)).toEqual(["1.3.1", "1.3.2", "1.3.3"]);
      expect([varbinds[0]!.value, varbinds[2]!.value]).toEqual([1, 3]);
      const read = varbinds[1]!;
      expect(read.type).toBe(type);
      if (read.value instanceof Uint8Array) expect(hexOf(read.value)).toBe(value);
      else expect(read.value).toBe(value);
      const offset = pduOffset(odd);
      expect(anomalies).toContainEqual({ kind, offset, oid: "1.3.2" });
      for (const { oid } of anomalies) expect(oid).toBe("1.3.2");
      // and again after another anomaly, which makes the codec read more carefully
      const [first, second] = decode(
        codec,
        pduWith(`020200 05`, "a2", element("30", `06022b02${odd.replace(/ /g, "")}`)),
      ).varbinds.slice(1);
      expect(first).toMatchObject({ type: "Integer32", value: 5 });
      expect({ ...second }).toEqual({ ...read });
    }
  });

  test("is refused without the leniency, and in requests", () => {
    expect(() => decode(v2, pduWith(odd), strict)).toThrow(DecodeError);
    const others = lenient.filter((leniency) => leniency !== kind);
    expect(() => decode(v2, pduWith(odd), others)).toThrow(DecodeError);
    for (const tag of ["a0", "a1", "a3"]) expect(() => decode(v2, pduWith(odd, tag))).toThrow(DecodeError);
    expect(() => decode(v2, pduWith(odd, "a5"))).toThrow(DecodeError);
    for (const tag of ["a2", "a6", "a7", "a8"])
      expect(decode(v2, pduWith(odd, tag)).varbinds).toHaveLength(3);
  });
});

/** The offset of the value in `pduWith`. */
function pduOffset(odd: string): number {
  const hex = hexOf(pduWith(odd));
  return (hex.indexOf("06022b02") + 8) / 2;
}

test("thousands of odd values cost no more than reading them", () => {
  const odd = element("30", "06022b020200");
  const list = octetsFromHex(odd.repeat(7000));
  const head = octetsFromHex(
    `a283${(list.length + 14).toString(16).padStart(6, "0")}02010702010002010030 83${list.length.toString(16).padStart(6, "0")}`,
  );
  const pdu = Buffer.concat([head, list]);
  const before = process.cpuUsage();
  for (let i = 0; i < 5; i++) expect(v2.decode(pdu).varbinds).toHaveLength(7000);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 5000).toBeLessThan(100); // milliseconds; 3 on an idle machine
});

test("a Raw value has tag and octets, and is shown in text, in JSON and by console.log", () => {
  const [, raw] = decode(v2, pduWith("45 03 490001")).varbinds;
  if (raw?.type !== "Raw") throw new Error("it is not Raw");
  expect(raw).toMatchObject({ oid: "1.3.2", tag: 0x45, hex: "490001" });
  expect(String(raw)).toBe("0x490001");
  expect(JSON.parse(JSON.stringify(raw))).toEqual({ oid: "1.3.2", type: "Raw", tag: 0x45, hex: "490001" });
  expect(decode(v2, pduWith("9f78 04 41480000")).varbinds[1]).toMatchObject({ tag: 0x9f78 });
});

test("a Raw value cannot be sent", () => {
  const { varbinds } = decode(v2, pduWith("45 03 490001"));
  const pdu: Pdu = { type: "Response", requestId: 1, errorStatus: 0, errorIndex: 0, varbinds };
  expect(() => v2.encode(pdu)).toThrow('varbinds[1] (1.3.2): "Raw" is not a type that can be sent');
  expect(() => varbindFrom(varbinds[1]!)).toThrow('1.3.2: "Raw" is not a type that can be sent');
});

test("a Counter64 in SNMPv1 is read, reported, and refused without the leniency and in requests", () => {
  const { varbinds, anomalies } = decode(v1, pduWith("46 06 010000000000"));
  expect(varbinds.map(({ type, value }) => [type, value])).toEqual([
    ["Integer32", 1],
    ["Counter64", 2n ** 40n],
    ["Integer32", 3],
  ]);
  expect(anomalies).toEqual([{ kind: "counter64-in-v1", offset: 28, oid: "1.3.2" }]);
  const others = lenient.filter((leniency) => leniency !== "counter64-in-v1");
  for (const leniencies of [strict, others])
    expect(() => decode(v1, pduWith("46 06 010000000000"), leniencies)).toThrow(
      expect.objectContaining({ kind: "unexpected-tag", offset: 28 }) as Error,
    );
  expect(() => decode(v1, pduWith("46 06 010000000000", "a3"))).toThrow(DecodeError);
  expect(decode(v2, pduWith("46 06 010000000000")).anomalies).toEqual([]);
});

test("the Trap of SNMPv1 may have odd values, but no odd fields", () => {
  const trap = (address: string): Uint8Array =>
    octetsFromHex(
      element("a4", `06022b01${address}020106020101430105${element("30", "300706022b02470105")}`),
    );
  expect(decode(v1, trap("4004c0000201")).varbinds[0]).toMatchObject({ type: "Gauge32", value: 5 });
  expect(() => decode(v1, trap("4003c00002"))).toThrow(DecodeError);
});

test("an OCTET STRING of more than 65535 octets is read whole", () => {
  const content = "ab".repeat(70000);
  const size = (octets: number): string => `83${octets.toString(16).padStart(6, "0")}`;
  const value = `04${size(70000)}${content}`;
  const varbind = `30${size(value.length / 2 + 4)}06022b02${value}`;
  const list = `30${size(varbind.length / 2)}${varbind}`;
  const pdu = octetsFromHex(`a2${size(list.length / 2 + 9)}020107020100020100${list}`);
  const { varbinds, anomalies } = decode(v2, pdu);
  expect(varbinds[0]).toMatchObject({ type: "OctetString" });
  expect(varbinds[0]!.value).toHaveLength(70000);
  expect(anomalies).toMatchObject([{ kind: "wrong-size", oid: "1.3.2" }]);
});

test("a bent rule of BER inside a value is reported with the name of the value", () => {
  expect(decode(v2, pduWith("02 02 0005")).anomalies).toEqual([
    { kind: "non-minimal-integer", offset: 30, oid: "1.3.2" },
  ]);
  expect(decode(v2, pduWith("46 01 80")).anomalies).toEqual([
    { kind: "missing-leading-zero", offset: 30, oid: "1.3.2" },
  ]);
});

test("an octet value in a value is a copy, safe to keep", () => {
  const octets = pduWith("45 03 490001");
  const [, raw] = decode(v2, octets).varbinds;
  octets.fill(0);
  expect(hexOf(raw!.value as Uint8Array)).toBe("490001");
});

test.each([
  ["a length beyond the variable binding", "45 04 490001"],
  ["octets after the value", "45 02 490001"],
  ["a second value", "47 01 05 0500"],
  ["the indefinite form of length", "45 80 0000"],
  ["a value without a length", "45"],
  ["no value", ""],
  ["an identifier that is cut off", "9f"],
  ["an identifier of five octets", "9f 81818101 00"],
])("%s is refused with every leniency", (_what, odd) => {
  expect(() => decode(v2, pduWith(odd))).toThrow(DecodeError);
});

test("the name, the request-id and the error fields are never odd", () => {
  for (const hex of [
    "a2 12 020107020100020100 3007 3005 060181 0500", // the name breaks off
    "a2 0f 02050100000000 020100020100 3000",
    "a2 0a 0200 020100020100 3000",
    "a2 0a 020107 0200 020100 3000",
  ])
    expect(() => decode(v2, octetsFromHex(hex.replace(/ /g, "")))).toThrow(DecodeError);
});

test("sound messages are read alike with all leniencies and with none", () => {
  fc.assert(
    fc.property(varbindsOfV2, (varbinds) => {
      const octets = v2.encode({ type: "Response", requestId: 1, errorStatus: 0, errorIndex: 0, varbinds });
      expect(decode(v2, octets)).toEqual({ varbinds, anomalies: [] });
      expect(decode(v2, octets, strict)).toEqual({ varbinds, anomalies: [] });
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("any tag and any content is read or kept, with its neighbours", () => {
  fc.assert(
    fc.property(fc.nat(0xff), fc.uint8Array({ maxLength: 140 }), (tag, content) => {
      if ((tag & 0x1f) === 0x1f) return;
      const odd = element(tag.toString(16).padStart(2, "0"), hexOf(content));
      const { varbinds, anomalies } = decode(v2, pduWith(odd));
      expect([varbinds[0]!.value, varbinds.length, varbinds[2]!.value]).toEqual([1, 3, 3]);
      const value = varbinds[1]!;
      if (value.type === "Raw") {
        expect([value.tag, value.hex]).toEqual([tag, hexOf(content)]);
        expect(anomalies).not.toEqual([]);
      }
      const after = element("30", `06022b02${odd}`);
      expect({ ...decode(v2, pduWith("0200", "a2", after)).varbinds[2] }).toEqual({ ...value });
      let isStrict = true;
      try {
        decode(v2, pduWith(odd), strict);
      } catch {
        isStrict = false;
      }
      expect(anomalies.length === 0).toBe(isStrict);
    }),
    { seed: 2, numRuns: 800 },
  );
});
