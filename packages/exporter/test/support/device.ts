// Values of a device that has something for every metric of a module.
import type { ValueInput, VarbindInput } from "@snmp/pdu";
import type { Index, Metric, Module } from "../../src/config/types.ts";

/** Returns variable bindings for each object of a module, in as many rows as asked for. */
export function valuesFor({ metrics, walk, get }: Module, rows = 2): VarbindInput[] {
  const values = new Map<string, VarbindInput>();
  const add = (value: VarbindInput): void => void values.set(value.oid as string, value);
  const covered = (oid: string): boolean =>
    [...walk, ...get].some((root) => oid === root || oid.startsWith(`${root}.`));
  const names = new Set<string>();
  for (const metric of metrics) {
    // some modules have the objects of two series of devices, with the same names: a device has one of them
    if (names.has(metric.name)) continue;
    names.add(metric.name);
    // the label of a lookup that another lookup needs is among the indexes, without an arc of its own
    const indexes = metric.indexes.filter(
      ({ labelname }) =>
        !metric.lookups.some((lookup) => lookup.labels.length > 0 && lookup.labelname === labelname),
    );
    for (let row = 1; row <= rows; row++) {
      const index = indexes.length === 0 ? "0" : indexes.map((each) => indexArcs(each, row)).join(".");
      const oid = `${metric.oid}.${index}`;
      if (covered(oid)) add({ oid, ...valueOf(metric, row) });
      for (const lookup of metric.lookups) {
        if (lookup.labels.length === 0) continue;
        const arcs = lookup.labels.map((label) => {
          const source = indexes.find(({ labelname }) => labelname === label);
          return source === undefined ? String(row) : indexArcs(source, row);
        });
        const found = `${lookup.oid}.${arcs.join(".")}`;
        if (!values.has(found) && covered(found))
          add({ oid: found, ...valueOf({ ...lookup, name: lookup.labelname }, row) });
      }
    }
  }
  for (const oid of get) if (!values.has(oid)) add({ oid, type: "Integer32", value: 1 });
  return [...values.values()];
}

function indexArcs({ type, fixedSize, implied }: Index, row: number): string {
  const octets = Array.from({ length: fixedSize || 3 }, (_, i) => 64 + row + i);
  switch (type) {
    case "PhysAddress48":
      return `0.0.94.0.83.${row}`;
    case "InetAddressIPv4":
      return `192.0.2.${row}`;
    case "InetAddressIPv6":
      return `32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.${row}`;
    case "InetAddress":
      return row === 1 ? `1.4.192.0.2.${row}` : `2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.${row}`;
    case "InetAddressMissingSize":
      return `1.192.0.2.${row}`;
    case "LldpPortId":
      return `3.6.0.0.94.0.83.${row}`;
    case "OctetString":
    case "DisplayString":
      return fixedSize > 0 || implied ? octets.join(".") : `${octets.length}.${octets.join(".")}`;
    default:
      return String(row);
  }
}

type SnmpObject = Pick<Metric, "type" | "name" | "oid"> & Partial<Pick<Metric, "datetimePattern">>;

function valueOf({ type, name, oid, datetimePattern }: SnmpObject, row: number): ValueInput {
  const seed = [...oid].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, row);
  switch (type) {
    case "counter":
      return seed % 2 === 0
        ? { type: "Counter32", value: seed * 1237 }
        : { type: "Counter64", value: 2n ** 53n + BigInt(seed) };
    case "DisplayString":
      return { type: "OctetString", value: `${name} "${row}"\\` };
    case "OctetString":
      return { type: "OctetString", value: Uint8Array.of(0, seed & 255, 0xfe) };
    case "Bits":
      return { type: "OctetString", value: Uint8Array.of(seed & 255, 0xa0) };
    case "PhysAddress48":
      return { type: "OctetString", value: Uint8Array.of(0, 0, 0x5e, 0, 0x53, seed & 255) };
    case "InetAddressIPv4":
      return { type: "IpAddress", value: `192.0.2.${row}` };
    case "InetAddressIPv6":
      return {
        type: "OctetString",
        value: Uint8Array.of(0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, row),
      };
    case "InetAddress":
    case "InetAddressMissingSize":
      return { type: "OctetString", value: Uint8Array.of(192, 0, 2, row) };
    case "Float":
      return { type: "Opaque", value: Uint8Array.of(0x9f, 0x78, 4, 0x3f, 0x8c, 0xcc, 0xcd) };
    case "Double":
      return {
        type: "Opaque",
        value: Uint8Array.of(0x9f, 0x79, 8, 0x3f, 0xf1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a),
      };
    case "DateAndTime":
      return { type: "OctetString", value: Uint8Array.of(7, 234, 11, 29, 1, row, 3, 5, 0x2b, 2, 30) };
    case "ParseDateAndTime":
      return { type: "OctetString", value: dates[datetimePattern ?? ""] ?? "" };
    case "EnumAsInfo":
    case "EnumAsStateSet":
      return { type: "Integer32", value: row };
    default:
      return { type: "Gauge32", value: seed * 101 };
  }
}

const dates: Readonly<Record<string, string>> = {
  "%b %d %Y": "Apr 01 2025",
  "%a %b %d %H:%M:%S %Y": "Tue Apr 01 12:34:56 2025",
};
