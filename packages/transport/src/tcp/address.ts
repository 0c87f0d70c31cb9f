import { type HostAddress, hostText } from "../hosts.ts";
import type { TransportAddress } from "../transport.ts";

/** The peer of a connection: a host with its addresses, and a port. */
export class TcpAddress implements TransportAddress {
  readonly address: string;

  constructor(
    /** The name or numeric address in the target. */
    readonly host: string,
    /** Its addresses, in the order to try them in. */
    readonly addresses: readonly [HostAddress, ...HostAddress[]],
    readonly port: number,
  ) {
    this.address = addresses[0].address;
  }

  toString(): string {
    return `tcp://${hostText(this.address)}:${this.port}`;
  }
}
