// The part of BER (X.690) that the right messages need. It is independent of all peers, so that no peer checks itself.

/** Encodes an element: identifier octet, length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const header =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.from(header), ...content]);
}

/** Encodes an INTEGER, or a type with the same content and another tag. */
export function integer(value: number | bigint, tag = 0x02): Uint8Array {
  const octets: number[] = [];
  let rest = BigInt(value);
  do {
    octets.unshift(Number(rest & 0xffn));
    rest >>= 8n;
  } while (rest !== (octets[0]! > 0x7f ? -1n : 0n));
  return element(tag, Uint8Array.from(octets));
}

/** Encodes text as an OCTET STRING. */
export function octetString(text: string, tag = 0x04): Uint8Array {
  return element(tag, Buffer.from(text));
}

/** Encodes dotted text as an OBJECT IDENTIFIER. */
export function objectIdentifier(text: string): Uint8Array {
  const [first, second, ...rest] = text.split(".").map(Number);
  return element(0x06, Uint8Array.from([first! * 40 + second!, ...rest].flatMap(encodeArc)));
}

/** Encodes NULL, or an exception, which is a NULL with another tag. */
export function nullElement(tag = 0x05): Uint8Array {
  return element(tag);
}

/** Encodes a message of SNMPv2c. `second` and `third` are error-status and error-index, or non-repeaters and max-repetitions. */
export function message(
  community: string,
  pduTag: number,
  requestId: number,
  second: number,
  third: number,
  varbinds: readonly Uint8Array[],
): Buffer {
  const pdu = element(
    pduTag,
    integer(requestId),
    integer(second),
    integer(third),
    element(0x30, ...varbinds),
  );
  return element(0x30, integer(1), octetString(community), pdu);
}

function encodeArc(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift((rest % 128) | 0x80);
  return octets;
}
