// Counts connections, so that one host cannot take all of a listener's.

/** The number of connections per host. It keeps nothing of hosts without connections. */
export class ConnectionsByHost {
  readonly #counts = new Map<string, number>();

  constructor(private readonly max: number) {}

  /** Adds a connection. Returns false, and adds nothing, if its host has as many as it may. */
  add(address: string): boolean {
    const key = hostKey(address);
    const count = this.#counts.get(key) ?? 0;
    if (count >= this.max) return false;
    this.#counts.set(key, count + 1);
    return true;
  }

  /** Removes a connection that was added. */
  remove(address: string): void {
    const key = hostKey(address);
    const count = this.#counts.get(key) ?? 0;
    if (count > 1) this.#counts.set(key, count - 1);
    else this.#counts.delete(key);
  }
}

/** Returns what stands for the host of a numeric address: all of it for IPv4, and the network for IPv6, of which a host may have all. */
export function hostKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [start = "", end] = address.split("%", 1)[0]!.split("::");
  const head = start === "" ? [] : start.split(":");
  const tail = end === undefined || end === "" ? [] : end.split(":");
  const zeros = end === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(zeros).fill("0"), ...tail];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
