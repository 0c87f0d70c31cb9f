// RFC 3416 §4.2.3: GetBulkRequest.
import { type BulkPdu, type Pdu, pduSize, responsePdu, type Varbind, varbindSize } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise } from "../promises.ts";
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

  let row: readonly Varbind[] | undefined = await collection.addNext(names.slice(0, nonRepeaters), 0);
  let repeaters = names.slice(nonRepeaters);
  for (let repetition = 0; row !== undefined && repetition < repetitions && repeaters.length > 0; repetition++) {
    row = await collection.addNext(repeaters, nonRepeaters);
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
  #pause = together;

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
  async addNext(names: readonly string[], before: number): Promise<readonly Varbind[] | undefined> {
    const { request } = this.visible;
    const begin = this.varbinds.length;
    for (let start = 0; start < names.length; start += together) {
      if (this.varbinds.length >= this.#pause) {
        this.#pause += together;
        if (request.exhausted && this.varbinds.length >= always) return undefined;
        await request.breathe();
      }
      const started = names.slice(start, start + together).map((oid) => this.visible.next(oid));
      for (const [at, pending] of started.entries()) {
        const found = isPromise(pending) ? await pending : pending;
        if (!(found instanceof ObjectError) && this.#add(found)) continue;
        if (found instanceof ObjectError && !this.#canEnd(found)) this.failure = genErr(before + start + at + 1, found);
        return undefined;
      }
    }
    return this.varbinds.slice(begin);
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

/** How many objects are read at a time. */
const together = 64;
/** How many variable bindings are collected whatever they cost. */
const always = 256;
