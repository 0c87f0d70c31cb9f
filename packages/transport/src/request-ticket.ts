import { ClosedError } from "@snmp/mpm-core";
import type { Expiring } from "./deadlines.ts";
import { showSent } from "./packets.ts";
import type { RequestChannel } from "./request-channel.ts";
import type { TransportAddress } from "./transport.ts";
import type { Ticket, Waiter } from "./waiter.ts";

/** A ticket, with the members that only the dispatcher and the deadlines use. */
export class RequestTicket implements Ticket, Expiring {
  until = Infinity;
  place = -1;
  /** The peer, once a message was sent to it. */
  to: TransportAddress | undefined = undefined;
  /** The id of the last message; `earlier` are those before it. */
  private id = 0;
  private earlier: number[] | undefined = undefined;
  private outstanding = 0;
  private isClosed = false;

  constructor(
    readonly channel: RequestChannel,
    readonly waiter: Waiter,
  ) {}

  /** Without a message, only makes an answer with that id the ticket's. */
  ask(message: Uint8Array | undefined, id: number, to: TransportAddress, until: number): boolean {
    const { ledger, reader } = this.channel;
    if (ledger.isClosed || this.isClosed) throw new ClosedError("the transport");
    this.to = to;
    if (!ledger.ids.add(id, this) && !ledger.addBeside(id, this)) return false;
    if (!reader.isListed) ledger.readers.list(reader);
    reader.outstanding++;
    if (this.outstanding++ > 0) (this.earlier ??= []).push(this.id);
    this.id = id;
    this.until = until;
    if (until !== Infinity) ledger.deadlines.add(this);
    if (message === undefined) return true;
    showSent(message, to);
    ledger.transport.send(message, to, (error) => {
      if (error !== undefined) this.fail(error);
    });
    return true;
  }

  repeat(message: Uint8Array): void {
    if (this.isClosed || this.outstanding === 0) return;
    this.tellSilence();
    showSent(message, this.to!);
    this.channel.ledger.transport.send(message, this.to!, (error) => {
      if (error !== undefined) this.fail(error);
    });
  }

  /** Returns whether the lower 16 bits of one of its ids are those of `id`. */
  endsLike(id: number): boolean {
    if (this.isClosed || this.outstanding === 0) return false;
    return (
      ((this.id ^ id) & 0xffff) === 0 || this.earlier?.some((own) => ((own ^ id) & 0xffff) === 0) === true
    );
  }

  /** Returns whether a message from `from` can be an answer. */
  takesFrom(from: TransportAddress): boolean {
    const { anySource, ledger } = this.channel;
    return anySource || ledger.transport.isSource(from, this.to!);
  }

  waitUntil(time: number): void {
    const { deadlines } = this.channel.ledger;
    this.until = time;
    if (time === Infinity) deadlines.delete(this);
    else if (!this.isClosed) deadlines.add(this);
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    const { ledger, reader, releases } = this.channel;
    ledger.deadlines.delete(this);
    if (this.outstanding === 0) return;
    ledger.ids.delete(this.id, this);
    if (this.earlier !== undefined) for (const id of this.earlier) ledger.ids.delete(id, this);
    reader.outstanding -= this.outstanding;
    this.outstanding = 0;
    if (releases) this.release();
  }

  cancel(): void {
    this.tellSilence();
    this.close();
  }

  /** No answer can come any more. */
  fail(error: Error): void {
    if (this.isClosed) return;
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
    if (this.outstanding === 0) return;
    try {
      this.channel.ledger.transport.silent?.(this.to!);
    } catch {
      // the request goes on all the same; a transport that cannot note silence must not change it
    }
  }

  /** Lets the model forget the messages: nobody waits for their answers any more (RFC 3412 §4.2: state is released). */
  private release(): void {
    const { model } = this.channel;
    for (const id of [this.id, ...(this.earlier ?? [])]) {
      try {
        model.release!(id);
      } catch {
        // the request has its result; a model that cannot forget must not change it
      }
    }
  }
}
