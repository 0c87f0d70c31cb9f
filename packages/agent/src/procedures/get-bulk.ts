// RFC 3416 §4.2.3: GetBulkRequest.
import { type BulkPdu, type Pdu, pduSize, responsePdu, type Varbind, varbindSize } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import { LimitError } from "../request.ts";
import { type Answer, refuseAsGenErr, type Refusal } from "./answer.ts";
import { varbindsPerPause } from "./pause.ts";

/**
 * Finds one successor for each of the first `nonRepeaters` names and up to `maxRepetitions` for each of the others, interleaved. Ends
 * before the PDU becomes longer than `maxSize` octets and when the request reaches its limits.
 */
export async function answerGetBulk(pdu: BulkPdu, visible: VisibleMib, maxSize: number): Promise<Answer> {
  const { limits } = visible.request;
  // negative values count as 0 (RFC 1905 §4.2.3)
  const nonRepeaters = Math.min(Math.max(pdu.nonRepeaters, 0), pdu.varbinds.length);
  const repetitions = Math.min(Math.max(pdu.maxRepetitions, 0), limits.repetitions);
  const names = pdu.varbinds.slice(0, limits.varbinds).map(({ oid }) => oid);
  const collection = new Collection(pdu.requestId, maxSize, visible);
  if (nonRepeaters + repetitions * (names.length - nonRepeaters) > varbindsPerPause)
    visible.request.watchCpu();

  const first = collection.addNext(names.slice(0, nonRepeaters), 0);
  let row = isPromise(first) ? await first : first;
  let repeaters: readonly string[] = names.slice(nonRepeaters);
  for (
    let repetition = 0;
    row !== undefined && repetition < repetitions && repeaters.length > 0;
    repetition++
  ) {
    const added = collection.addNext(repeaters, nonRepeaters);
    row = isPromise(added) ? await added : added;
    if (row?.every(({ type }) => type === "endOfMibView") === true) break;
    repeaters = row?.map(({ oid }) => oid) ?? [];
  }
  return collection.failure ?? { varbinds: collection.varbinds };
}

/** The variable bindings of an answer, up to the size of the message and the limits of the request. */
class Collection {
  readonly varbinds: Varbind[] = [];
  failure: Refusal | undefined;
  readonly #frame: Pdu;
  #size = 0;
  #pause = varbindsPerPause;

  constructor(
    requestId: number,
    readonly maxSize: number,
    readonly visible: VisibleMib,
  ) {
    this.#frame = responsePdu(requestId, []);
  }

  /**
   * Adds the successors of `names`, which follow `before` others in the request, and returns them; returns `undefined` when the answer
   * is complete. Asynchronous objects are read several at a time.
   */
  addNext(names: readonly string[], before: number): MaybePromise<readonly Varbind[] | undefined> {
    return this.#addFrom(0, { names, before, begin: this.varbinds.length });
  }

  #addFrom(first: number, row: Row): MaybePromise<readonly Varbind[] | undefined> {
    for (let start = first; start < row.names.length; start += readsAtOnce) {
      if (this.varbinds.length >= this.#pause) return this.#addAfterPause(start, row);
      const started = row.names.slice(start, start + readsAtOnce).map((oid) => this.visible.next(oid));
      for (let at = 0; at < started.length; at++) {
        const found = started[at]!;
        if (isPromise(found)) return this.#addLater(started, at, start, row);
        if (!this.#take(found, row.before + start + at)) return undefined;
      }
    }
    return this.varbinds.slice(row.begin);
  }

  async #addAfterPause(start: number, row: Row): Promise<readonly Varbind[] | undefined> {
    this.#pause += varbindsPerPause;
    if (this.visible.request.isExhausted) return undefined;
    await this.visible.request.yieldTurn();
    return this.#addFrom(start, row);
  }

  async #addLater(
    started: readonly MaybePromise<Varbind | ObjectError>[],
    first: number,
    start: number,
    row: Row,
  ): Promise<readonly Varbind[] | undefined> {
    for (let at = first; at < started.length; at++) {
      if (!this.#take(await started[at]!, row.before + start + at)) return undefined;
    }
    return this.#addFrom(start + readsAtOnce, row);
  }

  /** Adds the successor of the variable binding at `position` of the request, from 0. Returns whether there is room for more. */
  #take(found: Varbind | ObjectError, position: number): boolean {
    if (!(found instanceof ObjectError)) return this.#add(found);
    if (!this.#isCutShort(found)) this.failure = refuseAsGenErr(position + 1, found);
    return false;
  }

  /** Whether the failure is only that the request reached a limit after something was found. */
  #isCutShort({ cause }: ObjectError): boolean {
    return cause instanceof LimitError && this.varbinds.length > 0;
  }

  /** Adds a variable binding if there is room. Returns whether there was. */
  #add(varbind: Varbind): boolean {
    const size = this.#size + varbindSize(varbind);
    if (pduSize(this.#frame, size) > this.maxSize) return false;
    this.varbinds.push(varbind);
    this.#size = size;
    return true;
  }
}

/** The names of one repetition. */
interface Row {
  readonly names: readonly string[];
  /** Number of names before them in the request. */
  readonly before: number;
  /** Number of variable bindings before theirs in the answer. */
  readonly begin: number;
}

/** Number of objects that are read at the same time. */
const readsAtOnce = 64;
