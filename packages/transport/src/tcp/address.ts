import { isIP } from "node:net";
import { TransportError } from "@snmp/mpm-core";
import { sendingFailed } from "../failure.ts";
import { type HostAddress, hostText } from "../hosts.ts";
import type { TransportAddress } from "../transport.ts";

type Addresses = readonly [HostAddress, ...HostAddress[]];

/** The peer of a connection: a host with its addresses, and a port. */
export class TcpAddress implements TransportAddress {
  /** Its addresses, in the order to try them in. */
  #addresses: Addresses;

  constructor(
    /** The name or numeric address in the target. */
    readonly host: string,
    addresses: Addresses,
    readonly port: number,
  ) {
    this.#addresses = addresses;
  }

  get addresses(): Addresses {
    return this.#addresses;
  }

  /** The first address. */
  get address(): string {
    return this.#addresses[0].address;
  }

  /** Whether the host is a name, whose addresses may change. */
  get isName(): boolean {
    return isIP(this.host.split("%", 1)[0]!) === 0;
  }

  /** Returns the error for a message to the peer: it names what the user wrote, and the address. */
  toFailure(cause: unknown, octets?: number): TransportError {
    if (TransportError.isInstance(cause)) return cause;
    return this.isName
      ? sendingFailed(cause, `tcp://${this.host}:${this.port}`, octets, this.address)
      : sendingFailed(cause, this.toString(), octets);
  }

  /** Takes the addresses that a new look-up found. Returns whether there is one that was not known. */
  update(addresses: Addresses): boolean {
    const known = new Set(this.#addresses.map(({ address }) => address));
    this.#addresses = addresses;
    return addresses.some(({ address }) => !known.has(address));
  }

  toString(): string {
    return `tcp://${hostText(this.address)}:${this.port}`;
  }
}
