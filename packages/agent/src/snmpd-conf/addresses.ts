// Addresses in snmpd.conf: the sources of communities, and the addresses to listen at.
import { isIP } from "node:net";
import { LineError } from "./line-error.ts";

/** Returns the network of the SOURCE of a community: `default`, an address, or an address with a prefix or a netmask. */
export function toNetwork(source: string, family: 4 | 6): string {
  if (source === "default") return family === 4 ? "0.0.0.0/0" : "::/0";
  if (source === "localhost") return family === 4 ? "127.0.0.1" : "::1";
  const [address = "", mask, ...rest] = source.split("/");
  if (isIP(address) !== family || rest.length > 0)
    throw new LineError(
      `the source must be default, localhost, or an IPv${family} address or network; the names of hosts are not resolved`,
    );
  if (mask === undefined) return address;
  const bits = mask.includes(".") ? prefixOf(mask) : Number(mask);
  if (!/^[\d.]+$/.test(mask) || bits === undefined || bits > (family === 4 ? 32 : 128))
    throw new LineError("the netmask of the source is not a prefix such as /24");
  if (family === 4 && (numberOf(address) & ~maskOf(bits)) !== 0)
    throw new LineError("the source has bits outside of its netmask, which snmpd refuses too");
  return `${address}/${bits}`;
}

/** Returns the address to listen at for one of agentAddress. */
export function toListenAddress(given: string): string {
  const match = /^(?:(udp|udp4|udp6|udpv6|udpipv6|tcp|tcp4|tcp6|tcpv6|tcpipv6):)?(.*)$/i.exec(given)!;
  const [, specifier = "udp", rest = ""] = match;
  const scheme = specifier.toLowerCase().startsWith("tcp") ? "tcp" : "udp";
  const any = specifier.includes("6") ? "[::]" : "0.0.0.0";
  if (/^\d+$/.test(rest)) return `${scheme}://${any}:${rest}`;
  const address = /^(\[[0-9a-f:.%\w]+\]|[\d.]+)(?::(\d+))?$/i.exec(rest);
  if (address === null || isIP(address[1]!.replace(/^\[|\]$/g, "")) === 0)
    throw new LineError(
      "the address must be a port, or a numeric address with or without a port, over UDP or TCP",
    );
  return `${scheme}://${address[1]!}:${address[2] ?? "161"}`;
}

function numberOf(address: string): number {
  return address.split(".").reduce((number, octet) => (number << 8) | Number(octet), 0);
}

function maskOf(bits: number): number {
  return bits === 0 ? 0 : -1 << (32 - bits);
}

function prefixOf(mask: string): number | undefined {
  if (isIP(mask) !== 4) return undefined;
  const number = numberOf(mask);
  for (let bits = 0; bits <= 32; bits++) if (maskOf(bits) === number) return bits;
  return undefined;
}
