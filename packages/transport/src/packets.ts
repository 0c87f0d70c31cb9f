// The channels of `node:diagnostics_channel` that show every message on its way. A channel without subscribers costs a look at a property.
import { channel } from "node:diagnostics_channel";
import type { TransportAddress } from "./transport.ts";

/**
 * The object that subscribers of the channels `snmp:packet:sent`, `snmp:packet:received` and `snmp:packet:discarded` get: one message. Packets of
 * `snmp:packet:discarded` were received, too, and come after that.
 */
export class PacketEvent {
  /** The form of this object: 1. It changes with incompatible changes. */
  readonly version = 1;
  /** When it happened, in milliseconds since 1970 (`Date.now()`). */
  readonly at = Date.now();
  /** The address of the other side as text, such as `udp://192.0.2.1:161`. */
  readonly peer: string;
  /** The address at which this side listens, such as `udp://192.0.2.9:162`; `undefined` on the side that asks. */
  readonly local: string | undefined;
  /** The number of octets of the message. */
  readonly length: number;
  /** Why the message was not taken for an answer: the name of the counter in `DispatcherCounters`; only in `snmp:packet:discarded`. */
  readonly reason: string | undefined;
  /**
   * The message. Not enumerable, so that logs do not show it: the messages of SNMPv1 and SNMPv2c contain the community. The octets must
   * not be changed.
   */
  declare readonly octets: Uint8Array;

  /** @internal */
  constructor(octets: Uint8Array, peer: TransportAddress, local?: string, reason?: string) {
    this.peer = peer.toString();
    this.local = local;
    this.length = octets.length;
    this.reason = reason;
    Object.defineProperty(this, "octets", { value: octets });
  }
}

const sent = channel("snmp:packet:sent");
const received = channel("snmp:packet:received");
const discarded = channel("snmp:packet:discarded");

/** Shows a message that goes out. `local` is the address of a listener. */
export function showSent(octets: Uint8Array, peer: TransportAddress, local?: string): void {
  if (sent.hasSubscribers) sent.publish(new PacketEvent(octets, peer, local));
}

/** Shows a message that arrived. */
export function showReceived(octets: Uint8Array, peer: TransportAddress, local?: string): void {
  if (received.hasSubscribers) received.publish(new PacketEvent(octets, peer, local));
}

/** Shows a message that nobody took. */
export function showDiscarded(octets: Uint8Array, peer: TransportAddress, reason: string): void {
  if (discarded.hasSubscribers) discarded.publish(new PacketEvent(octets, peer, undefined, reason));
}
