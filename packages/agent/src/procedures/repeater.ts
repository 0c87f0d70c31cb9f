// One name of a GetBulkRequest, and its successors.
import type { Varbind } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import type { RowCursor } from "../objects/row-cursor.ts";
import { isPromise, type MaybePromise } from "../promises.ts";

/** Finds one successor of a name after the other (RFC 3416 §4.2.3): within a table, without a search for each. */
export class Repeater {
  #name: string;
  /** The position in the table that has the name. */
  #cursor: RowCursor<object> | undefined;

  constructor(
    readonly visible: VisibleMib,
    name: string,
  ) {
    this.#name = name;
  }

  /** Returns the next instance; endOfMibView under the last name if nothing follows. */
  next(): MaybePromise<Varbind | ObjectError> {
    if (this.#cursor !== undefined) return this.#advance(this.#cursor);
    const cursor = this.visible.cursorAfter(this.#name);
    if (cursor === undefined) return this.#search();
    return isPromise(cursor) ? cursor.then((opened) => this.#enter(opened)) : this.#enter(cursor);
  }

  #enter(cursor: RowCursor<object> | ObjectError | undefined): MaybePromise<Varbind | ObjectError> {
    if (cursor === undefined) return this.#search();
    return cursor instanceof ObjectError ? cursor : this.#advance((this.#cursor = cursor));
  }

  #advance(cursor: RowCursor<object>): MaybePromise<Varbind | ObjectError> {
    const { request } = this.visible;
    try {
      request.step();
      const found = cursor.next();
      if (isPromise(found)) return this.#advanceLater(request.awaitInTime(found));
      return found === undefined ? this.#leave() : this.#move(found);
    } catch (error) {
      return new ObjectError(this.#name, "next", error);
    }
  }

  async #advanceLater(pending: PromiseLike<Varbind | undefined>): Promise<Varbind | ObjectError> {
    try {
      const found = await pending;
      return found === undefined ? await this.#leave() : this.#move(found);
    } catch (error) {
      return new ObjectError(this.#name, "next", error);
    }
  }

  /** Searches behind the end of the table. */
  #leave(): MaybePromise<Varbind | ObjectError> {
    this.#cursor = undefined;
    return this.#search();
  }

  #search(): MaybePromise<Varbind | ObjectError> {
    const found = this.visible.next(this.#name);
    return isPromise(found) ? found.then((later) => this.#move(later)) : this.#move(found);
  }

  #move<Found extends Varbind | ObjectError>(found: Found): Found {
    this.#name = found.oid;
    return found;
  }
}
