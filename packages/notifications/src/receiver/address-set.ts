import { BlockList, isIP } from "node:net";

/** A set of addresses and networks, written as `192.0.2.1`, `192.0.2.0/24` or `2001:db8::/32`. */
export class AddressSet {
  readonly #list = new BlockList();

  /** `option` names the option in errors. Throws a `TypeError` that names the position of an invalid entry. */
  constructor(entries: readonly string[], option: string) {
    entries.forEach((entry, position) => {
      const [address = "", prefix, ...rest] = String(entry).split("/");
      const family = isIP(address);
      const bits = prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix);
      if (
        family === 0 ||
        rest.length > 0 ||
        !Number.isInteger(bits) ||
        bits < 0 ||
        bits > (family === 4 ? 32 : 128)
      )
        throw new TypeError(
          `${option}[${position}] is not an address or a network: ${JSON.stringify(entry)}; write 192.0.2.1, 192.0.2.0/24 or 2001:db8::/32`,
        );
      this.#list.addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
    });
  }

  /** Returns whether the set has a numeric address. */
  has(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.#list.check(address, family === 4 ? "ipv4" : "ipv6");
  }
}
