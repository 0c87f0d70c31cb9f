// The objects of one context, in lexicographic order.
import { isWithin, makeVarbind, type Varbind, type VarbindInput } from "@snmp/pdu";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import type { Request } from "../request.ts";
import { expectAfter, expectBetween, expectNamed } from "./check-returned.ts";
import { type DelegateRange, type MibDelegate, nameAfter } from "./delegate.ts";
import type { MibProvider } from "./provider.ts";
import { type Registration, type RegistrationOptions, Registrations } from "./registrations.ts";
import type { RowCursor } from "./row-cursor.ts";
import { Table } from "./table.ts";

/** The providers of one context. A provider that throws or returns an invalid value yields an `ObjectError`; no method throws for it. */
export class Mib {
  readonly #registrations = new Registrations();
  #delegate: MibDelegate | undefined;

  /** Registers a provider. Throws a `RegistrationError` that names both providers if their subtrees overlap. */
  add(provider: MibProvider, options?: RegistrationOptions): void {
    this.#registrations.add(provider, options);
  }

  /** Removes the provider with this root. Returns whether there was one. */
  remove(root: string): boolean {
    return this.#registrations.remove(root);
  }

  /** Sets the delegate, which serves the names that no provider covers; `undefined` removes it. */
  setDelegate(delegate: MibDelegate | undefined): void {
    this.#delegate = delegate;
  }

  /** Returns what serves a Set of `oid`. */
  providerOf(oid: string): Pick<MibProvider, "prepare"> | undefined {
    const registration = this.#registrations.at(this.#registrations.lastUpTo(oid));
    return registration !== undefined && isWithin(oid, registration.root)
      ? registration.provider
      : this.#delegate;
  }

  /** RFC 3416 §4.2.1: returns the value of `oid`, or an exception. */
  get(oid: string, request: Request): MaybePromise<Varbind | ObjectError> {
    const at = this.#registrations.lastUpTo(oid);
    const registration = this.#registrations.at(at);
    if (registration === undefined || !isWithin(oid, registration.root)) {
      const isNear = (near: Registration | undefined): boolean =>
        near?.object !== undefined && isWithin(oid, near.object);
      if (isNear(registration) || isNear(this.#registrations.at(at + 1)))
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
    const at = this.#registrations.lastUpTo(oid);
    const registration = this.#registrations.at(at);
    const isInside = registration !== undefined && isWithin(oid, registration.root);
    if (this.#delegate === undefined) return this.#nextFrom(isInside ? at : at + 1, oid, request);
    return isInside
      ? this.#nextInside(at, oid, request)
      : this.#nextBetween(at + 1, { start: oid, include: false }, oid, request);
  }

  /** With a delegate: searches the registration at `at`, then what follows. */
  #nextInside(at: number, oid: string, request: Request): MaybePromise<Varbind | undefined | ObjectError> {
    const { provider, root } = this.#registrations.at(at)!;
    return this.#searchThen(
      () => provider.next(oid, request),
      (found) => expectAfter(found, oid, root),
      () => {
        const start = nameAfter(root);
        return start === undefined
          ? undefined
          : this.#nextBetween(this.#registrations.lastUpTo(root) + 1, { start, include: true }, oid, request);
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
    const root = this.#registrations.at(at)?.root;
    const range = { ...from, end: root };
    return this.#searchThen(
      () => (root === from.start ? undefined : this.#delegate?.next(range, request)),
      (found) => expectBetween(found, range),
      () => {
        // registrations may have changed meanwhile
        const next = root === undefined ? -1 : this.#registrations.lastUpTo(root);
        return this.#registrations.at(next)?.root === root && root !== undefined
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
    for (let at = start; at < this.#registrations.size; at++) {
      const registration = this.#registrations.at(at)!;
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
    return this.#nextFrom(this.#registrations.lastUpTo(root) + 1, oid, request);
  }
}
