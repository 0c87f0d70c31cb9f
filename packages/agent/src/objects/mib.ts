// What is registered for one context, in lexicographic order.
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
import type { MibProvider } from "./provider.ts";

/** How something is registered. */
export interface RegistrationOptions {
  /** It gives way to what a user registers. */
  readonly builtIn?: boolean;
  /** The object that a single instance is one of: what else is below it is noSuchInstance, not noSuchObject. */
  readonly object?: string;
}

interface Registration extends RegistrationOptions {
  readonly root: string;
  readonly provider: MibProvider;
}

/** The providers of one context. What they throw, and what they must not return, comes out as an `ObjectError`, never as a throw. */
export class Mib {
  /** In lexicographic order of their roots, none of which is within another. */
  readonly #registrations: Registration[] = [];
  /** Position of the registration found last, which is the likeliest to be wanted again. */
  #recent = -1;

  /** Registers a provider. Throws a `RegistrationError` that names both when another serves the subtree, or a part of it. */
  add(provider: MibProvider, options: RegistrationOptions = {}): void {
    const root = oidFrom(provider.root);
    const start = this.#firstOverlap(root);
    let end = start;
    for (
      let other = this.#registrations[end];
      other !== undefined && overlap(root, other.root);
      other = this.#registrations[++end]
    ) {
      if (options.builtIn === true) return;
      if (other.builtIn !== true) throw overlapError(root, provider, other);
    }
    this.#registrations.splice(start, end - start, { ...options, root, provider });
  }

  /** Takes out the provider that is registered with `root`; whether there was one. */
  remove(root: string): boolean {
    const at = this.#lastUpTo(root);
    if (this.#registrations[at]?.root !== root) return false;
    this.#registrations.splice(at, 1);
    return true;
  }

  /** The provider whose subtree `oid` is in. */
  providerOf(oid: string): MibProvider | undefined {
    const registration = this.#registrations[this.#lastUpTo(oid)];
    return registration !== undefined && isWithin(oid, registration.root) ? registration.provider : undefined;
  }

  /** RFC 3416 §4.2.1: the value of `oid`, or an exception. */
  get(oid: string, request: Request): MaybePromise<Varbind | ObjectError> {
    const at = this.#lastUpTo(oid);
    const registration = this.#registrations[at];
    if (registration === undefined || !isWithin(oid, registration.root)) {
      const isNear = (near: Registration | undefined): boolean =>
        near?.object !== undefined && isWithin(oid, near.object);
      return makeVarbind(
        oid,
        isNear(registration) || isNear(this.#registrations[at + 1]) ? "noSuchInstance" : "noSuchObject",
        null,
      );
    }
    const failed = (error: unknown): ObjectError => new ObjectError(oid, "get", error);
    try {
      request.step();
      const found = registration.provider.get(oid, request);
      if (!isPromise(found)) return expectNamed(found, oid);
      return request
        .within(found)
        .then((varbind) => expectNamed(varbind, oid))
        .catch(failed);
    } catch (error) {
      return failed(error);
    }
  }

  /** RFC 3416 §4.2.2: the first instance after `oid`; `undefined` at the end of the MIB. */
  next(oid: string, request: Request): MaybePromise<Varbind | undefined | ObjectError> {
    const at = this.#lastUpTo(oid);
    const registration = this.#registrations[at];
    return this.#nextFrom(
      registration !== undefined && isWithin(oid, registration.root) ? at : at + 1,
      oid,
      request,
    );
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
      const found = await request.within(pending);
      if (found !== undefined) return expectAfter(found, oid, root);
    } catch (error) {
      return new ObjectError(oid, "next", error);
    }
    return this.#nextFrom(this.#lastUpTo(root) + 1, oid, request);
  }

  /** Position of the last registration whose root is `oid` or before it; -1 when there is none. */
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

  /** Position of the first registration that overlaps with `root` or, where none does, of the first one after it. */
  #firstOverlap(root: string): number {
    const at = this.#lastUpTo(root);
    const before = this.#registrations[at];
    return before !== undefined && overlap(root, before.root) ? at : at + 1;
  }
}

function overlap(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function overlapError(root: string, provider: MibProvider, other: Registration): RegistrationError {
  const described = (name: string | undefined, oid: string): string =>
    name === undefined ? oid : `${name} (${oid})`;
  const registered = described(other.provider.name, other.root);
  const relation =
    root === other.root
      ? "is registered already"
      : `overlaps with ${registered}, which is registered already`;
  return new RegistrationError(
    root,
    `${described(provider.name, root)} ${relation}: each instance can have one provider only`,
  );
}

function expectNamed(given: VarbindInput, oid: string): Varbind {
  const found = checked(given);
  if (found.oid !== oid) throw new Error(`the provider returned ${found.oid} instead`);
  return found;
}

function expectAfter(given: VarbindInput, oid: string, root: string): Varbind {
  const found = checked(given);
  if (isException(found))
    throw new Error(
      `the provider returned ${found.type} for ${found.oid}, where an instance or undefined is due`,
    );
  if (!isWithin(found.oid, root)) throw new Error(`the provider of ${root} returned ${found.oid}`);
  if (compareOids(found.oid, oid) <= 0)
    throw new Error(`the provider returned ${found.oid}, which is not after ${oid}`);
  return found;
}

/** Variable bindings that @snmp/pdu made are as they must be. */
function checked(given: VarbindInput): Varbind {
  if (typeof given !== "object" || given === null) throw new Error(`the provider returned ${String(given)}`);
  return given.constructor === VariableBinding ? (given as Varbind) : varbindFrom(given);
}

const VariableBinding = makeVarbind("0.0", "Null", null).constructor;
