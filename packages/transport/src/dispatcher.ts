// RFC 3412 §4.2.2.2: pairs incoming responses with the requests that wait for them, out of raw octets.
import { ClosedError, type MessageProcessingModel, peekVersion, type TransportError } from "@snmp/mpm-core";
import { Deadlines, type Expiring } from "./deadlines.ts";
import { IdTable } from "./id-table.ts";
import type {
  RequestingTransport,
  TransportAddress,
  TransportPlugin,
  TransportReceiver,
} from "./transport.ts";

/** What reads the message id out of received octets. */
export type MessageIdReader = Pick<MessageProcessingModel, "identifier" | "messageId">;

/** A request that waits for its answer. */
export interface Outstanding extends Expiring {
  /** Whom the request went to. */
  readonly to: TransportAddress;
  /** Whether the answer may come from any address: for devices with several. */
  readonly anySource: boolean;
  /** The model that the request was encoded by. */
  readonly model: MessageIdReader;
  /** Is given a message with the right id from the right source; returns whether it is the answer. Must not throw. */
  accept(message: Uint8Array): boolean;
  /** The transport gave up: no answer can come. */
  fail(error: Error): void;
}

/** What became of the datagrams that were no answers. */
export interface DispatcherCounters {
  /** Messages received. */
  received: number;
  /** Octets that hold no version and message id. */
  malformed: number;
  /** Nobody waits for that id: duplicates, and answers that came too late. */
  unmatched: number;
  /** The id is outstanding, but for another peer or another version. */
  foreign: number;
  /** From the right peer with the right id, and refused by the model. */
  refused: number;
}

/** One transport and all that is outstanding on it, for any number of targets. */
export class Dispatcher implements TransportReceiver {
  /** What arrived and was no answer. */
  readonly counters: DispatcherCounters = { received: 0, malformed: 0, unmatched: 0, foreign: 0, refused: 0 };
  /** When to give up waiting for each of those that are outstanding: what keeps the process alive for them. @internal */
  readonly deadlines = new Deadlines();
  /** What sends, and receives. */
  readonly transport: RequestingTransport;
  #outstanding = new IdTable<Outstanding>();
  readonly #readers = new Map<number, MessageIdReader>();
  #closed = false;

  constructor(plugin: TransportPlugin) {
    this.transport = plugin.open(this);
  }

  /** How many message ids are outstanding. */
  get size(): number {
    return this.#outstanding.size;
  }

  /** Awaits an answer with that message id. False when another request has the id: encode anew. */
  add(id: number, request: Outstanding): boolean {
    if (this.#closed) throw new ClosedError("the transport");
    if (!this.#outstanding.add(id, request)) return false;
    if (this.#readers.get(request.model.identifier) === undefined)
      this.#readers.set(request.model.identifier, request.model);
    return true;
  }

  /** Awaits no answer with that message id any more. */
  remove(id: number): void {
    this.#outstanding.delete(id);
  }

  message(message: Uint8Array, from: TransportAddress): void {
    this.counters.received++;
    let version: number;
    let id: number;
    try {
      version = peekVersion(message);
      const reader = this.#readers.get(version);
      if (reader === undefined) {
        this.counters.unmatched++;
        return;
      }
      id = reader.messageId(message);
    } catch {
      this.counters.malformed++;
      return;
    }
    const request = this.#outstanding.get(id);
    if (request === undefined) this.counters.unmatched++;
    else if (
      request.model.identifier !== version ||
      !(request.anySource || this.transport.isSource(from, request.to))
    )
      this.counters.foreign++;
    else if (request.accept(message)) this.transport.answered?.(request.to);
    else this.counters.refused++;
  }

  error(error: TransportError, to?: TransportAddress): void {
    const failed = new Set<Outstanding>();
    for (const request of this.#outstanding.values()) {
      if (to === undefined || request.to === to || this.transport.isSource(to, request.to))
        failed.add(request);
    }
    for (const request of failed) request.fail(error);
  }

  /** Fails all that is outstanding and ends the transport. */
  async close(): Promise<void> {
    this.#closed = true;
    const failed = new Set(this.#outstanding.values());
    for (const request of failed) request.fail(new ClosedError("the transport"));
    this.#outstanding = new IdTable();
    this.deadlines.clear();
    await this.transport.close();
  }
}

/** The dispatcher that all clients of a transport share, opened by the first and closed with the last of them. */
export function acquireDispatcher(plugin: TransportPlugin): Dispatcher {
  let share = shares.get(plugin);
  if (share === undefined) shares.set(plugin, (share = { dispatcher: new Dispatcher(plugin), users: 0 }));
  share.users++;
  return share.dispatcher;
}

/** Gives back what `acquireDispatcher` gave; resolves when, with the last user, everything is released. */
export async function releaseDispatcher(plugin: TransportPlugin): Promise<void> {
  const share = shares.get(plugin);
  if (share === undefined || --share.users > 0) return;
  shares.delete(plugin);
  await share.dispatcher.close();
}

const shares = new Map<TransportPlugin, { readonly dispatcher: Dispatcher; users: number }>();
