// Networks from which messages are accepted.
import { BlockList, isIP } from "node:net";

/** A set of addresses and networks, written as `192.0.2.1`, `192.0.2.0/24` or `2001:db8::/32`. */
export class Networks {
  readonly #list = new BlockList();

  /** Throws a `TypeError` that begins with `where` and names the position of an invalid network. */
  constructor(networks: readonly string[], where: string) {
    networks.forEach((network, position) => {
      const [address = "", prefix, ...rest] = String(network).split("/");
      const family = isIP(address);
      const maxBits = family === 4 ? 32 : 128;
      const bits = prefix === undefined ? maxBits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
      if (family === 0 || address.includes("%") || rest.length > 0 || !(bits <= maxBits))
        throw new TypeError(
          `${where}[${position}] is not an address or a network: ${JSON.stringify(network)}; write 192.0.2.1, 192.0.2.0/24 or 2001:db8::/32`,
        );
      const mapped = toIPv4(address);
      if (mapped !== undefined && bits >= 96) this.#add(mapped, bits - 96, "ipv4");
      else this.#add(address, bits, family === 4 ? "ipv4" : "ipv6");
    });
  }

  /** Whether an address is in one of the networks. The IPv6 form of an IPv4 address counts as that. */
  has(address: string | undefined): boolean {
    if (address === undefined) return false;
    const plain = address.split("%", 1)[0]!;
    const known = toIPv4(plain) ?? plain;
    const family = isIP(known);
    return family !== 0 && this.#list.check(known, family === 4 ? "ipv4" : "ipv6");
  }

  #add(address: string, bits: number, family: "ipv4" | "ipv6"): void {
    this.#list.addSubnet(address, bits, family);
  }
}

/** Returns the IPv4 address in an IPv6 address such as `::ffff:192.0.2.1` or `::ffff:c000:201` (RFC 4291 §2.5.5.2). */
function toIPv4(address: string): string | undefined {
  const match = /^(?:::|(?:0{1,4}:){5})ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(
    address,
  );
  if (match === null) return undefined;
  if (match[1] !== undefined) return match[1];
  const [high, low] = [Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
