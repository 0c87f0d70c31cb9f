// All messages of one community begin with the same octets, which need not be taken apart each time.

/**
 * Version and community of a message (RFC 1157 §4, RFC 1901 §3) as they are encoded, for a version of 0..127 and a community of at most
 * 127 octets; `undefined` for others, whose lengths take more than one octet.
 */
export function messageStart(version: number, community: Uint8Array): Uint8Array | undefined {
  if (community.length > 0x7f || version > 0x7f) return undefined;
  return Uint8Array.of(0x02, 1, version, 0x04, community.length, ...community);
}

/** Whether the content of `message` begins with `start`, in a time that does not depend on how much of it does. */
export function beginsWith(message: Uint8Array, start: Uint8Array): boolean {
  const length = message[1]!;
  const at = length < 0x80 ? 2 : length === 0x81 ? 3 : 4;
  if (length > 0x82 || message.length - at < start.length) return false;
  let difference = 0;
  for (let i = 0; i < start.length; i++) difference |= message[at + i]! ^ start[i]!;
  return difference === 0;
}
