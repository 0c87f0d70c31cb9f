// Clients with one community may have thousands of credentials, and equal octets for each.
import { equalOctets } from "@snmp/asn1";

/** Finds an equal object among the last few that are still in use elsewhere, so that it is kept in memory once. */
export class RecentObjects<Item extends object> {
  readonly #items: WeakRef<Item>[] = [];
  #next = 0;

  constructor(private readonly octetsOf: (item: Item) => Uint8Array) {}

  /** Returns the equal one, or `item`, which is found from now on. */
  share(item: Item): Item {
    const octets = this.octetsOf(item);
    for (const reference of this.#items) {
      const known = reference.deref();
      if (known !== undefined && equalOctets(this.octetsOf(known), octets)) return known;
    }
    this.#items[this.#next++ % size] = new WeakRef(item);
    return item;
  }
}

const size = 8;
