// What the dispatcher reads out of raw octets without decoding them (RFC 3412 §4.2.1).
import { Reader } from "@snmp/asn1";

/** The version of a message: its first INTEGER. Throws a `DecodeError` when the octets begin with no message. */
export function peekVersion(message: Uint8Array): number {
  // 30 82 xx xx 02 01 vv, and its short forms, is what nearly every message looks like
  const at = message[1]! < 0x80 ? 2 : message[1] === 0x81 ? 3 : message[1] === 0x82 ? 4 : message.length;
  if (message[0] === 0x30 && message[at] === 0x02 && message[at + 1] === 0x01 && message[at + 2]! < 0x80) return message[at + 2]!;
  const reader = new Reader(message);
  reader.enter(0x30);
  return reader.int32();
}

/** The request-id of a community-based message, the message id of SNMPv1 and SNMPv2c. Throws a `DecodeError` when there is none. */
export function peekRequestId(message: Uint8Array): number {
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip(); // version
  reader.skip(); // community
  const tag = reader.peek();
  if ((tag & 0xe0) !== 0xa0 || tag === 0xa4) reader.fail("unexpected-tag", reader.position, "no PDU that has a request-id");
  reader.enter(tag);
  return reader.int32();
}

/** The msgID of an SNMPv3 message (RFC 3412 §6). Throws a `DecodeError` when there is none. */
export function peekMsgId(message: Uint8Array): number {
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip(); // msgVersion
  reader.enter(0x30);
  return reader.int32();
}
