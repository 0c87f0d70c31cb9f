// RFC 3413 §6 and RFC 3415 §4: which notifications a target gets, and what may be in them.
import { isWithin, oidFrom, type OidLike } from "@snmp/pdu";

/** Subtrees of OIDs. Where they lie within each other, the longest one decides. */
export interface Subtrees {
  /** Subtrees that are included. */
  readonly include?: readonly OidLike[] | undefined;
  /** Subtrees that are excluded. */
  readonly exclude?: readonly OidLike[] | undefined;
}

/** Included and excluded families of subtrees. */
export class SubtreeSet {
  /** The longest first; at equal length, excluded before included. */
  readonly #families: readonly { readonly subtree: string; readonly isIncluded: boolean }[];

  /** Throws an `EncodeError` if a subtree is not an OID. `include` is everything if it is missing. */
  constructor({ include = ["0", "1", "2"], exclude = [] }: Subtrees) {
    const toText = (oid: OidLike): string => (/^[012]$/.test(String(oid)) ? String(oid) : oidFrom(oid));
    this.#families = [
      ...exclude.map((oid) => ({ subtree: toText(oid), isIncluded: false })),
      ...include.map((oid) => ({ subtree: toText(oid), isIncluded: true })),
    ].sort((a, b) => b.subtree.split(".").length - a.subtree.split(".").length);
  }

  /** Returns whether an OID is included, or excluded; `undefined` if neither is said. */
  decide(oid: string): "included" | "excluded" | undefined {
    const family = this.#families.find(({ subtree }) => isWithin(oid, subtree));
    return family && (family.isIncluded ? "included" : "excluded");
  }
}
