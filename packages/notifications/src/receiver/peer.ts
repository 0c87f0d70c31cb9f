// The address that a message came from, in parts.
import type { TransportAddress } from "@snmp/transport";

/** The members that the addresses of this repository's transports have. */
interface NumericAddress {
  readonly host?: unknown;
  readonly port?: unknown;
}

/** A peer, as notifications and refusals show it. */
export class Peer {
  /** Its numeric address; for transports without numeric addresses, the address as text. */
  readonly address: string;
  /** Its port, or 0 for transports without ports. */
  readonly port: number;
  readonly #from: TransportAddress;

  constructor(from: TransportAddress) {
    this.#from = from;
    const { host, port } = from as NumericAddress;
    if (typeof host === "string" && typeof port === "number") {
      this.address = withoutMapping(host);
      this.port = port;
      return;
    }
    const text = from.toString();
    const parts = /^[a-z0-9+.-]+:\/\/\[?([^\]]*?)\]?:(\d+)$/i.exec(text);
    this.address = parts === null ? text : withoutMapping(parts[1]!);
    this.port = parts === null ? 0 : Number(parts[2]);
  }

  toString(): string {
    return this.#from.toString();
  }
}

/** A socket for both families shows IPv4 as `::ffff:192.0.2.1`. */
function withoutMapping(host: string): string {
  return host.startsWith("::ffff:") && host.includes(".") ? host.slice(7) : host;
}
