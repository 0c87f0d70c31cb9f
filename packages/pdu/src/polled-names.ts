// Writes variable bindings without a value: names that are requested and, in a poll, requested again soon.
import type { Writer } from "@snmp/asn1";
import { hasUsualForm } from "./oid-form.ts";
import type { Varbind } from "./varbind.ts";

/** A name that is remembered. That never changes the result, only the time that it takes. */
interface PolledName {
  /** The octets of a variable binding of the name and NULL. */
  readonly octets: Uint8Array;
  /** Whether the name is known to be an OID in canonical form. */
  readonly isCanonical: boolean;
  /** A list of names that ends with this one. */
  list: PolledList | undefined;
}

interface PolledList {
  readonly names: readonly string[];
  /** The octets of the variable bindings, without the header of the list. */
  readonly octets: Uint8Array;
}

/** Returns whether a text was requested before, and is an OID in canonical form. */
export function isPolledName(text: string): boolean {
  return memory.names.get(text)?.isCanonical === true;
}

/** Writes a variable binding of `oid` and NULL, and remembers its octets. */
export function writePolledName(writer: Writer, oid: string): void {
  const known = memory.names.get(oid);
  if (known !== undefined) return writer.raw(known.octets);
  const before = writer.length;
  writer.null();
  writer.oid(oid);
  writer.wrap(0x30, before);
  if (isWorthIt()) rememberName(oid, octetsSince(writer, before));
}

/** Writes the whole list if it consists of names without values and is remembered. Returns whether it did. */
export function writePolledList(writer: Writer, varbinds: readonly Varbind[]): boolean {
  if (!isPolled(varbinds)) return false;
  const list = memory.names.get(varbinds[varbinds.length - 1]!.oid)?.list;
  if (list === undefined || !areNames(list.names, varbinds)) return false;
  writer.raw(list.octets);
  return true;
}

/** Remembers the list that was written since `writer.length` was `before`, if it consists of names without values. */
export function rememberList(writer: Writer, varbinds: readonly Varbind[], before: number): void {
  if (!isPolled(varbinds) || writer.length - before > maxListOctets || !isWorthIt()) return;
  const last = memory.names.get(varbinds[varbinds.length - 1]!.oid);
  const names = varbinds.map(({ oid }) => oid);
  if (last !== undefined && areNames(names, varbinds))
    last.list = { names, octets: octetsSince(writer, before) };
}

/** Forgets all names, so that a test starts as a new process does. */
export function forgetPolledNames(): void {
  memory.names.clear();
  memory.misses = 0;
}

/** Returns whether the list may be one of a poll. That of a single name needs no memory of its own. */
function isPolled(varbinds: readonly Varbind[]): boolean {
  return varbinds.length > 1 && varbinds[varbinds.length - 1]!.type === "Null";
}

function areNames(names: readonly string[], varbinds: readonly Varbind[]): boolean {
  const { length } = names;
  if (varbinds.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const { oid, type } = varbinds[i]!;
    if (oid !== names[i] || type !== "Null") return false;
  }
  return true;
}

/** One of eight is remembered: a name or a list that recurs is soon in, and one that does not costs little. */
function isWorthIt(): boolean {
  return (++memory.misses & 7) === 0;
}

function rememberName(oid: string, octets: Uint8Array): void {
  if (octets.length > maxNameOctets) return;
  if (memory.names.size === maxNames) memory.names.clear();
  memory.names.set(oid, { octets, isCanonical: hasUsualForm(oid), list: undefined });
}

function octetsSince(writer: Writer, before: number): Uint8Array {
  return writer.bytes.slice(writer.position, writer.position + writer.length - before);
}

const memory = {
  names: new Map<string, PolledName>(),
  /** The number of names and lists that were not remembered. */
  misses: 0,
};

const maxNames = 1024;
const maxNameOctets = 256;
const maxListOctets = 1024;
