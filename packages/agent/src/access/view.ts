// RFC 3415 §3.4 and §4: a MIB view is a set of families of subtrees that are included or excluded.
import { compareOids, isWithin } from "@snmp/pdu";
import { type Family, familyFrom, findDivergence, matchesFamily, type Subtree } from "./family.ts";

/** The visible part of the MIB. Where subtrees lie within each other, the longest one decides. */
export interface ViewOptions {
  /**
   * Subtrees that are in the view; everything by default. A subtree may be a single arc, such as `1`. An asterisk stands for any number:
   * `1.3.6.1.2.1.2.2.1.*.3` is row 3 of ifTable, in all its columns.
   */
  readonly include?: readonly Subtree[];
  /** Subtrees that are not in the view; none by default. */
  readonly exclude?: readonly Subtree[];
}

/** A MIB view. */
export class View {
  /** The view that includes everything. */
  static readonly all = new this({});

  /** The order of vacmViewTreeFamilyTable, backwards: the first match decides (RFC 3415 §4); excluded before included. */
  readonly families: readonly Family[];
  readonly #isEverything: boolean;
  readonly #hasMasks: boolean;
  /** Roots of the included subtrees, in lexicographic order. */
  readonly #included: readonly string[];
  /** The subtree decided last, within which all names have the same answer; and the same with a dot at its end. */
  #region = "";
  #regionDot = ".";
  #regionIncluded = false;

  /** Throws a `TypeError` or an `EncodeError` if a subtree is invalid. */
  constructor({ include, exclude = [] }: ViewOptions) {
    this.#isEverything = include === undefined && exclude.length === 0;
    const included = (include ?? ["0", "1", "2"]).map((subtree) => familyFrom(subtree, true));
    const families = [...exclude.map((subtree) => familyFrom(subtree, false)), ...included];
    this.families = families.sort(
      (a, b) => b.arcs.length - a.arcs.length || -compareOids(a.subtree, b.subtree),
    );
    this.#hasMasks = families.some(({ mask }) => mask !== undefined);
    this.#included = included.map(({ subtree }) => subtree).sort(compareOids);
  }

  /** Whether instance `oid` is in the view (RFC 3415 §4). Names of the subtree that was decided last cost one comparison. */
  includes(oid: string): boolean {
    if (this.#isEverything) return true;
    if (oid.startsWith(this.#regionDot) || oid === this.#region) return this.#regionIncluded;
    return this.#decide(oid);
  }

  /** Whether all instances within `root` are in the view, and no subtree of the view begins below it. */
  covers(root: string): boolean {
    return this.#isEverything || (this.#findRegion(root) !== undefined && this.includes(root));
  }

  /**
   * Returns a name at or after `oid`, itself outside of the view, such that nothing between the two is in the view; `undefined` if nothing
   * in the view follows.
   */
  skipOutside(oid: string): string | undefined {
    if (this.#hasMasks) {
      const region = this.#findRegion(oid);
      return region === undefined ? oid : lastNameWithin(region);
    }
    const next = this.#included.find((root) => compareOids(root, oid) > 0);
    const excluded = this.families.find(({ subtree }) => isWithin(oid, subtree))?.subtree;
    if (excluded !== undefined && (next === undefined || !isWithin(next, excluded)))
      return lastNameWithin(excluded);
    return next === undefined ? undefined : lastNameBefore(next);
  }

  #decide(oid: string): boolean {
    const arcs = oid.split(".");
    const included = this.families.find((family) => matchesFamily(family, arcs))?.included === true;
    const region = this.#findRegion(oid);
    if (region !== undefined) {
      this.#region = region;
      this.#regionDot = `${region}.`;
      this.#regionIncluded = included;
    }
    return included;
  }

  /** Returns the largest subtree with `oid` whose names all have the same answer; `undefined` if families lie below `oid`. */
  #findRegion(oid: string): string | undefined {
    const arcs = oid.split(".");
    let length = 1;
    for (const family of this.families) {
      const divergence = findDivergence(family, arcs);
      if (divergence === undefined) return undefined;
      length = Math.max(length, divergence);
    }
    return arcs.slice(0, length).join(".");
  }
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
