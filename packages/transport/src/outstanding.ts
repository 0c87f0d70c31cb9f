// The way in which programs awaited answers before there were tickets.
import type { RequestTicket } from "./request-ticket.ts";
import type { TransportAddress } from "./transport.ts";
import type { MessageIdReader, Verdict, Waiter } from "./waiter.ts";

/**
 * A request that waits for its answer, without a ticket.
 *
 * @deprecated Use `Waiter`, with the ticket that `Dispatcher.openChannel(model).issueTicket(waiter)` returns.
 */
export interface Outstanding {
  /** The time at which `expire` is called, in milliseconds of `monotonicNow()`, as it is when the id is added; `Infinity` for never. */
  expires: number;
  /** Unused. */
  place: number;
  /** The peer that the request was sent to. */
  readonly to: TransportAddress;
  /** Whether the answer may come from any address. */
  readonly anySource: boolean;
  /** The model that encoded the request. */
  readonly model: MessageIdReader;
  /** Receives a message with the right id from the right source. Returns whether it is the answer. */
  accept(message: Uint8Array): boolean;
  /** The transport failed: no answer can come. */
  fail(error: Error): void;
  /** Called at the time `expires`. */
  expire(): void;
}

/** The waiter of one id of such a request. */
export class OutstandingId implements Waiter {
  ticket: RequestTicket | undefined = undefined;

  constructor(readonly request: Outstanding) {}

  received(message: Uint8Array): Verdict {
    return this.request.accept(message) ? "accepted" : "refused";
  }

  failed(error: Error): void {
    this.request.fail(error);
  }

  expired(): void {
    this.ticket!.waitUntil(Infinity);
    this.request.expire();
  }
}
