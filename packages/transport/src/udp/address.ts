import { type HostAddress, hostText } from "../hosts.ts";
import type { TransportAddress } from "../transport.ts";

/** A numeric address and a port, where a datagram goes to or comes from. Never changes. */
export class UdpAddress implements TransportAddress {
  constructor(
    /** The version of IP. */
    readonly family: 4 | 6,
    /** Numeric, as sockets show it. */
    readonly host: string,
    /** The port, 0..65535. */
    readonly port: number,
  ) {}

  toString(): string {
    return `udp://${hostText(this.host)}:${this.port}`;
  }
}

/** Returns the address of a port of a host. */
export function addressAt({ family, address }: HostAddress, port: number): UdpAddress {
  return new UdpAddress(family, address, port);
}
