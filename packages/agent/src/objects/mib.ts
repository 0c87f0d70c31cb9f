// The objects of one context, in lexicographic order.
import {
  compareOids,
  isException,
  isWithin,
  makeVarbind,
  oidFrom,
  type Varbind,
  varbindFrom,
  type VarbindInput,
} from "@snmp/pdu";
import { ObjectError, RegistrationError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import type { Request } from "../request.ts";
import { type DelegateRange, type MibDelegate, nameAfter } from "./delegate.ts";
import type { MibProvider } from "./provider.ts";
import type { RowCursor } from "./row-cursor.ts";
import { Table } from "./table.ts";

/** Options of a registration. */
export interface RegistrationOptions {
  /** Whether the agent registers it by itself: it gives way to objects that a user registers. */
  readonly builtIn?: boolean;
  /** The object of a single instance: other names below it are noSuchInstance, not noSuchObject. */
  readonly object?: string;
}

interface Registration extends RegistrationOptions {
  readonly root: string;
  readonly provider: MibProvider;
}

/** The providers of one context. A provider that throws or returns an invalid value yields an `ObjectError`; no method throws for it. */
export class Mib {
  /** In lexicographic order of their roots; no root is within another. */
  readonly #registrations: Registration[] = [];
  /** Position of the registration found last: the next request often needs it again. */
  #recent = -1;
  #delegate: MibDelegate | undefined;

  /** Registers a provider. Throws a `RegistrationError` that names both providers if their subtrees overlap. */
  add(provider: MibProvider, options: RegistrationOptions = {}): void {
    const root = oidFrom(provider.root);
    const start = this.#firstOverlap(root);
    let end = start;
    for (
      let other = this.#registrations[end];
      other !== undefined && overlaps(root, other.root);
      other = this.#registrations[++end]
    ) {
      if (options.builtIn === true) return;
      if (other.builtIn !== true) throw createOverlapError(root, provider, other);
    }
    this.#registrations.splice(start, end - start, { ...options, root, provider });
  }

  /** Removes the provider with this root. Returns whether there was one. */
  remove(root: string): boolean {
    const at = this.#lastUpTo(root);
    if (this.#registrations[at]?.root !== root) return false;
    this.#registrations.splice(at, 1);
    return true;
  }

  /** Sets the delegate, which serves the names that no provider covers; `undefined` removes it. */
  setDelegate(delegate: MibDelegate | undefined): void {
    this.#delegate = delegate;
  }

  /** Returns what serves a Set of `oid`. */
  providerOf(oid: string): Pick<MibProvider, "prepare"> | undefined {
    const registration = this.#registrations[this.#lastUpTo(oid)];
    return registration !== undefined && isWithin(oid, registration.root)
      ? registration.provider
      : this.#delegate;
  }

  /** RFC 3416 §4.2.1: returns the value of `oid`, or an exception. */
  get(oid: string, request: Request): MaybePromise<Varbind | ObjectError> {
    const at = this.#lastUpTo(oid);
    const registration = this.#registrations[at];
    if (registration === undefined || !isWithin(oid, registration.root)) {
      const isNear = (near: Registration | undefined): boolean =>
        near?.object !== undefined && isWithin(oid, near.object);
      if (isNear(registration) || isNear(this.#registrations[at + 1]))
        return makeVarbind(oid, "noSuchInstance", null);
      return this.#delegate === undefined
        ? makeVarbind(oid, "noSuchObject", null)
        : this.#getFrom(this.#delegate, oid, request);
    }
    return this.#getFrom(registration.provider, oid, request);
  }

  #getFrom(
    provider: Pick<MibProvider, "get">,
    oid: string,
    request: Request,
  ): MaybePromise<Varbind | ObjectError> {
    const toError = (error: unknown): ObjectError => new ObjectError(oid, "get", error);
    try {
      request.step();
      const found = provider.get(oid, request);
      if (!isPromise(found)) return expectNamed(found, oid);
      return request
        .awaitInTime(found)
        .then((varbind) => expectNamed(varbind, oid))
        .catch(toError);
    } catch (error) {
      return toError(error);
    }
  }

  /** Returns the table that serves `oid`; `undefined` if it is not in a table. */
  tableAt(oid: string): Table<object> | undefined {
    const provider = this.providerOf(oid);
    return provider instanceof Table ? (provider as Table<object>) : undefined;
  }

  /** Returns the position after `oid` in its table. */
  cursorAfter(
    table: Table<object>,
    oid: string,
    request: Request,
  ): MaybePromise<RowCursor<object> | ObjectError> {
    const toError = (error: unknown): ObjectError => new ObjectError(oid, "next", error);
    try {
      const cursor = table.cursorAfter(oid, request);
      return isPromise(cursor) ? request.awaitInTime(cursor).catch(toError) : cursor;
    } catch (error) {
      return toError(error);
    }
  }

  /** RFC 3416 §4.2.2: returns the first instance after `oid`; `undefined` at the end of the MIB. */
  next(oid: string, request: Request): MaybePromise<Varbind | undefined | ObjectError> {
    const at = this.#lastUpTo(oid);
    const registration = this.#registrations[at];
    const isInside = registration !== undefined && isWithin(oid, registration.root);
    if (this.#delegate === undefined) return this.#nextFrom(isInside ? at : at + 1, oid, request);
    return isInside
      ? this.#nextInside(at, oid, request)
      : this.#nextBetween(at + 1, { start: oid, include: false }, oid, request);
  }

  /** With a delegate: searches the registration at `at`, then what follows. */
  #nextInside(at: number, oid: string, request: Request): MaybePromise<Varbind | undefined | ObjectError> {
    const { provider, root } = this.#registrations[at]!;
    return this.#searchThen(
      () => provider.next(oid, request),
      (found) => expectAfter(found, oid, root),
      () => {
        const start = nameAfter(root);
        return start === undefined
          ? undefined
          : this.#nextBetween(this.#lastUpTo(root) + 1, { start, include: true }, oid, request);
      },
      oid,
      request,
    );
  }

  /** With a delegate: searches it up to the registration at `at`, then that registration. */
  #nextBetween(
    at: number,
    from: Pick<DelegateRange, "start" | "include">,
    oid: string,
    request: Request,
  ): MaybePromise<Varbind | undefined | ObjectError> {
    const root = this.#registrations[at]?.root;
    const range = { ...from, end: root };
    return this.#searchThen(
      () => (root === from.start ? undefined : this.#delegate?.next(range, request)),
      (found) => expectBetween(found, range),
      () => {
        // registrations may have changed meanwhile
        const next = root === undefined ? -1 : this.#lastUpTo(root);
        return this.#registrations[next]?.root === root && root !== undefined
          ? this.#nextInside(next, oid, request)
          : root === undefined
            ? undefined
            : this.#nextBetween(next + 1, { start: root, include: true }, oid, request);
      },
      oid,
      request,
    );
  }

  #searchThen(
    search: () => MaybePromise<VarbindInput | undefined>,
    check: (found: VarbindInput) => Varbind,
    goOn: () => MaybePromise<Varbind | undefined | ObjectError>,
    oid: string,
    request: Request,
  ): MaybePromise<Varbind | undefined | ObjectError> {
    const toError = (error: unknown): ObjectError => new ObjectError(oid, "next", error);
    try {
      request.step();
      const found = search();
      if (!isPromise(found)) return found === undefined ? goOn() : check(found);
      return request
        .awaitInTime(found)
        .then((later) => (later === undefined ? goOn() : check(later)))
        .catch(toError);
    } catch (error) {
      return toError(error);
    }
  }

  #nextFrom(start: number, oid: string, request: Request): MaybePromise<Varbind | undefined | ObjectError> {
    for (let at = start; at < this.#registrations.length; at++) {
      const registration = this.#registrations[at]!;
      try {
        request.step();
        const found = registration.provider.next(oid, request);
        if (isPromise(found)) return this.#nextLater(found, registration.root, oid, request);
        if (found !== undefined) return expectAfter(found, oid, registration.root);
      } catch (error) {
        return new ObjectError(oid, "next", error);
      }
    }
    return undefined;
  }

  async #nextLater(
    pending: PromiseLike<VarbindInput | undefined>,
    root: string,
    oid: string,
    request: Request,
  ): Promise<Varbind | undefined | ObjectError> {
    try {
      const found = await request.awaitInTime(pending);
      if (found !== undefined) return expectAfter(found, oid, root);
    } catch (error) {
      return new ObjectError(oid, "next", error);
    }
    return this.#nextFrom(this.#lastUpTo(root) + 1, oid, request);
  }

  /** Returns the position of the last registration whose root is `oid` or before it, or -1. */
  #lastUpTo(oid: string): number {
    const recent = this.#registrations[this.#recent];
    if (recent !== undefined && isWithin(oid, recent.root)) return this.#recent;
    let low = 0;
    let high = this.#registrations.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareOids(this.#registrations[middle]!.root, oid) <= 0) low = middle + 1;
      else high = middle;
    }
    return (this.#recent = low - 1);
  }

  /** Returns the position of the first registration that overlaps with `root`, else of the first one after it. */
  #firstOverlap(root: string): number {
    const at = this.#lastUpTo(root);
    const before = this.#registrations[at];
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

function expectNamed(given: VarbindInput, oid: string): Varbind {
  const found = toVarbind(given);
  if (found.oid !== oid) throw new Error(`the provider returned ${found.oid} instead of ${oid}`);
  return found;
}

function expectAfter(given: VarbindInput, oid: string, root: string): Varbind {
  const found = toVarbind(given);
  if (isException(found))
    throw new Error(
      `the provider returned ${found.type} for ${found.oid}; next() must return an instance or undefined`,
    );
  if (!isWithin(found.oid, root))
    throw new Error(`the provider of ${root} returned ${found.oid}, which is outside of its subtree`);
  if (compareOids(found.oid, oid) <= 0)
    throw new Error(
      `the provider returned ${found.oid}, which does not follow ${oid}; next() must return a greater OID`,
    );
  return found;
}

function expectBetween(given: VarbindInput, { start, include, end }: DelegateRange): Varbind {
  const found = toVarbind(given);
  const order = compareOids(found.oid, start);
  const isIn =
    (order > 0 || (include && order === 0)) && (end === undefined || compareOids(found.oid, end) < 0);
  if (isException(found) || !isIn)
    throw new Error(
      `the delegate returned ${found.type} for ${found.oid}, which is not an instance in its range`,
    );
  return found;
}

/** Checks a variable binding, unless @snmp/pdu made it and so has checked it. */
function toVarbind(given: VarbindInput): Varbind {
  if (typeof given !== "object" || given === null)
    throw new Error(`the provider returned ${String(given)} instead of a variable binding`);
  return given.constructor === VariableBinding ? (given as Varbind) : varbindFrom(given);
}

const VariableBinding = makeVarbind("0.0", "Null", null).constructor;
