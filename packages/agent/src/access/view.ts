// RFC 3415 §3.4 and §4: a MIB view, families of subtrees that are in or out of it.
import { compareOids, isWithin, oidFrom, type OidLike } from "@snmp/pdu";

/** Which part of the MIB is to be seen. Where subtrees lie within each other, the longest decides. */
export interface ViewOptions {
  /** Subtrees that are in the view; everything by default. A single arc, such as `1`, will do. */
  readonly include?: readonly OidLike[];
  /** Subtrees that are not. */
  readonly exclude?: readonly OidLike[];
}

interface Family {
  readonly subtree: string;
  readonly included: boolean;
}

/** A MIB view. */
export class View {
  /** Everything. */
  static readonly all = new this({});

  /** Longest subtree first, so that the first match decides; an excluded one before the same one included. */
  readonly #families: readonly Family[];
  readonly #isEverything: boolean;
  /** Roots of what is included, in lexicographic order. */
  readonly #included: readonly string[];

  /** Throws an `EncodeError` for a subtree that is no OBJECT IDENTIFIER. */
  constructor({ include, exclude = [] }: ViewOptions) {
    this.#isEverything = include === undefined && exclude.length === 0;
    this.#included = (include ?? ["0", "1", "2"]).map(subtreeFrom).sort(compareOids);
    const families = [
      ...exclude.map((oid) => ({ subtree: subtreeFrom(oid), included: false })),
      ...this.#included.map((subtree) => ({ subtree, included: true })),
    ];
    this.#families = families.sort((a, b) => arcCount(b.subtree) - arcCount(a.subtree));
  }

  /** Whether instance `oid` is in the view (RFC 3415 §4). */
  includes(oid: string): boolean {
    return this.#isEverything || this.#familyOf(oid)?.included === true;
  }

  /** The greatest name after `oid`, which is not in the view, up to which nothing is in it either; `undefined` when nothing follows. */
  lastOutside(oid: string): string | undefined {
    const next = this.#included.find((root) => compareOids(root, oid) > 0);
    const excluded = this.#familyOf(oid)?.subtree;
    if (excluded !== undefined && (next === undefined || !isWithin(next, excluded)))
      return lastWithin(excluded);
    return next === undefined ? undefined : lastBefore(next);
  }

  #familyOf(oid: string): Family | undefined {
    return this.#families.find(({ subtree }) => isWithin(oid, subtree));
  }
}

function subtreeFrom(oid: OidLike): string {
  const text = typeof oid === "string" ? oid : oid.join(".");
  const single = /^\.?([012])$/.exec(text);
  return single === null ? oidFrom(oid) : single[1]!;
}

function arcCount(oid: string): number {
  return oid.split(".").length;
}

/** The greatest name that there can be within `root`: 128 arcs (RFC 2578 §3.5). */
function lastWithin(root: string): string {
  return root + ".4294967295".repeat(128 - arcCount(root));
}

/** The greatest name that there can be before `root`. */
function lastBefore(root: string): string {
  const dot = root.lastIndexOf(".");
  const parent = root.slice(0, Math.max(dot, 0));
  const arc = Number(root.slice(dot + 1));
  if (arc === 0) return parent;
  return lastWithin(parent === "" ? String(arc - 1) : `${parent}.${arc - 1}`);
}
