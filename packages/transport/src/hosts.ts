// Names and numeric addresses of hosts, in the one form in which sockets show addresses.
import { isIP, SocketAddress } from "node:net";
import { networkInterfaces } from "node:os";
import { sendingFailed } from "./failure.ts";
import { formatTarget } from "./target.ts";
import type { Target } from "./transport.ts";

/** A numeric address of a host. */
export interface HostAddress {
  /** As sockets show it: IPv6 compressed, in lower case, link-local addresses with the name of the interface. */
  readonly address: string;
  readonly family: 4 | 6;
}

/**
 * Looks up the addresses of a target's host; resolves to at least one, in the operating system's order of preference. Rejects with a
 * `TransportError` that names the target, or with the signal's reason.
 */
export async function lookUpHost(
  target: Target,
  signal?: AbortSignal,
): Promise<readonly [HostAddress, ...HostAddress[]]> {
  const { host, port } = target;
  if (!(Number.isInteger(port) && port >= 1 && port <= 65535)) {
    throw new TypeError(`the port of ${formatTarget(target)} is not an integer in the range 1..65535`);
  }
  signal?.throwIfAborted();
  if (isIP(host) !== 0) return [canonicalAddress(host)];
  const { lookup } = process.getBuiltinModule("node:dns"); // only names need it, and loading it takes a while
  const found = await new Promise<readonly HostAddress[]>((resolve, reject) => {
    const abort = (): void => reject(signal!.reason as Error);
    signal?.addEventListener("abort", abort, { once: true });
    const fail = (cause: unknown): void => reject(sendingFailed(cause, formatTarget(target)));
    try {
      lookup(host, { all: true, order: "verbatim" }, (cause, addresses) => {
        signal?.removeEventListener("abort", abort);
        if (cause !== null) fail(cause);
        else resolve(addresses.map(({ address }) => canonicalAddress(address)));
      });
    } catch (cause) {
      signal?.removeEventListener("abort", abort);
      fail(cause);
    }
  });
  const [first, ...others] = found.filter(
    ({ address }, at) => found.findIndex((earlier) => earlier.address === address) === at,
  );
  if (first === undefined) throw sendingFailed("ENOTFOUND", formatTarget(target));
  return [first, ...others];
}

/** Returns a numeric address as sockets show it. An IPv6 address that stands for an IPv4 address becomes that (RFC 4291 §2.5.5.2). */
export function canonicalAddress(text: string): HostAddress {
  if (isIP(text) === 4) return { address: text, family: 4 };
  const [bare = "", zone] = text.split("%", 2);
  const { address } = new SocketAddress({ address: bare, family: "ipv6" });
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped !== undefined) return { address: mapped, family: 4 };
  const linkLocal = /^fe[89ab][0-9a-f]:/.test(address);
  return {
    address: zone !== undefined && linkLocal ? `${address}%${interfaceName(zone)}` : address,
    family: 6,
  };
}

/** Returns an address as it stands in front of a port: IPv6 in brackets. */
export function hostText(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}

/** Returns the name of the interface that a zone names or numbers (RFC 4007 §11.2). */
function interfaceName(zone: string): string {
  if (!/^\d+$/.test(zone)) return zone;
  const scope = Number(zone);
  for (const [name, addresses] of Object.entries(networkInterfaces())) {
    if (addresses?.some((address) => address.family === "IPv6" && address.scopeid === scope)) return name;
  }
  return zone;
}
