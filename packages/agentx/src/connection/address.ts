// Where a master listens: RFC 2741 §8.1 (TCP) and §8.2 (Unix sockets).
import { isAbsolute } from "node:path";

/** The address of a master. */
export type MasterAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** The socket where snmpd listens by default (RFC 2741 §8.2). */
export const defaultMaster = "/var/agentx/master";

/**
 * Returns the address in a text: `/var/agentx/master`, `unix:master.sock`, `tcp:localhost:705`, `tcp://[::1]:705`; the port is 705 by default.
 *
 * @throws A `TypeError` if the text is not an address.
 */
export function parseAddress(text: string): MasterAddress {
  if (typeof text === "string" && isAbsolute(text)) return { path: text };
  const [, scheme, rest] = /^(unix|tcp):(?:\/\/(?=[^/]|\/))?(.+)$/s.exec(text) ?? [];
  if (scheme === "unix") return { path: rest! };
  if (scheme === "tcp") {
    const [, v6, name, digits] = /^(?:\[([^\]]+)\]|([^:[\]/]+))(?::(\d{1,5}))?$/.exec(rest!) ?? [];
    const port = digits === undefined ? defaultPort : Number(digits);
    const host = v6 ?? name;
    if (host !== undefined && port <= 65535) return { host, port };
  }
  throw new TypeError(
    `${JSON.stringify(text)} is not the address of a master: write a path such as /var/agentx/master, unix:PATH or tcp:HOST:PORT`,
  );
}

/** Returns an address as text that `parseAddress` reads. */
export function formatAddress(address: MasterAddress): string {
  if ("path" in address) return `unix:${address.path}`;
  const { host, port } = address;
  return `tcp:${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** RFC 2741 §8.1 */
const defaultPort = 705;
