// Internet addresses as octets and as text: RFC 4001 (InetAddress and its kinds), RFC 5952 (how IPv6 is written).

/** Values of InetAddressType. */
export const addressTypes = { unknown: 0, ipv4: 1, ipv6: 2, ipv4z: 3, ipv6z: 4, dns: 16 } as const;

/** The text of an InetAddress; its type by its length where none is given. `undefined` if the octets do not fit. */
export function formatAddress(octets: Uint8Array, type?: number): string | undefined {
  switch (type ?? typeByLength[octets.length]) {
    case addressTypes.ipv4:
      return octets.length === 4 ? octets.join(".") : undefined;
    case addressTypes.ipv6:
      return octets.length === 16 ? formatIpv6(octets) : undefined;
    case addressTypes.ipv4z:
      return octets.length === 8 ? `${octets.subarray(0, 4).join(".")}%${zoneOf(octets, 4)}` : undefined;
    case addressTypes.ipv6z:
      return octets.length === 20 ? `${formatIpv6(octets.subarray(0, 16))}%${zoneOf(octets, 16)}` : undefined;
    case addressTypes.dns:
      return octets.length > 0 && octets.every((octet) => octet > 0x20 && octet < 0x7f)
        ? String.fromCharCode(...octets)
        : undefined;
    default:
      return undefined;
  }
}

const typeByLength: Readonly<Record<number, number>> = { 4: 1, 16: 2, 8: 3, 20: 4 };

/** The octets of an address in text; `undefined` if it is not one of that type, or of IP where no type is given. */
export function parseAddress(text: string, type?: number): Uint8Array | undefined {
  if (type === addressTypes.dns)
    return /^[\x21-\x7e]{1,255}$/.test(text) ? new TextEncoder().encode(text) : undefined;
  const [address, zone, ...more] = text.split("%") as [string, ...string[]];
  if (more.length > 0) return undefined;
  const octets = parseIpv4(address) ?? parseIpv6(address);
  if (octets === undefined || (zone !== undefined && !/^\d{1,10}$/.test(zone))) return undefined;
  const number = Number(zone ?? 0);
  const withZone =
    zone === undefined ? octets : [...octets, ...[24, 16, 8, 0].map((shift) => (number >>> shift) & 255)];
  if (number > 0xffffffff || (type !== undefined && typeByLength[withZone.length] !== type)) return undefined;
  return Uint8Array.from(withZone);
}

function parseIpv4(text: string): number[] | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return undefined;
  const octets = parts.map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

function parseIpv6(text: string): number[] | undefined {
  // each octet by itself, as Net-SNMP writes addresses in the index of a row
  if (/^[0-9a-f]{2}(?::[0-9a-f]{2}){15}$/i.test(text))
    return text.split(":").map((octet) => Number.parseInt(octet, 16));
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (tail !== null) {
    const last = parseIpv4(tail[2]!);
    if (last === undefined) return undefined;
    const groups = [0, 2].map((i) => ((last[i]! << 8) | last[i + 1]!).toString(16));
    return parseIpv6(tail[1]! + groups.join(":"));
  }
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const [head, rest] = halves.map((half) => (half === "" ? [] : half.split(":"))) as [string[], string[]?];
  const count = head.length + (rest?.length ?? 0);
  if (rest === undefined ? count !== 8 : count > 7) return undefined;
  const groups = rest === undefined ? head : [...head, ...Array<string>(8 - count).fill("0"), ...rest];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16)).flatMap((value) => [value >> 8, value & 255]);
}

/** Lower case, no leading zeros, the longest run of zero groups as `::`. */
function formatIpv6(octets: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => (octets[2 * i]! << 8) | octets[2 * i + 1]!);
  let start = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && groups[end] === 0) end++;
    if (end - i > length) [start, length] = [i, end - i];
    if (end > i) i = end;
  }
  const text = (list: number[]): string => list.map((group) => group.toString(16)).join(":");
  return start < 0 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`;
}

function zoneOf(octets: Uint8Array, at: number): number {
  return ((octets[at]! << 24) | (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!) >>> 0;
}
