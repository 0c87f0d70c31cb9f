// The part of a MIB that one request may see.
import { makeVarbind, type Varbind } from "@snmp/pdu";
import { ObjectError } from "../errors.ts";
import type { Mib } from "../objects/mib.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import type { Request } from "../request.ts";
import type { View } from "./view.ts";

/** What a request may read: the instances in the view, without Counter64 where the manager's version has none (RFC 3584 §4.2.2.1). */
export class VisibleMib {
  constructor(
    readonly mib: Mib,
    readonly view: View,
    readonly request: Request,
  ) {}

  /** A value, or noSuchObject or noSuchInstance. What is not in the view does not exist (RFC 3413 §3.2 (6), RFC 3416 §4.2.1). */
  get(oid: string): MaybePromise<Varbind | ObjectError> {
    return this.view.includes(oid) ? this.mib.get(oid, this.request) : makeVarbind(oid, "noSuchObject", null);
  }

  /** The first visible instance after `oid`; endOfMibView under the name `oid` when there is none. */
  next(oid: string): MaybePromise<Varbind | ObjectError> {
    return this.#nextAfter(oid, oid);
  }

  #nextAfter(start: string, asked: string): MaybePromise<Varbind | ObjectError> {
    for (let at: string | undefined = start; at !== undefined;) {
      const found: MaybePromise<Varbind | ObjectError | undefined> = this.mib.next(at, this.request);
      if (isPromise(found)) return this.#nextLater(found, asked);
      if (found === undefined) break;
      if (found instanceof ObjectError || this.#isVisible(found)) return found;
      at = this.#onward(found);
    }
    return makeVarbind(asked, "endOfMibView", null);
  }

  async #nextLater(
    pending: PromiseLike<Varbind | ObjectError | undefined>,
    asked: string,
  ): Promise<Varbind | ObjectError> {
    const found = await pending;
    if (found instanceof ObjectError || (found !== undefined && this.#isVisible(found))) return found;
    const at = found === undefined ? undefined : this.#onward(found);
    return at === undefined ? makeVarbind(asked, "endOfMibView", null) : this.#nextAfter(at, asked);
  }

  #isVisible(found: Varbind): boolean {
    return (found.type !== "Counter64" || this.request.counter64) && this.view.includes(found.oid);
  }

  /** From where to search on after an instance that is not visible; `undefined` when nothing visible can follow. */
  #onward(found: Varbind): string | undefined {
    return this.view.includes(found.oid) ? found.oid : this.view.lastOutside(found.oid);
  }
}
