import { type HostAddress, hostText } from "../hosts.ts";
import type { TransportAddress } from "../transport.ts";

/** Where connections go to. */
export class TcpAddress implements TransportAddress {
  readonly address: string;

  constructor(
    /** The name or numeric address that the target has. */
    readonly host: string,
    /** Its addresses, in the order in which they are tried. */
    readonly addresses: readonly [HostAddress, ...HostAddress[]],
    readonly port: number,
  ) {
    this.address = addresses[0].address;
  }

  toString(): string {
    return `tcp://${hostText(this.address)}:${this.port}`;
  }
}
