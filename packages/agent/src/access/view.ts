// RFC 3415 §3.4 and §4: a MIB view is a set of subtrees that are included or excluded.
import { compareOids, isWithin, oidFrom, type OidLike } from "@snmp/pdu";

/** The visible part of the MIB. Where subtrees lie within each other, the longest one decides. */
export interface ViewOptions {
  /** Subtrees that are in the view; everything by default. A subtree may be a single arc, such as `1`. */
  readonly include?: readonly OidLike[];
  /** Subtrees that are not in the view; none by default. */
  readonly exclude?: readonly OidLike[];
}

interface Family {
  readonly subtree: string;
  readonly included: boolean;
}

/** A MIB view. */
export class View {
  /** The view that includes everything. */
  static readonly all = new this({});

  /** Longest subtree first, so that the first match decides; at equal length, excluded before included. */
  readonly #families: readonly Family[];
  readonly #isEverything: boolean;
  /** Roots of the included subtrees, in lexicographic order. */
  readonly #included: readonly string[];

  /** Throws an `EncodeError` if a subtree is not an OBJECT IDENTIFIER. */
  constructor({ include, exclude = [] }: ViewOptions) {
    this.#isEverything = include === undefined && exclude.length === 0;
    this.#included = (include ?? ["0", "1", "2"]).map(toSubtree).sort(compareOids);
    const families = [
      ...exclude.map((oid) => ({ subtree: toSubtree(oid), included: false })),
      ...this.#included.map((subtree) => ({ subtree, included: true })),
    ];
    this.#families = families.sort((a, b) => arcCount(b.subtree) - arcCount(a.subtree));
  }

  /** Whether instance `oid` is in the view (RFC 3415 §4). */
  includes(oid: string): boolean {
    return this.#isEverything || this.#findFamily(oid)?.included === true;
  }

  /** Whether all instances within `root` are in the view. */
  covers(root: string): boolean {
    return (
      this.#isEverything ||
      (this.includes(root) &&
        !this.#families.some(({ subtree, included }) => !included && isWithin(subtree, root)))
    );
  }

  /**
   * Returns a name at or after `oid`, itself outside of the view, such that nothing between the two is in the view; `undefined` if nothing
   * in the view follows.
   */
  skipOutside(oid: string): string | undefined {
    const next = this.#included.find((root) => compareOids(root, oid) > 0);
    const excluded = this.#findFamily(oid)?.subtree;
    if (excluded !== undefined && (next === undefined || !isWithin(next, excluded)))
      return lastNameWithin(excluded);
    return next === undefined ? undefined : lastNameBefore(next);
  }

  #findFamily(oid: string): Family | undefined {
    return this.#families.find(({ subtree }) => isWithin(oid, subtree));
  }
}

function toSubtree(oid: OidLike): string {
  const text = typeof oid === "string" ? oid : oid.join(".");
  const single = /^\.?([012])$/.exec(text);
  return single === null ? oidFrom(oid) : single[1]!;
}

function arcCount(oid: string): number {
  return oid.split(".").length;
}

/** Returns the greatest possible name within `root`: 128 arcs (RFC 2578 §3.5). */
function lastNameWithin(root: string): string {
  return root + ".4294967295".repeat(128 - arcCount(root));
}

/** Returns the greatest possible name before `root`. */
function lastNameBefore(root: string): string {
  const dot = root.lastIndexOf(".");
  const parent = root.slice(0, Math.max(dot, 0));
  const arc = Number(root.slice(dot + 1));
  if (arc === 0) return parent;
  return lastNameWithin(parent === "" ? String(arc - 1) : `${parent}.${arc - 1}`);
}
