import { equalOctets, hexOf, type Pdu, type Varbind } from "@snmp/pdu";

/** Returns the first difference of `actual` from `expected` in words, or `undefined`. Ignores anomalies. */
export function difference(expected: Pdu, actual: Pdu): string | undefined {
  if (typeof actual !== "object" || actual === null) return `it is ${String(actual)}, not a PDU`;
  for (const name of fieldsOf(expected)) {
    const [wanted, found] = [(expected as unknown as Fields)[name], (actual as unknown as Fields)[name]];
    if (wanted !== found) return `\`${name}\` is ${text(found)}, not ${text(wanted)}`;
  }
  if (!Array.isArray(actual.varbinds)) return `\`varbinds\` is ${text(actual.varbinds)}, not an array`;
  if (actual.varbinds.length !== expected.varbinds.length) {
    return `there are ${actual.varbinds.length} variable bindings, not ${expected.varbinds.length}`;
  }
  for (let i = 0; i < expected.varbinds.length; i++) {
    const [wanted, found] = [expected.varbinds[i]!, actual.varbinds[i] as Varbind];
    if (wanted.oid !== found?.oid)
      return `\`varbinds[${i}].oid\` is ${text(found?.oid)}, not ${text(wanted.oid)}`;
    if (wanted.type !== found.type)
      return `\`varbinds[${i}].type\` is ${text(found.type)}, not ${text(wanted.type)}`;
    if (!sameValue(wanted.value, found.value))
      return `\`varbinds[${i}].value\` (${wanted.type}) is ${text(found.value)}, not ${text(wanted.value)}`;
  }
  return undefined;
}

/** Copies octets. `slice` of a Buffer, which is a Uint8Array too, would return a view. */
export function copyOctets(octets: Uint8Array): Uint8Array {
  return Uint8Array.from(octets);
}

/** Copies a PDU with all of its values. */
export function copyPdu(pdu: Pdu): Pdu {
  const varbinds = pdu.varbinds.map(({ oid, type, value }) => ({
    oid,
    type,
    value: value instanceof Uint8Array ? copyOctets(value) : value,
  }));
  return { ...pdu, varbinds: varbinds as unknown as readonly Varbind[] };
}

type Fields = Record<string, unknown>;

function fieldsOf(pdu: Pdu): readonly string[] {
  switch (pdu.type) {
    case "Trap":
      return ["type", "enterprise", "agentAddress", "genericTrap", "specificTrap", "timestamp"];
    case "GetBulkRequest":
      return ["type", "requestId", "nonRepeaters", "maxRepetitions"];
    default:
      return ["type", "requestId", "errorStatus", "errorIndex"];
  }
}

function sameValue(wanted: unknown, found: unknown): boolean {
  if (wanted instanceof Uint8Array) return found instanceof Uint8Array && equalOctets(wanted, found);
  return Object.is(wanted, found);
}

function text(value: unknown): string {
  if (value instanceof Uint8Array) {
    return `${value.length} octets (${hexOf(value.subarray(0, 16))}${value.length > 16 ? "…" : ""})`;
  }
  return typeof value === "bigint"
    ? `${value}n`
    : typeof value === "string"
      ? JSON.stringify(value)
      : String(value);
}
