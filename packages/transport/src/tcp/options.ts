/** What can be set of a TCP transport. */
export interface TcpOptions {
  /** Octets of the longest message to send or to accept; 1 MiB by default. RFC 3430 §2.2 wants 8192 at least. */
  readonly maxMessageSize?: number;
  /** Milliseconds until a connection that has no use is closed; 30 seconds by default for the side that asks, 60 for the other. */
  readonly idleTimeout?: number;
  /** Milliseconds that connecting may take; 10 seconds by default. */
  readonly connectTimeout?: number;
  /** Connections that a listener has at the same time, further ones are closed at once; 256 by default. */
  readonly maxConnections?: number;
}

/** Octets that may wait for a peer to take them, in messages of the longest size: who takes nothing gets nothing more. */
export const mostWaiting = 4;
export const defaultMaxMessageSize = 1024 * 1024;
