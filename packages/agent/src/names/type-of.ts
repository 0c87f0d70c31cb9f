import type { ObjectType } from "../objects/syntax.ts";

/** Returns the type of values of a base type of the SMI (RFC 2578 §7.1). Throws a `TypeError` that names the object if it has none. */
export function typeOf(name: string, base: string | undefined): ObjectType {
  const type = base === undefined ? undefined : types.get(base);
  if (type === undefined) throw new TypeError(`${name} has no syntax in its module, so it cannot be served`);
  return type;
}

const types: ReadonlyMap<string, ObjectType> = new Map([
  ["INTEGER", "Integer32"],
  ["Integer32", "Integer32"],
  ["Unsigned32", "Gauge32"],
  ["Gauge32", "Gauge32"],
  ["Counter32", "Counter32"],
  ["Counter64", "Counter64"],
  ["TimeTicks", "TimeTicks"],
  ["OCTET STRING", "OctetString"],
  ["BITS", "OctetString"],
  ["Opaque", "Opaque"],
  ["OBJECT IDENTIFIER", "ObjectIdentifier"],
  ["IpAddress", "IpAddress"],
  ["NetworkAddress", "IpAddress"],
]);
