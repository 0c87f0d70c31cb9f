// The packets of a recorded exchange.
import type { SimulatedUser } from "../device/options.ts";
import { isAuthenticated } from "./ids.ts";
import { SecuredMessages } from "./secured.ts";

/** A packet of a recorded exchange, as the side that asks has seen it. */
export interface RecordedPacket {
  /** Milliseconds since the beginning. */
  readonly time: number;
  /** Whether it was a request or an answer. */
  readonly direction: "sent" | "received";
  /** The octets, in hexadecimal digits. */
  readonly hex: string;
  /** The other side: `udp://192.0.2.1:161`. */
  readonly peer?: string;
  /** The scoped PDU of an authenticated message of SNMPv3, in clear, in hexadecimal digits: `openPackets` adds it. */
  readonly scopedPdu?: string;
}

/**
 * Returns the packets with the scoped PDU of each authenticated message of SNMPv3 that one of these users sent or got, so that others can
 * replay them under keys of their own. Others can read its values then. Needs `@snmp/usm`.
 *
 * @throws A `TypeError` that names the invalid user; `UnknownPlugin` without `@snmp/usm`.
 */
export async function openPackets(
  packets: readonly RecordedPacket[],
  users: readonly SimulatedUser[] | SecuredMessages,
): Promise<RecordedPacket[]> {
  const secured = users instanceof SecuredMessages ? users : new SecuredMessages(users);
  const opened: RecordedPacket[] = [];
  for (const packet of packets) {
    const octets = Uint8Array.from(Buffer.from(packet.hex, "hex"));
    if (!isAuthenticated(octets)) {
      opened.push(packet);
      continue;
    }
    await secured.prepare(octets);
    const found = packet.scopedPdu === undefined ? secured.open(octets)?.scopedPdu : undefined;
    opened.push(found === undefined ? packet : { ...packet, scopedPdu: Buffer.from(found).toString("hex") });
  }
  return opened;
}
