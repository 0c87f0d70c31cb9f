// Variable bindings without a value: names that somebody asks for, and, as polls go, will soon ask for again.
import type { Writer } from "@snmp/asn1";

/** Writes a variable binding of `oid` and NULL; its octets are remembered. */
export function writePolledName(writer: Writer, oid: string): void {
  const octets = remembered.get(oid);
  if (octets !== undefined) return writer.raw(octets);
  const before = writer.length;
  writer.null();
  writer.oid(oid);
  writer.wrap(0x30, before);
  // One in eight is let in: what comes again gets in soon, and what does not costs little.
  if ((++misses & 7) === 0)
    remember(oid, writer.bytes.slice(writer.position, writer.position + writer.length - before));
}

function remember(oid: string, octets: Uint8Array): void {
  if (octets.length > longest) return;
  if (remembered.size === most) remembered.clear();
  remembered.set(oid, octets);
}

const remembered = new Map<string, Uint8Array>();
const most = 1024;
const longest = 256;
let misses = 0;
