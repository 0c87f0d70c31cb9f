import type { MessageProcessingModel } from "@snmp/mpm-core";
import type { TransportAddress } from "./transport.ts";

/**
 * How a waiter judges a message: `accepted` is the answer, or leads to it; after `refused`, the waiter goes on waiting for a better
 * one.
 */
export type Verdict = "accepted" | "refused";

/** The side of a request that waits: a dispatcher calls it, through its ticket. No member may throw. */
export interface Waiter {
  /** A message came that has the id of one that was sent, from the peer that it was sent to. `from` is where it came from. */
  received(message: Uint8Array, from: TransportAddress): Verdict;
  /**
   * A message came from the peer that has only the lower 16 bits of the id of one that was sent. It is not an answer, but the peer may be
   * one that keeps no more than 16 bits. Optional; called a bounded number of times per second.
   */
  shortened?(message: Uint8Array): void;
  /** The transport failed, or was closed: no answer can come. The ticket is closed by then. */
  failed(error: Error): void;
  /** The time that the ticket waits until is over. The waiter asks again, waits longer, or closes the ticket. */
  expired(): void;
}

/**
 * One request on a dispatcher, with any number of messages to the same peer. An answer to each of them counts until the ticket is
 * closed, which is when all of its ids are released.
 */
export interface Ticket {
  /** The time at which `expired` is called next, in milliseconds of `monotonicNow()`; `Infinity` for never. */
  readonly until: number;
  /**
   * Sends a message with the id `id` to `to`, and waits for the answer until `until`, in milliseconds of `monotonicNow()`. Returns
   * false, and sends nothing, if another message to that peer has the same id: encode the request anew.
   *
   * @throws `ClosedError` once the dispatcher is closed.
   */
  ask(message: Uint8Array, id: number, to: TransportAddress, until: number): boolean;
  /** Sends the last message that `ask` sent once more, after silence, without another id. */
  repeat(message: Uint8Array): void;
  /** Moves the time at which `expired` is called, in milliseconds of `monotonicNow()`; `Infinity` for never. */
  waitUntil(time: number): void;
  /** Ends the ticket: nothing is outstanding any more. Calling it twice is safe. */
  close(): void;
  /** Ends the ticket because nobody waits for the answer any more, which also tells the transport. Calling it twice is safe. */
  cancel(): void;
}

/** Options for a channel. */
export interface ChannelOptions {
  /** The object that stands for all models that read ids alike, such as their plug-in; by default the model itself. */
  readonly owner?: object | undefined;
  /** Whether answers may come from any address, as those of devices with several do; false by default. */
  readonly anySource?: boolean | undefined;
  /**
   * Whether to call `release` of the model for each id when its ticket ends; true by default. `false` is for messages whose answers the
   * model itself decodes afterwards, as in discovery.
   */
  readonly release?: boolean | undefined;
}

/** The way of all requests of one model to a dispatcher. */
export interface Channel<Model extends MessageIdReader = MessageIdReader> {
  /** The model that encodes the messages, and whose plug-in reads the ids of their answers. */
  readonly model: Model;
  /** Issues a ticket for one request, which `waiter` waits for. */
  issueTicket(waiter: Waiter): Ticket;
}

/** The members of a message processing model that read messages for a dispatcher. */
export interface MessageIdReader extends Pick<
  MessageProcessingModel,
  "identifier" | "messageId" | "release"
> {
  /** Says whether the message is one of the model's. A dispatcher asks this only if no version can be read. */
  recognises?(message: Uint8Array): boolean;
}
