// Some devices keep 16 bits of an id, and answer with an id that nobody waits for.
import { monotonicNow } from "@snmp/mpm-core";
import type { Ledger } from "./ledger.ts";
import type { Reader } from "./readers.ts";
import type { TransportAddress } from "./transport.ts";

/** Tells requests of messages with the lower 16 bits of their ids. Such a message is never an answer. */
export class ShortenedIds {
  readonly #ledger: Ledger;
  /** The searches of the present second: anybody can send messages that cause one, and each takes time in proportion to what is outstanding. */
  #searches = 0;
  #secondEnds = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Looks for the requests that an unmatched message with that id may mean. */
  report(id: number, message: Uint8Array, from: TransportAddress, reader: Reader): void {
    if (id < -0x8000 || id > 0xffff || !this.#maySearch()) return;
    try {
      this.#search(id, message, from, reader);
    } catch {
      // a transport or a waiter that throws: nothing is learned
    }
  }

  #search(id: number, message: Uint8Array, from: TransportAddress, reader: Reader): void {
    for (const ticket of new Set(this.#ledger.ids.values())) {
      if (ticket.channel.reader === reader && ticket.endsLike(id) && ticket.takesFrom(from))
        ticket.waiter.shortened?.(message);
    }
  }

  #maySearch(): boolean {
    const now = monotonicNow();
    if (now >= this.#secondEnds) {
      this.#secondEnds = now + 1000;
      this.#searches = 0;
    }
    return ++this.#searches <= maxSearches;
  }
}

/** Searches per second. */
const maxSearches = 100;
