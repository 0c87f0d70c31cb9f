// RFC 3412 §4.2.2.2: pairs incoming responses with the requests that wait for them, by what it reads out of raw octets.
import { ClosedError, type TransportError } from "@snmp/mpm-core";
import { Ledger } from "./ledger.ts";
import { type Outstanding, OutstandingId } from "./outstanding.ts";
import { showDiscarded, showReceived } from "./packets.ts";
import type { Reader } from "./readers.ts";
import { RequestChannel } from "./request-channel.ts";
import { RequestTicket } from "./request-ticket.ts";
import { ShortenedIds } from "./shortened-ids.ts";
import type {
  RequestingTransport,
  TransportAddress,
  TransportPlugin,
  TransportReceiver,
} from "./transport.ts";
import type { Channel, ChannelOptions, MessageIdReader } from "./waiter.ts";

/** Counts messages that were received, and why some of them were not answers. */
export interface DispatcherCounters {
  /** Messages received. */
  received: number;
  /** Octets without a version or a message id, that no model recognises. */
  malformed: number;
  /** No request waits for that id: duplicates, and answers that came too late. */
  unmatched: number;
  /** The id is outstanding, but for another peer or another model. */
  foreign: number;
  /** From the right peer with the right id, but the model refused the message. */
  refused: number;
}

/** One transport and all that is outstanding on it, for any number of targets. */
export class Dispatcher implements TransportReceiver {
  /** Messages received, and those that were not answers. */
  readonly counters: DispatcherCounters = { received: 0, malformed: 0, unmatched: 0, foreign: 0, refused: 0 };
  /** The transport that sends and receives. */
  readonly transport: RequestingTransport;
  readonly #ledger = new Ledger();
  readonly #shortened = new ShortenedIds(this.#ledger);
  readonly #withoutTicket = new Map<number, RequestTicket>();

  constructor(plugin: TransportPlugin) {
    this.transport = this.#ledger.transport = plugin.open(this);
    this.#ledger.deadlines.countReceived = () => this.counters.received;
  }

  /** The number of message ids that are outstanding. */
  get size(): number {
    return this.#ledger.ids.size;
  }

  /** The number of tickets that wait until a certain time. While there are any, they keep the process alive. */
  get waiting(): number {
    return this.#ledger.deadlines.size;
  }

  /** Opens the way for all requests of one model. It needs no closing: close its tickets. */
  openChannel<Model extends MessageIdReader>(model: Model, options: ChannelOptions = {}): Channel<Model> {
    return new RequestChannel(this.#ledger, model, options);
  }

  /**
   * Awaits an answer with that message id. Returns false if another request has the id: encode anew.
   *
   * @deprecated Use `openChannel` and the `ask` of a ticket.
   */
  add(id: number, request: Outstanding): boolean {
    const { model, to, anySource, expires } = request;
    const waiter = new OutstandingId(request);
    const ticket = new RequestTicket(new RequestChannel(this.#ledger, model, { anySource }), waiter);
    if (this.#withoutTicket.has(id) || !ticket.ask(undefined, id, to, expires)) return false;
    waiter.ticket = ticket;
    this.#withoutTicket.set(id, ticket);
    return true;
  }

  /**
   * Awaits no answer with that message id any more.
   *
   * @deprecated Use `close` or `cancel` of a ticket.
   */
  remove(id: number): void {
    this.#withoutTicket.get(id)?.close();
    this.#withoutTicket.delete(id);
  }

  message(message: Uint8Array, from: TransportAddress): void {
    this.counters.received++;
    showReceived(message, from);
    const readers = this.#ledger.readers.find(message);
    let fate: Fate = readers === undefined ? "malformed" : "unmatched";
    if (readers !== undefined) {
      for (let i = 0; i < readers.length; i++) {
        const next = this.#offer(message, from, readers[i]!);
        if (next === "accepted") return;
        if (i === 0 || rank[next] > rank[fate]) fate = next;
      }
    }
    this.counters[fate]++;
    showDiscarded(message, from, fate);
  }

  error(error: TransportError, to?: TransportAddress): void {
    const failed = new Set<RequestTicket>();
    for (const ticket of this.#ledger.ids.values()) {
      if (to === undefined || this.#isTo(to, ticket)) failed.add(ticket);
    }
    for (const ticket of failed) ticket.fail(error);
  }

  /** Fails all that is outstanding and closes the transport. */
  async close(): Promise<void> {
    this.#ledger.isClosed = true;
    const failed = new Set(this.#ledger.ids.values());
    for (const ticket of failed) ticket.fail(new ClosedError("the transport"));
    this.#ledger.deadlines.clear();
    await this.transport.close();
  }

  /**
   * Offers a message to the requests whose ids that reader can read. Errors of plug-ins stay here: a model that cannot read the id
   * leaves the message to others, and a transport or waiter that throws fails its request.
   */
  #offer(message: Uint8Array, from: TransportAddress, reader: Reader): Fate | "accepted" {
    if (reader.outstanding === 0) return "unmatched";
    const { ids, transport } = this.#ledger;
    let ticket: RequestTicket | undefined;
    let fate: Fate | "accepted" = "malformed";
    try {
      const id = reader.model.messageId(message);
      fate = "unmatched";
      for (ticket = ids.get(id); ticket !== undefined; ticket = ids.getNext(id, ticket)) {
        if (fate === "unmatched") fate = "foreign";
        const { channel, to } = ticket;
        if (channel.reader !== reader) continue;
        if (!channel.anySource && !transport.isSource(from, to!)) continue;
        fate = "refused";
        if (ticket.waiter.received(message, from) === "refused") continue;
        fate = "accepted";
        transport.answered?.(to!);
        break;
      }
      if (fate === "unmatched") this.#shortened.report(id, message, from, reader);
    } catch (error) {
      if (ticket !== undefined && fate !== "accepted") {
        if (fate === "unmatched") fate = "foreign";
        ticket.fail(error as Error);
      }
    }
    return fate;
  }

  /** Returns whether an error for `to` concerns that ticket; if the transport cannot say so, it does. */
  #isTo(to: TransportAddress, ticket: RequestTicket): boolean {
    try {
      return ticket.to === to || this.transport.isSource(to, ticket.to!);
    } catch {
      return true;
    }
  }
}

/** The counter of a message that was not an answer. */
type Fate = Exclude<keyof DispatcherCounters, "received">;

/** Where readers disagree, the one counts that came closer to an answer. */
const rank: Readonly<Record<Fate, number>> = { malformed: 0, unmatched: 1, foreign: 2, refused: 3 };
