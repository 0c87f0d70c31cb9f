// Wireshark's form for messages without the headers of a network (LINKTYPE_WIRESHARK_UPPER_PDU): tags say that it is SNMP, and between whom,
// so that it is shown as SNMP at any port and over any transport.
import { isIP, SocketAddress } from "node:net";

/** The link type of such packets. */
export const exportedPduLinkType = 252;

/** Returns the packet for a message between two addresses, which are text such as `udp://192.0.2.1:161`. */
export function wrapPdu(message: Uint8Array, from: string | undefined, to: string | undefined): Buffer {
  const parts = [tag(12, Buffer.from("snmp"))];
  const [source, destination] = [parseAddress(from), parseAddress(to)];
  // both ends are of one family; an unknown end is the unspecified address
  const family = (source ?? destination)?.family ?? 4;
  const unknown: End = { family, octets: Buffer.alloc(family === 4 ? 4 : 16), port: 0, isTcp: false };
  const ends = [source ?? unknown, destination ?? unknown] as const;
  parts.push(
    tag(family === 4 ? 20 : 22, ends[0].octets),
    tag(family === 4 ? 21 : 23, ends[1].octets),
    tag(24, number(ends.some(({ isTcp }) => isTcp) ? 2 : 3)),
    tag(25, number(ends[0].port)),
    tag(26, number(ends[1].port)),
    tag(0, Buffer.alloc(0)),
  );
  return Buffer.concat([...parts, message]);
}

interface End {
  readonly family: 4 | 6;
  readonly octets: Buffer;
  readonly port: number;
  readonly isTcp: boolean;
}

/** `undefined` for an address that is not one of IP, such as that of a Unix socket. */
function parseAddress(text: string | undefined): End | undefined {
  const [, scheme, bracketed, plain, port] =
    /^([^:]*):\/\/(?:\[([^\]]*)\]|([^:]*)):(\d+)$/.exec(text ?? "") ?? [];
  const host = (bracketed ?? plain ?? "").replace(/%.*$/, "");
  const family = isIP(host);
  if (family === 0) return undefined;
  const octets = family === 4 ? Buffer.from(host.split(".").map(Number)) : ipv6Octets(host);
  return { family: family === 4 ? 4 : 6, octets, port: Number(port), isTcp: scheme === "tcp" };
}

function ipv6Octets(host: string): Buffer {
  // the system writes it in its canonical form, without a part in dotted decimals except for mapped addresses
  const { address } = new SocketAddress({ address: host, family: "ipv6" });
  const text = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(":"),
  );
  const [head = "", tail] = text.split("::");
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const [first, last] = [groups(head), groups(tail ?? "")];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  const all = [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16));
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

function tag(code: number, octets: Buffer): Buffer {
  const padded = octets.length + (-octets.length & 3);
  const result = Buffer.alloc(4 + padded);
  result.writeUInt16BE(code, 0);
  result.writeUInt16BE(padded, 2);
  octets.copy(result, 4);
  return result;
}

function number(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value, 0);
  return octets;
}
