import { Deadlines } from "./deadlines.ts";
import { IdTable } from "./id-table.ts";
import { Readers } from "./readers.ts";
import type { RequestTicket } from "./request-ticket.ts";
import type { RequestingTransport, TransportAddress } from "./transport.ts";

/** The books of a dispatcher: its tickets by the ids that are outstanding, by the time that they wait until, and who reads their ids. */
export class Ledger {
  readonly ids = new IdTable<RequestTicket>();
  readonly deadlines = new Deadlines();
  readonly readers = new Readers();
  isClosed = false;
  /** Set at once, by the dispatcher that is the transport's receiver. */
  transport!: RequestingTransport;

  /** Enters an id of a ticket. Returns false if a reply with that id could be meant for another message. */
  enter(id: number, ticket: RequestTicket): boolean {
    return this.ids.add(id, ticket) || this.#enterBeside(id, ticket);
  }

  /** Another ticket has the id, which is fine as long as its reply comes from another peer, or is read by another model. */
  #enterBeside(id: number, ticket: RequestTicket): boolean {
    const { reader } = ticket.channel;
    for (let other = this.ids.get(id); other !== undefined; other = this.ids.getNext(id, other)) {
      if (other.channel.reader === reader && (ticket.channel.anySource || this.isFrom(ticket.to!, other)))
        return false;
    }
    this.ids.addBeside(id, ticket);
    return true;
  }

  /** Returns whether what comes from `from` can answer the messages of that ticket. */
  isFrom(from: TransportAddress, ticket: RequestTicket): boolean {
    return ticket.channel.anySource || ticket.to === from || this.transport.isSource(from, ticket.to!);
  }
}
