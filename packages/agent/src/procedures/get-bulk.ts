// RFC 3416 §4.2.3: GetBulkRequest.
import { type BulkPdu, pduSize, responsePdu, type Varbind, VarbindEncoder } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import { LimitError } from "../request.ts";
import { type Answer, refuseAsGenErr, type Refusal } from "./answer.ts";
import { varbindsPerPause } from "./pause.ts";
import { Repeater } from "./repeater.ts";

/**
 * Finds one successor for each of the first `nonRepeaters` names and up to `maxRepetitions` for each of the others, interleaved. Ends
 * before the PDU becomes longer than `maxSize` octets and when the request reaches its limits.
 */
export async function answerGetBulk(pdu: BulkPdu, visible: VisibleMib, maxSize: number): Promise<Answer> {
  const { limits } = visible.request;
  // negative values count as 0 (RFC 1905 §4.2.3)
  const nonRepeaters = Math.min(Math.max(pdu.nonRepeaters, 0), pdu.varbinds.length);
  const repetitions = Math.min(Math.max(pdu.maxRepetitions, 0), limits.repetitions);
  const names = pdu.varbinds.slice(0, limits.varbinds).map(({ oid }) => new Repeater(visible, oid));
  const collection = new Collection(pdu.requestId, maxSize, visible);
  if (nonRepeaters + repetitions * (names.length - nonRepeaters) > varbindsPerPause)
    visible.request.watchCpu();

  const first = collection.addNext(names.slice(0, nonRepeaters), 0);
  let goesOn = isPromise(first) ? await first : first;
  const repeaters = names.slice(nonRepeaters);
  for (let repetition = 0; goesOn && repetition < repetitions && repeaters.length > 0; repetition++) {
    const { length } = collection.varbinds;
    const added = collection.addNext(repeaters, nonRepeaters);
    goesOn = (isPromise(added) ? await added : added) && !collection.endsSince(length);
  }
  return collection.finish();
}

/** The variable bindings of an answer, up to the size of the message and the limits of the request. */
class Collection {
  failure: Refusal | undefined;
  readonly #encoder = new VarbindEncoder();
  readonly #room: number;
  #pause = varbindsPerPause;

  constructor(
    requestId: number,
    maxSize: number,
    readonly visible: VisibleMib,
  ) {
    this.#room = roomForVarbinds(requestId, maxSize);
  }

  /**
   * Adds one successor of each of `names`, which follow `before` others in the request. Returns whether the answer may go on.
   * Asynchronous objects are read several at a time.
   */
  addNext(names: readonly Repeater[], before: number): MaybePromise<boolean> {
    return this.#addFrom(0, names, before);
  }

  get varbinds(): readonly Varbind[] {
    return this.#encoder.varbinds;
  }

  /** Returns the answer. */
  finish(): Answer {
    return this.failure ?? { varbinds: this.#encoder.finish() };
  }

  /** Whether all variable bindings after the first `length` ones are endOfMibView. */
  endsSince(length: number): boolean {
    for (let at = length; at < this.varbinds.length; at++)
      if (this.varbinds[at]!.type !== "endOfMibView") return false;
    return true;
  }

  #addFrom(first: number, names: readonly Repeater[], before: number): MaybePromise<boolean> {
    if (this.varbinds.length >= this.#pause) return this.#addAfterPause(first, names, before);
    for (let at = first; at < names.length; at++) {
      const found = names[at]!.next();
      if (isPromise(found)) return this.#addLater(found, at, names, before);
      if (!this.#take(found, before + at)) return false;
      if (this.varbinds.length >= this.#pause) return this.#addAfterPause(at + 1, names, before);
    }
    return true;
  }

  async #addAfterPause(first: number, names: readonly Repeater[], before: number): Promise<boolean> {
    this.#pause += varbindsPerPause;
    if (this.visible.request.isExhausted) return false;
    await this.visible.request.yieldTurn();
    return this.#addFrom(first, names, before);
  }

  /** Adds what the name at `first` finds later; the names after it search at the same time. */
  async #addLater(
    found: PromiseLike<Varbind | ObjectError>,
    first: number,
    names: readonly Repeater[],
    before: number,
  ): Promise<boolean> {
    const started = [found, ...names.slice(first + 1, first + readsAtOnce).map((name) => name.next())];
    for (let at = 0; at < started.length; at++) {
      if (!this.#take(await started[at]!, before + first + at)) return false;
    }
    return this.#addFrom(first + started.length, names, before);
  }

  /** Adds the successor of the variable binding at `position` of the request, from 0. Returns whether there is room for more. */
  #take(found: Varbind | ObjectError, position: number): boolean {
    if (!(found instanceof ObjectError)) return this.#encoder.add(found, this.#room, position);
    if (!this.#isCutShort(found)) this.failure = refuseAsGenErr(position + 1, found);
    return false;
  }

  /** Whether the failure is only that the request reached a limit after something was found. */
  #isCutShort({ cause }: ObjectError): boolean {
    return cause instanceof LimitError && this.varbinds.length > 0;
  }
}

/** Returns the number of octets that all variable bindings together may have in a PDU of at most `maxSize` octets. */
function roomForVarbinds(requestId: number, maxSize: number): number {
  const frame = responsePdu(requestId, []);
  let room = maxSize;
  while (room > 0 && pduSize(frame, room) > maxSize) room--;
  return room;
}

/** Number of objects that are read at the same time. */
const readsAtOnce = 64;
