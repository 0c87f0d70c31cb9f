// A message that came, and the way back.
import type { TransportAddress } from "@snmp/transport";
import type { NotificationVersion } from "../notification.ts";
import type { Peer } from "./peer.ts";

/** The way back to the sender of a message. */
export interface ReturnPath {
  /** The address at which the message was received. */
  readonly localAddress: string;
  /** Octets that the transport carries. */
  readonly maxMessageSize: number;
  send(message: Uint8Array, to: TransportAddress): void;
}

/** A message, and all that is known of it. */
export interface Arrival {
  readonly message: Uint8Array;
  readonly from: TransportAddress;
  readonly peer: Peer;
  readonly path: ReturnPath;
  readonly time: Date;
  version: NotificationVersion | undefined;
  /** The security name of the community of the message, if it is not accepted from the peer. */
  wrongSource: string | undefined;
}
