// Every type, in ours and in Debian's exporter, with usual and odd values.
import { isUtf8 } from "node:buffer";
import { Exporter } from "@snmp/exporter";
import { type DeviceSource, simulate } from "@snmp/simulator";
import "@snmp/mpm-v2c";
import { describeOracle, headersOf, samplesOf, startOracle, toOldForm } from "./support/oracle.ts";
import { configure } from "./support/yaml.ts";

const types = [
  "gauge",
  "counter",
  "Float",
  "Double",
  "OctetString",
  "DisplayString",
  "PhysAddress48",
  "InetAddressIPv4",
  "InetAddressIPv6",
  "DateAndTime",
  "EnumAsInfo",
  "EnumAsStateSet",
  "InetAddress",
  "InetAddressMissingSize",
  "LldpPortId",
];
const octets = (hex: string) =>
  ({ type: "OctetString", value: new Uint8Array(Buffer.from(hex, "hex")) }) as const;

/** Values that any object may have. The first ones are before the others as the type of an address. */
const values = [
  { type: "Integer32", value: 1 },
  { type: "Integer32", value: 2 },
  { type: "Integer32", value: -5 },
  { type: "Gauge32", value: 4_294_967_295 },
  { type: "Counter64", value: 18_446_744_073_709_551_615n },
  { type: "TimeTicks", value: 123_456 },
  { type: "ObjectIdentifier", value: "1.3.6.1.4.1" },
  { type: "IpAddress", value: "192.0.2.1" },
  { type: "Opaque", value: new Uint8Array(Buffer.from("9f78043f8ccccd", "hex")) },
  { type: "Opaque", value: new Uint8Array(Buffer.from("9f79083ff199999999999a", "hex")) },
  octets(""),
  octets("c0000201"),
  octets("00005e005301"),
  octets("20010db8000000000000000000000001"),
  octets("07ea0b1d010203052b021e"),
  octets("68c3a4225c0a"),
] as const;

const moduleText = `
walk: [1.3.6.1.4.1.1]
metrics:
${types
  .map(
    (type, i) =>
      `- { name: m${type}, oid: 1.3.6.1.4.1.1.${2 * i + 2}, type: ${type}, help: "h\\\\ \\"q", enum_values: { 1: up, 2: down }, indexes: [{ labelname: i, type: gauge }] }`,
  )
  .join("\n")}
- { name: mBits, oid: 1.3.6.1.4.1.1.100, type: Bits, help: h, enum_values: { 0: a, 3: b, 40: c } }`;

/** Without octets where 0.21.0 would end, and without octets that are not UTF-8 where it would fail. */
const objects: DeviceSource = {
  ...Object.fromEntries(
    types.flatMap((type, i) =>
      values
        .filter((value) => value.type !== "OctetString" || takesOctets(type, value.value))
        .flatMap((value, row) => [
          [`1.3.6.1.4.1.1.${2 * i + 1}.${row}`, { type: "Integer32", value: (row % 4) + 1 }],
          [`1.3.6.1.4.1.1.${2 * i + 2}.${row}`, value],
        ]),
    ),
  ),
  "1.3.6.1.4.1.1.100.0": octets("1180"),
};

/** Whether 0.21.0 can show octets as this type. */
function takesOctets(type: string, value: Uint8Array): boolean {
  if (type === "DisplayString" || type === "LldpPortId") return isUtf8(value);
  return /String|Address|gauge|counter|Enum|DateAndTime/.test(type);
}

const indexes = `
walk: [1.3.6.1.4.1.2]
metrics:
${[
  ["gauge", "gauge"],
  ["PhysAddress48"],
  ["DisplayString", "OctetString"],
  ["InetAddressIPv4", "InetAddressIPv6"],
  ["InetAddress", "gauge"],
  ["gauge", "InetAddressMissingSize"],
  ["EnumAsInfo", "DisplayString"],
]
  .map(
    (list, i) =>
      `- { name: x${i}, oid: 1.3.6.1.4.1.2.${i}, type: gauge, help: "", indexes: [${list.map((type, n) => `{ labelname: l${n}, type: ${type}${type === "EnumAsInfo" ? ", enum_values: { 1: one }" : ""} }`).join(", ")}] }`,
  )
  .join("\n")}
- { name: x7, oid: 1.3.6.1.4.1.2.7, type: DisplayString, help: "", indexes: [{ labelname: x7, type: OctetString, fixed_size: 2 }, { labelname: z, type: DisplayString, implied: true }] }`;

const rows: DeviceSource = Object.fromEntries(
  [
    "0.1.2",
    "0.3",
    "1.0.0.94.0.83.1",
    "1.0.0.94",
    "2.2.104.105.2.0.255",
    "2.0.0",
    "3.192.0.2.1.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1",
    "4.1.4.192.0.2.1.7",
    "4.16.2.7.8.9",
    "5.7.1.192.0.2.1",
    "5.7.16.1.2",
    "6.1.1.97",
    "6.9.1.98",
    "7.1.2.104.195.164",
  ].map((suffix, i) => [`1.3.6.1.4.1.2.${suffix}`, { type: "Gauge32", value: i * 1_000_003 }]),
);

describeOracle("Debian's exporter and ours make the same metrics", () => {
  test.each([
    ["of values of every type", moduleText, objects],
    ["of indexes of every type", indexes, rows],
  ])("%s", async (_, yaml, device) => {
    const configuration = toOldForm(configure(yaml).modules.values());
    await using oracle = await startOracle(configuration);
    await using exporter = new Exporter({ config: configuration });
    await using simulated = await simulate(device);
    const target = simulated.address.replace("udp://", "");
    const theirs = await (await fetch(`${oracle.url}/snmp?module=test&target=${target}`)).text();
    const ours = await exporter.scrape(target, { modules: ["test"] });
    // a fault of 0.21.0 that later releases do not have
    const corrected = theirs.replace(/%!s\(uint32=(\d+)\)/g, "$1");
    expect(samplesOf(ours)).toEqual(samplesOf(corrected));
    expect(headersOf(ours)).toEqual(headersOf(theirs));
    expect(samplesOf(ours).length).toBeGreaterThan(10);
  });
});
