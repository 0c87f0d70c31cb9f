import { type HostAddress, hostText } from "../hosts.ts";
import type { TransportAddress } from "../transport.ts";
import type { Probe } from "./probe.ts";

/**
 * Where datagrams go to or come from. One that `resolve` made also carries all that is known of the peer, so that nothing is left of
 * it once the address is dropped.
 */
export class UdpAddress implements TransportAddress {
  /** Whether the peer answered, and has not been silent since. */
  answered = false;
  /** The connected socket that listens for errors, while there is one. */
  probe: Probe | undefined = undefined;
  /** The other addresses of the same name, until one has answered. */
  alternatives: Alternatives | undefined = undefined;

  constructor(
    public family: 4 | 6,
    /** Numeric, as sockets show it. */
    public address: string,
    readonly port: number,
    /** Whether answers may come from other addresses, which a connected socket would not let through. */
    readonly anySource = false,
  ) {}

  toString(): string {
    return `udp://${hostText(this.address)}:${this.port}`;
  }
}

/** The addresses of a name that are not in use now. */
export class Alternatives {
  /** How many addresses have failed one after the other. */
  #failures = 0;
  /** No answer came from the address in use: another has its turn at the next message. */
  overdue = false;

  constructor(private readonly others: HostAddress[]) {}

  /** Puts the next address to use; the present one gets its turn again. */
  rotate(to: UdpAddress): void {
    this.overdue = false;
    this.others.push({ address: to.address, family: to.family });
    const { address, family } = this.others.shift()!;
    to.address = address;
    to.family = family;
  }

  /** Puts the next address to use because the present one failed; whether it is worth a try, as they have not all failed. */
  replace(to: UdpAddress): boolean {
    this.rotate(to);
    if (++this.#failures <= this.others.length) return true;
    this.#failures = 0;
    return false;
  }
}
