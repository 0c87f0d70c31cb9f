// The value of a sample in the terms of time series: a number or a text.
import type { Varbind } from "@snmp/client";
import type { Sample } from "../result.ts";

/** Returns the number of a value as it came: enumerations as numbers, ticks in hundredths of a second; `undefined` if it is not a number. */
export function numberOf(varbind: Varbind): number | bigint | undefined {
  const { value } = varbind;
  if (typeof value === "number" || typeof value === "bigint") return value;
  return varbind.type === "Opaque" ? varbind.number : undefined;
}

/** Returns a value as text: as its MIB shows it, else octets as text or hexadecimal digits. */
export function textOf({ value, varbind }: Sample): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join(",");
  return varbind.toString();
}

/** Returns whether a value only grows, until it wraps or is reset. */
export function isCounter({ type }: Varbind): boolean {
  return type === "Counter32" || type === "Counter64";
}

/** Returns the name of an object without that of its module. */
export function objectName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

/** Returns the name of a series: that of the object without its module; the OID of the column if the table has no names. */
export function seriesName({ name, row }: Sample): string {
  return row !== undefined && /^\d+$/.test(name) ? `${row.table}.1.${name}` : objectName(name);
}

/** Returns the labels of a target that do not have one of these names. */
export function* labelsOf(
  labels: Readonly<Record<string, string>>,
  toLegal: (name: string) => string,
  taken: readonly string[],
): Generator<readonly [name: string, value: string], void, undefined> {
  const seen = new Set(taken);
  for (const [name, value] of Object.entries(labels)) {
    let legal = toLegal(name);
    if (taken.includes(legal)) legal = `exported_${legal}`;
    if (seen.has(legal)) continue;
    seen.add(legal);
    yield [legal, String(value)];
  }
}
