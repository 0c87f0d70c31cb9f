// RFC 3415 §4: a family of view subtrees, a row of vacmViewTreeFamilyTable.
import { oidFrom, type OidLike } from "@snmp/pdu";

/**
 * A subtree, or a family of subtrees: an OID in which asterisks stand for any number, or an OID with a mask whose bits say which of its
 * numbers count (vacmViewTreeFamilyMask): octets, or hexadecimal text such as `ff:a0`. Missing bits are 1.
 */
export type Subtree =
  | OidLike
  | {
      /** vacmViewTreeFamilySubtree. */
      readonly subtree: OidLike;
      /** vacmViewTreeFamilyMask, at most 16 octets. */
      readonly mask?: string | Uint8Array;
    };

/** A family of view subtrees. */
export interface Family {
  /** vacmViewTreeFamilySubtree. */
  readonly subtree: string;
  readonly arcs: readonly string[];
  /** Whether each arc counts; `undefined` if all do. */
  readonly mask: readonly boolean[] | undefined;
  readonly included: boolean;
}

/** Returns the family that a user describes. Throws a `TypeError` or an `EncodeError` if it is invalid. */
export function familyFrom(given: Subtree, included: boolean): Family {
  if (typeof given === "object" && "subtree" in given) {
    const subtree = toSubtree(given.subtree);
    const arcs = subtree.split(".");
    const bits = given.mask === undefined ? [] : bitsOf(octetsOf(given.mask));
    if (bits.length > 128) throw new TypeError("the mask of a view has more than 16 octets");
    return { subtree, arcs, mask: toMask(arcs.map((_, i) => bits[i] ?? true)), included };
  }
  if (typeof given !== "string" || !given.includes("*")) {
    const subtree = toSubtree(given);
    return { subtree, arcs: subtree.split("."), mask: undefined, included };
  }
  const parts = given.replace(/^\./, "").split(".");
  const subtree = toSubtree(parts.map((part) => (part === "*" ? "0" : part)).join("."));
  return { subtree, arcs: subtree.split("."), mask: toMask(parts.map((part) => part !== "*")), included };
}

/** Whether a name is in the family (RFC 3415 §4). */
export function matchesFamily({ arcs, mask }: Family, name: readonly string[]): boolean {
  if (name.length < arcs.length) return false;
  for (let i = 0; i < arcs.length; i++) if (arcs[i] !== name[i] && mask?.[i] !== false) return false;
  return true;
}

/**
 * Returns the number of arcs of `name` that decide whether it is in the family; `undefined` if arcs below `name` decide.
 */
export function findDivergence({ arcs, mask }: Family, name: readonly string[]): number | undefined {
  for (let i = 0; i < arcs.length; i++) {
    if (i === name.length) return undefined;
    if (arcs[i] !== name[i] && mask?.[i] !== false) return i + 1;
  }
  return arcs.length;
}

/** Returns vacmViewTreeFamilyMask: no octets if all arcs count. */
export function maskOctets({ mask }: Family): Uint8Array {
  if (mask === undefined) return new Uint8Array(0);
  const octets = new Uint8Array(Math.ceil(mask.length / 8)).fill(0xff);
  mask.forEach((counts, i) => {
    if (!counts) octets[i >> 3]! &= ~(0x80 >> (i & 7));
  });
  return octets;
}

function toMask(counts: readonly boolean[]): readonly boolean[] | undefined {
  return counts.every(Boolean) ? undefined : counts;
}

function toSubtree(oid: OidLike): string {
  const text = typeof oid === "string" ? oid : oid.join(".");
  const single = /^\.?([012])$/.exec(text);
  return single === null ? oidFrom(oid) : single[1]!;
}

function octetsOf(mask: string | Uint8Array): Uint8Array {
  if (mask instanceof Uint8Array) return mask;
  // "ff:a0" and "ff.a0" as snmpd.conf has it, "ffa0", "0xffa0"
  const text = mask.replace(/^0x/i, "");
  const parts = /^(?:[0-9a-f]{2})+$/i.test(text) ? (text.match(/../g) ?? []) : text.split(/[.:]/);
  if (!parts.every((part) => /^[0-9a-f]{1,2}$/i.test(part)))
    throw new TypeError(`the mask ${JSON.stringify(mask)} is not hexadecimal text such as "ff:a0"`);
  return Uint8Array.from(parts, (part) => Number.parseInt(part, 16));
}

function bitsOf(octets: Uint8Array): boolean[] {
  return Array.from(octets).flatMap((octet) =>
    Array.from({ length: 8 }, (_, i) => (octet & (0x80 >> i)) !== 0),
  );
}
