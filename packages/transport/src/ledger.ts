import { Deadlines } from "./deadlines.ts";
import { IdTable } from "./id-table.ts";
import { Readers } from "./readers.ts";
import type { RequestTicket } from "./request-ticket.ts";
import type { RequestingTransport } from "./transport.ts";

/** The books of a dispatcher: its tickets by the ids that are outstanding, by the time that they wait until, and who reads their ids. */
export class Ledger {
  readonly ids = new IdTable<RequestTicket>();
  readonly deadlines = new Deadlines();
  readonly readers = new Readers();
  isClosed = false;
  /** Set at once, by the dispatcher that is the transport's receiver. */
  transport!: RequestingTransport;

  /**
   * Adds an id that another ticket has too, which is fine as long as its reply comes from another peer, or is read by another model.
   * Returns false if the reply could be meant for either.
   */
  addBeside(id: number, ticket: RequestTicket): boolean {
    const { reader, anySource } = ticket.channel;
    for (let other = this.ids.get(id); other !== undefined; other = this.ids.getNext(id, other)) {
      if (other.channel.reader === reader && (anySource || other.takesFrom(ticket.to!))) return false;
    }
    this.ids.addBeside(id, ticket);
    return true;
  }
}
