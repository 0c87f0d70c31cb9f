// Writes variable bindings without a value: names that are requested and, in a poll, requested again soon.
import type { Writer } from "@snmp/asn1";

/** Writes a variable binding of `oid` and NULL, and remembers its octets. */
export function writePolledName(writer: Writer, oid: string): void {
  const octets = memory.octets.get(oid);
  if (octets !== undefined) return writer.raw(octets);
  const before = writer.length;
  writer.null();
  writer.oid(oid);
  writer.wrap(0x30, before);
  // One name in eight is remembered: a name that recurs is soon in, and one that does not costs little.
  if ((++memory.misses & 7) === 0)
    remember(oid, writer.bytes.slice(writer.position, writer.position + writer.length - before));
}

/** Forgets all names, so that a test starts as a new process does. */
export function forgetPolledNames(): void {
  memory.octets.clear();
  memory.misses = 0;
}

function remember(oid: string, octets: Uint8Array): void {
  if (octets.length > maxOctets) return;
  if (memory.octets.size === maxNames) memory.octets.clear();
  memory.octets.set(oid, octets);
}

/** Everything that this module remembers from one message to the next. It never changes the result, only the time that it takes. */
const memory = {
  /** The octets of a variable binding, by its name. */
  octets: new Map<string, Uint8Array>(),
  /** The number of names that were not remembered. */
  misses: 0,
};

const maxNames = 1024;
const maxOctets = 256;
