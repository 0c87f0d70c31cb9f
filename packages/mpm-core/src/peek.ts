// The fields that a dispatcher reads out of raw octets without decoding them (RFC 3412 §4.2.1).
import { Reader } from "@snmp/asn1";

/**
 * Reads the version of a message: its first INTEGER.
 *
 * @throws A `DecodeError` if the octets are not a SEQUENCE that begins with an INTEGER.
 */
export function peekVersion(message: Uint8Array): number {
  // nearly every message begins with 30 82 xx xx 02 01 vv, or with a shorter form of it
  const at = message[1]! < 0x80 ? 2 : message[1] === 0x81 ? 3 : message[1] === 0x82 ? 4 : message.length;
  if (message[0] === 0x30 && message[at] === 0x02 && message[at + 1] === 0x01 && message[at + 2]! < 0x80)
    return message[at + 2]!;
  const reader = new Reader(message);
  reader.enter(0x30);
  return reader.int32();
}

/**
 * Reads the request-id of a community-based message: the message id of SNMPv1 and SNMPv2c.
 *
 * @throws A `DecodeError` if there is none.
 */
export function peekRequestId(message: Uint8Array): number {
  const id = peekCommonRequestId(message);
  if (id !== undefined) return id;
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip(); // version
  reader.skip(); // community
  const tag = reader.peek();
  if ((tag & 0xe0) !== 0xa0 || tag === 0xa4)
    reader.fail("unexpected-tag", reader.position, "expected a PDU with a request-id");
  reader.enter(tag);
  return reader.int32();
}

/** Reads the request-id without allocating, if version and community have short lengths and the id at most four octets. */
function peekCommonRequestId(message: Uint8Array): number | undefined {
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

/** Returns the offset of the content of the element at `start`; the end of the message if the length has more than three octets. */
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
 * Reads the msgID of an SNMPv3 message (RFC 3412 §6).
 *
 * @throws A `DecodeError` if there is none.
 */
export function peekMsgId(message: Uint8Array): number {
  const reader = new Reader(message);
  reader.enter(0x30);
  reader.skip(); // msgVersion
  reader.enter(0x30);
  return reader.int32();
}
