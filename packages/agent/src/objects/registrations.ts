// Where providers are registered: none within another.
import { compareOids, isWithin, oidFrom } from "@snmp/pdu";
import { RegistrationError } from "../errors.ts";
import type { MibProvider } from "./provider.ts";

/** Options of a registration. */
export interface RegistrationOptions {
  /** Whether the agent registers it by itself: it gives way to objects that a user registers. */
  readonly builtIn?: boolean;
  /** The object of a single instance: other names below it are noSuchInstance, not noSuchObject. */
  readonly object?: string;
}

/** A provider where it is registered. */
export interface Registration extends RegistrationOptions {
  readonly root: string;
  readonly provider: MibProvider;
}

/** Registrations in lexicographic order of their roots. */
export class Registrations {
  readonly #list: Registration[] = [];
  /** Position of the registration found last: the next request often needs it again. */
  #recent = -1;

  get size(): number {
    return this.#list.length;
  }

  /** Returns the registration at a position; `undefined` outside of the list. */
  at(position: number): Registration | undefined {
    return this.#list[position];
  }

  /** Registers a provider. Throws a `RegistrationError` that names both providers if their subtrees overlap. */
  add(provider: MibProvider, options: RegistrationOptions = {}): void {
    const root = oidFrom(provider.root);
    const start = this.#firstOverlap(root);
    let end = start;
    for (
      let other = this.#list[end];
      other !== undefined && overlaps(root, other.root);
      other = this.#list[++end]
    ) {
      if (options.builtIn === true) return;
      if (other.builtIn !== true) throw createOverlapError(root, provider, other);
    }
    this.#list.splice(start, end - start, { ...options, root, provider });
  }

  /** Removes the provider with this root. Returns whether there was one. */
  remove(root: string): boolean {
    const at = this.lastUpTo(root);
    if (this.#list[at]?.root !== root) return false;
    this.#list.splice(at, 1);
    return true;
  }

  /** Returns the position of the last registration whose root is `oid` or before it, or -1. */
  lastUpTo(oid: string): number {
    const recent = this.#list[this.#recent];
    if (recent !== undefined && isWithin(oid, recent.root)) return this.#recent;
    let low = 0;
    let high = this.#list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareOids(this.#list[middle]!.root, oid) <= 0) low = middle + 1;
      else high = middle;
    }
    return (this.#recent = low - 1);
  }

  /** Returns the position of the first registration that overlaps with `root`, else of the first one after it. */
  #firstOverlap(root: string): number {
    const at = this.lastUpTo(root);
    const before = this.#list[at];
    return before !== undefined && overlaps(root, before.root) ? at : at + 1;
  }
}

function overlaps(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function createOverlapError(root: string, provider: MibProvider, other: Registration): RegistrationError {
  const describe = (name: string | undefined, oid: string): string =>
    name === undefined ? oid : `${name} (${oid})`;
  const registered = describe(other.provider.name, other.root);
  const relation =
    root === other.root
      ? "is already registered"
      : `overlaps with ${registered}, which is already registered`;
  return new RegistrationError(
    root,
    `${describe(provider.name, root)} ${relation}; each instance can have only one provider: unmount that one first, or use another OID`,
  );
}
