// All messages with one community begin with the same octets, which need not be encoded and decoded each time.
import { RecentObjects } from "./recent.ts";

/**
 * Encodes version and community as a message begins with them (RFC 1157 §4, RFC 1901 §3). Returns `undefined` if the version is above
 * 127, or if the community is longer than 127 octets: their lengths take more than one octet.
 */
export function encodeMessageStart(version: number, community: Uint8Array): Uint8Array | undefined {
  if (community.length > 0x7f || version > 0x7f) return undefined;
  return recent.share(Uint8Array.of(0x02, 1, version, 0x04, community.length, ...community));
}

/**
 * Returns whether the content of `message` begins with `start`. The time it takes does not depend on how many octets are equal.
 */
export function hasMessageStart(message: Uint8Array, start: Uint8Array): boolean {
  const length = message[1]!;
  const at = length < 0x80 ? 2 : length === 0x81 ? 3 : 4;
  if (length > 0x82 || message.length - at < start.length) return false;
  let difference = 0;
  for (let i = 0; i < start.length; i++) difference |= message[at + i]! ^ start[i]!;
  return difference === 0;
}

const recent = new RecentObjects<Uint8Array>((octets) => octets);
