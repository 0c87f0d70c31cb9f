// The part of a MIB that is visible to one request.
import { makeVarbind, type Varbind } from "@snmp/pdu";
import { ObjectError } from "../errors.ts";
import type { Mib } from "../objects/mib.ts";
import type { RowCursor } from "../objects/row-cursor.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import type { Request } from "../request.ts";
import type { View } from "./view.ts";

/** The instances that a request may read: those in its view, without Counter64 if the manager uses SNMPv1 (RFC 3584 §4.2.2.1). */
export class VisibleMib {
  constructor(
    readonly mib: Mib,
    readonly view: View,
    readonly request: Request,
  ) {}

  /** Returns a value, noSuchObject or noSuchInstance. Instances outside of the view do not exist (RFC 3413 §3.2 (6), RFC 3416 §4.2.1). */
  get(oid: string): MaybePromise<Varbind | ObjectError> {
    return this.view.includes(oid) ? this.mib.get(oid, this.request) : makeVarbind(oid, "noSuchObject", null);
  }

  /** Returns the first visible instance after `oid`; endOfMibView under the name `oid` if nothing follows. */
  next(oid: string): MaybePromise<Varbind | ObjectError> {
    return this.#nextAfter(oid, oid);
  }

  /** Returns the position after `oid` in a table that is visible as a whole; `undefined` if `oid` is not in such a table. */
  cursorAfter(oid: string): MaybePromise<RowCursor<object> | ObjectError | undefined> {
    const table = this.mib.tableAt(oid);
    return table !== undefined && this.view.covers(table.root)
      ? this.mib.cursorAfter(table, oid, this.request)
      : undefined;
  }

  #nextAfter(start: string, asked: string): MaybePromise<Varbind | ObjectError> {
    for (let at: string | undefined = start; at !== undefined;) {
      const found: MaybePromise<Varbind | ObjectError | undefined> = this.mib.next(at, this.request);
      if (isPromise(found)) return this.#nextLater(found, asked);
      if (found === undefined) break;
      if (found instanceof ObjectError || this.#isVisible(found)) return found;
      at = this.#resumeAfter(found);
    }
    return makeVarbind(asked, "endOfMibView", null);
  }

  async #nextLater(
    pending: PromiseLike<Varbind | ObjectError | undefined>,
    asked: string,
  ): Promise<Varbind | ObjectError> {
    const found = await pending;
    if (found instanceof ObjectError || (found !== undefined && this.#isVisible(found))) return found;
    const at = found === undefined ? undefined : this.#resumeAfter(found);
    return at === undefined ? makeVarbind(asked, "endOfMibView", null) : this.#nextAfter(at, asked);
  }

  #isVisible(found: Varbind): boolean {
    return (found.type !== "Counter64" || this.request.counter64) && this.view.includes(found.oid);
  }

  /** Returns the name after which the search continues past an invisible instance; `undefined` if nothing visible can follow. */
  #resumeAfter(found: Varbind): string | undefined {
    return this.view.includes(found.oid) ? found.oid : this.view.skipOutside(found.oid);
  }
}
