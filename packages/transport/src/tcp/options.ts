import type { Framing } from "./framing.ts";

/** Options for a TCP transport. */
export interface TcpOptions {
  /** Octets of the longest message to send or to accept; 1 MiB by default. RFC 3430 §2.2 requires at least 8192. */
  readonly maxMessageSize?: number;
  /** Milliseconds until an idle connection is closed; by default 30,000 for the side that asks, 60,000 for the side that listens. */
  readonly idleTimeout?: number;
  /** Milliseconds that connecting may take; 10,000 by default. */
  readonly connectTimeout?: number;
  /** The most connections of a listener at the same time; 256 by default. Further ones are closed at once. */
  readonly maxConnections?: number;
  /**
   * The most connections of a listener to one host at the same time; a quarter of `maxConnections` by default. Further ones are closed at
   * once. All addresses of an IPv6 network with a prefix of 64 bits count as one host.
   */
  readonly maxConnectionsPerHost?: number;
  /**
   * How messages follow each other on a connection; both sides must agree. `"ber"`, the default, is that of RFC 3430, and carries messages
   * that are not a BER SEQUENCE in a BER OCTET STRING. `"length-prefixed"` sends four octets of length before each message.
   */
  readonly framing?: "ber" | "length-prefixed" | Framing;
}

/** How many messages of the longest size may wait for a peer to read them. A peer that reads nothing gets no more. */
export const maxWaitingMessages = 4;
export const defaultMaxMessageSize = 1024 * 1024;
