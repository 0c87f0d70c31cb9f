import { ClosedError } from "@snmp/mpm-core";
import type { Expiring } from "./deadlines.ts";
import type { RequestChannel } from "./request-channel.ts";
import type { TransportAddress } from "./transport.ts";
import type { Ticket, Waiter } from "./waiter.ts";

/** A ticket, with the members that only the dispatcher and the deadlines use. */
export class RequestTicket implements Ticket, Expiring {
  expires = Infinity;
  place = -1;
  /** The peer, once a message was sent to it. */
  to: TransportAddress | undefined = undefined;
  /** The id of the last message; `#earlier` are those before it. */
  #id = 0;
  #earlier: number[] | undefined = undefined;
  #outstanding = 0;
  #isClosed = false;

  constructor(
    readonly channel: RequestChannel,
    readonly waiter: Waiter,
  ) {}

  ask(message: Uint8Array, id: number, to: TransportAddress, until: number): boolean {
    if (!this.enter(id, to)) return false;
    const { deadlines, transport } = this.channel.ledger;
    this.expires = until;
    if (until !== Infinity) deadlines.add(this);
    transport.send(message, to, (error) => {
      if (error !== undefined) this.fail(error);
    });
    return true;
  }

  repeat(message: Uint8Array): void {
    if (this.#isClosed || this.#outstanding === 0) return;
    this.tellSilence();
    this.channel.ledger.transport.send(message, this.to!, (error) => {
      if (error !== undefined) this.fail(error);
    });
  }

  /** Returns whether the lower 16 bits of one of its ids are those of `id`. */
  endsLike(id: number): boolean {
    if (this.#isClosed || this.#outstanding === 0) return false;
    return (
      ((this.#id ^ id) & 0xffff) === 0 || this.#earlier?.some((own) => ((own ^ id) & 0xffff) === 0) === true
    );
  }

  /** Makes an answer with that id from that peer the ticket's. Returns false if it could be meant for another message. */
  enter(id: number, to: TransportAddress): boolean {
    const { ledger, reader } = this.channel;
    if (ledger.isClosed || this.#isClosed) throw new ClosedError("the transport");
    this.to = to;
    if (!ledger.ids.add(id, this) && !ledger.addBeside(id, this)) return false;
    if (++reader.outstanding === 1 && !reader.isListed) ledger.readers.list(reader);
    if (this.#outstanding++ > 0) (this.#earlier ??= []).push(this.#id);
    this.#id = id;
    return true;
  }

  /** Returns whether a message from `from` can be an answer. */
  takesFrom(from: TransportAddress): boolean {
    const { anySource, ledger } = this.channel;
    return anySource || ledger.transport.isSource(from, this.to!);
  }

  waitUntil(time: number): void {
    const { deadlines } = this.channel.ledger;
    this.expires = time;
    if (time === Infinity) deadlines.delete(this);
    else if (!this.#isClosed) deadlines.add(this);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.channel.ledger.deadlines.delete(this);
    if (this.#outstanding === 0) return;
    this.#outstanding = 0;
    this.release(this.#id);
    if (this.#earlier !== undefined) for (const id of this.#earlier) this.release(id);
  }

  cancel(): void {
    this.tellSilence();
    this.close();
  }

  /** No answer can come any more. */
  fail(error: Error): void {
    if (this.#isClosed) return;
    this.close();
    this.waiter.failed(error);
  }

  expire(): void {
    this.tellSilence();
    try {
      this.waiter.expired();
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private tellSilence(): void {
    if (this.#outstanding === 0) return;
    try {
      this.channel.ledger.transport.silent?.(this.to!);
    } catch {
      // the request goes on all the same; a transport that cannot note silence must not change it
    }
  }

  /** Nobody waits for the answer to that message any more (RFC 3412 §4.2: state is released). */
  private release(id: number): void {
    const { ledger, model, reader } = this.channel;
    ledger.ids.delete(id, this);
    reader.outstanding--;
    if (model.release === undefined) return;
    try {
      model.release(id);
    } catch {
      // the request has its result; a model that cannot forget must not change it
    }
  }
}
