import type { Ledger } from "./ledger.ts";
import type { Reader } from "./readers.ts";
import { RequestTicket } from "./request-ticket.ts";
import type { Channel, ChannelOptions, MessageIdReader, Ticket, Waiter } from "./waiter.ts";

/** A channel, with the members that only its tickets and the dispatcher use. */
export class RequestChannel<Model extends MessageIdReader = MessageIdReader> implements Channel<Model> {
  readonly reader: Reader;
  readonly anySource: boolean;
  /** Whether the model has to be told of ids that are not awaited any more. */
  readonly releases: boolean;

  constructor(
    readonly ledger: Ledger,
    readonly model: Model,
    { owner = model, anySource = false, release = true }: ChannelOptions,
  ) {
    this.reader = ledger.readers.share(model, owner);
    this.anySource = anySource;
    this.releases = release && model.release !== undefined;
  }

  issueTicket(waiter: Waiter): Ticket {
    return new RequestTicket(this, waiter);
  }
}
