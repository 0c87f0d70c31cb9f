// RFC 3416 §4.2.3: GetBulkRequest.
import { type BulkPdu, type Pdu, pduSize, responsePdu, type Varbind, varbindSize } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import { LimitError } from "../request.ts";
import { type Answer, genErr, type Refusal } from "./answer.ts";

/**
 * One successor for each of the first `nonRepeaters` names and up to `maxRepetitions` for each of the others, interleaved. What would
 * make the PDU longer than `maxSize` octets is left out at the end, and so is what would cost more than a request may.
 */
export async function getBulkRequest(pdu: BulkPdu, visible: VisibleMib, maxSize: number): Promise<Answer> {
  const { limits } = visible.request;
  // negative values count as 0 (RFC 1905 §4.2.3)
  const nonRepeaters = Math.min(Math.max(pdu.nonRepeaters, 0), pdu.varbinds.length);
  const repetitions = Math.min(Math.max(pdu.maxRepetitions, 0), limits.repetitions);
  const names = pdu.varbinds.slice(0, limits.varbinds).map(({ oid }) => oid);
  const collection = new Collection(pdu.requestId, maxSize, visible);
  if (nonRepeaters + repetitions * (names.length - nonRepeaters) > untilPause) visible.request.watchCpu();

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

/** The variable bindings of an answer, as many as the message and the request have room for. */
class Collection {
  readonly varbinds: Varbind[] = [];
  failure: Refusal | undefined;
  readonly #frame: Pdu;
  #size = 0;
  #pause = untilPause;

  constructor(
    requestId: number,
    readonly maxSize: number,
    readonly visible: VisibleMib,
  ) {
    this.#frame = responsePdu(requestId, []);
  }

  /**
   * Adds the successors of `names`, which stand after `before` others in the request; `undefined` when the answer is complete with some
   * of them. Objects that take their time are read several at a time.
   */
  addNext(names: readonly string[], before: number): MaybePromise<readonly Varbind[] | undefined> {
    return this.#addFrom(0, { names, before, begin: this.varbinds.length });
  }

  #addFrom(first: number, row: Row): MaybePromise<readonly Varbind[] | undefined> {
    for (let start = first; start < row.names.length; start += together) {
      if (this.varbinds.length >= this.#pause) return this.#addAfterPause(start, row);
      const started = row.names.slice(start, start + together).map((oid) => this.visible.next(oid));
      for (let at = 0; at < started.length; at++) {
        const found = started[at]!;
        if (isPromise(found)) return this.#addLater(started, at, start, row);
        if (!this.#take(found, row.before + start + at)) return undefined;
      }
    }
    return this.varbinds.slice(row.begin);
  }

  async #addAfterPause(start: number, row: Row): Promise<readonly Varbind[] | undefined> {
    this.#pause += untilPause;
    if (this.visible.request.exhausted) return undefined;
    await this.visible.request.breathe();
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
    return this.#addFrom(start + together, row);
  }

  /** Adds what was found for the variable binding at `position` of the request, from 0. Whether there is room for more. */
  #take(found: Varbind | ObjectError, position: number): boolean {
    if (!(found instanceof ObjectError)) return this.#add(found);
    if (!this.#canEnd(found)) this.failure = genErr(position + 1, found);
    return false;
  }

  /** Whether it is only that the request has had its share, and something was found before. */
  #canEnd({ cause }: ObjectError): boolean {
    return cause instanceof LimitError && this.varbinds.length > 0;
  }

  /** Whether there was room for it. */
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
  /** How many stand before them in the request. */
  readonly before: number;
  /** How many variable bindings there were before theirs. */
  readonly begin: number;
}

/** How many objects are read at a time. */
const together = 64;
/** How many variable bindings are collected until it is asked what they cost. */
const untilPause = 128;
