// What the dispatcher reads out of raw octets without decoding them (RFC 3412 §4.2.1).
import { Reader } from "@snmp/asn1";

/**
 * The version of a message: its first INTEGER.
 *
 * @throws A `DecodeError` when the octets begin with no message.
 */
export function peekVersion(message: Uint8Array): number {
  // 30 82 xx xx 02 01 vv, and its short forms, is what nearly every message looks like
  const at = message[1]! < 0x80 ? 2 : message[1] === 0x81 ? 3 : message[1] === 0x82 ? 4 : message.length;
  if (message[0] === 0x30 && message[at] === 0x02 && message[at + 1] === 0x01 && message[at + 2]! < 0x80)
    return message[at + 2]!;
  const reader = new Reader(message);
  reader.enter(0x30);
  return reader.int32();
}

/**
 * The request-id of a community-based message, the message id of SNMPv1 and SNMPv2c.
 *
 * @throws A `DecodeError` when there is none.
 */
export function peekRequestId(message: Uint8Array): number {
  const id = commonRequestId(message);
  if (id !== undefined) return id;
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip(); // version
  reader.skip(); // community
  const tag = reader.peek();
  if ((tag & 0xe0) !== 0xa0 || tag === 0xa4)
    reader.fail("unexpected-tag", reader.position, "no PDU that has a request-id");
  reader.enter(tag);
  return reader.int32();
}

/** The request-id where version and community have short lengths and the id four octets or fewer; without allocating anything. */
function commonRequestId(message: Uint8Array): number | undefined {
  const community = contentStart(message, 0) + 3;
  if (message[0] !== 0x30 || message[community - 3] !== 0x02 || message[community - 2] !== 0x01)
    return undefined;
  if (message[community] !== 0x04 || message[community + 1]! > 0x7f) return undefined;
  const pdu = community + 2 + message[community + 1]!;
  const tag = message[pdu]!;
  if ((tag & 0xe0) !== 0xa0 || tag === 0xa4) return undefined;
  const id = contentStart(message, pdu);
  const length = message[id + 1]!;
  if (message[id] !== 0x02 || !(length > 0 && length < 5) || id + 2 + length > message.length)
    return undefined;
  let value = (message[id + 2]! << 24) >> 24;
  for (let at = id + 3; at < id + 2 + length; at++) value = (value << 8) | message[at]!;
  return value;
}

/** Where the content of the element at `start` begins, whose length has at most three octets; beyond the message otherwise. */
function contentStart(message: Uint8Array, start: number): number {
  const length = message[start + 1]!;
  return length < 0x80
    ? start + 2
    : length === 0x81
      ? start + 3
      : length === 0x82
        ? start + 4
        : message.length;
}

/**
 * The msgID of an SNMPv3 message (RFC 3412 §6).
 *
 * @throws A `DecodeError` when there is none.
 */
export function peekMsgId(message: Uint8Array): number {
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip(); // msgVersion
  reader.enter(0x30);
  return reader.int32();
}
