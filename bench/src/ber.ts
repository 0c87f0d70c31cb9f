// Just enough BER (X.690) to make the messages that the peers are held to: none of them is asked to vouch for itself.

/** An element: identifier octet, length, content. */
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

/** INTEGER, and whatever has its content under another tag. */
export function integer(value: number | bigint, tag = 0x02): Uint8Array {
  const octets: number[] = [];
  let rest = BigInt(value);
  do {
    octets.unshift(Number(rest & 0xffn));
    rest >>= 8n;
  } while (rest !== (octets[0]! > 0x7f ? -1n : 0n));
  return element(tag, Uint8Array.from(octets));
}

/** OCTET STRING of text. */
export function octetString(text: string, tag = 0x04): Uint8Array {
  return element(tag, Buffer.from(text));
}

/** OBJECT IDENTIFIER of dotted text. */
export function objectIdentifier(text: string): Uint8Array {
  const [first, second, ...rest] = text.split(".").map(Number);
  return element(0x06, Uint8Array.from([first! * 40 + second!, ...rest].flatMap(arcOctets)));
}

/** NULL, and the exceptions, which are NULLs under other tags. */
export function nothing(tag = 0x05): Uint8Array {
  return element(tag);
}

/** A message of SNMPv2c around a PDU: `second` and `third` are error-status and error-index, or what GetBulk has in their place. */
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

function arcOctets(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift((rest % 128) | 0x80);
  return octets;
}
