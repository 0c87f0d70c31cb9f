// RFC 3416 §4.2.3: GetBulkRequest.
import { type BulkPdu, pduSize, responsePdu, type Varbind, VarbindEncoder } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import { isPromise, type MaybePromise } from "../promises.ts";
import { LimitError, type Request } from "../request.ts";
import { type Answer, refuseAsGenErr, type Refusal } from "./answer.ts";
import { varbindsPerPause } from "./pause.ts";
import { Repeater } from "./repeater.ts";

/**
 * Finds one successor for each of the first `nonRepeaters` names and up to `maxRepetitions` for each of the others, interleaved. Ends
 * before the PDU becomes longer than `maxSize` octets and when the request reaches its limits.
 */
export function answerGetBulk(pdu: BulkPdu, visible: VisibleMib, maxSize: number): MaybePromise<Answer> {
  return new Collection(pdu, visible, maxSize).collect();
}

/** The variable bindings of an answer, up to the size of the message and the limits of the request. */
class Collection {
  readonly #names: readonly Repeater[];
  readonly #nonRepeaters: number;
  /** The number of repetitions to begin after this one. */
  #repetitions: number;
  /** The position of the next name in the request, from 0. */
  #next = 0;
  /** Whether this repetition found an instance. */
  #hasFound = false;
  #isComplete = false;
  #failure: Refusal | undefined;
  readonly #request: Request;
  readonly #encoder = new VarbindEncoder();
  /** Octets of all variable bindings together. */
  readonly #room: number;
  #pause = varbindsPerPause;

  constructor(pdu: BulkPdu, visible: VisibleMib, maxSize: number) {
    const { limits } = visible.request;
    this.#request = visible.request;
    this.#names = pdu.varbinds.slice(0, limits.varbinds).map(({ oid }) => new Repeater(visible, oid));
    // negative values count as 0 (RFC 1905 §4.2.3)
    this.#nonRepeaters = Math.min(Math.max(pdu.nonRepeaters, 0), this.#names.length);
    this.#repetitions = Math.min(Math.max(pdu.maxRepetitions, 0), limits.repetitions);
    this.#room = roomForVarbinds(pdu.requestId, maxSize);
    const repeaters = this.#names.length - this.#nonRepeaters;
    if (this.#nonRepeaters + this.#repetitions * repeaters > varbindsPerPause) this.#request.watchCpu();
    if (this.#nonRepeaters === 0) this.#beginRepetition();
  }

  /** Returns the answer: at once, unless an object is asynchronous or the answer is long. */
  collect(): MaybePromise<Answer> {
    const pending = this.#run();
    return pending === undefined ? this.#finish() : this.#collectLater(pending);
  }

  async #collectLater(first: Promise<void>): Promise<Answer> {
    for (let pending: Promise<void> | undefined = first; pending !== undefined; pending = this.#run())
      await pending;
    return this.#finish();
  }

  /** Adds successors. Returns `undefined` if the answer is complete, else a promise after which to go on. */
  #run(): Promise<void> | undefined {
    while (!this.#isComplete) {
      if (this.#encoder.varbinds.length >= this.#pause) return this.#rest();
      const found = this.#names[this.#next]!.next();
      if (isPromise(found)) return this.#takeLater(found);
      this.#take(found);
    }
    return undefined;
  }

  async #rest(): Promise<void> {
    this.#pause += varbindsPerPause;
    if (this.#request.isExhausted) this.#isComplete = true;
    else await this.#request.yieldTurn();
  }

  /** Takes what the next name finds later. The names after it in this repetition are searched at the same time. */
  async #takeLater(found: PromiseLike<Varbind | ObjectError>): Promise<void> {
    const end = this.#next < this.#nonRepeaters ? this.#nonRepeaters : this.#names.length;
    const others = this.#names.slice(this.#next + 1, Math.min(end, this.#next + readsAtOnce));
    for (const pending of [found, ...others.map((name) => name.next())]) {
      if (this.#isComplete) return;
      this.#take(isPromise(pending) ? await pending : pending);
    }
  }

  /** Adds the successor of the next name, if there is room. */
  #take(found: Varbind | ObjectError): void {
    if (found instanceof ObjectError) {
      this.#isComplete = true;
      // an answer may end early because of a limit
      if (!(found.cause instanceof LimitError) || this.#encoder.varbinds.length === 0)
        this.#failure = refuseAsGenErr(this.#next + 1, found);
      return;
    }
    if (!this.#encoder.add(found, this.#room, this.#next)) {
      this.#isComplete = true;
      return;
    }
    if (found.type !== "endOfMibView") this.#hasFound = true;
    this.#next++;
    if (this.#next === this.#nonRepeaters) this.#beginRepetition();
    else if (this.#next === this.#names.length) {
      if (this.#hasFound) this.#beginRepetition();
      else this.#isComplete = true;
    }
  }

  #beginRepetition(): void {
    this.#next = this.#nonRepeaters;
    this.#hasFound = false;
    if (this.#repetitions-- <= 0 || this.#next === this.#names.length) this.#isComplete = true;
  }

  #finish(): Answer {
    return this.#failure ?? { varbinds: this.#encoder.finish() };
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
