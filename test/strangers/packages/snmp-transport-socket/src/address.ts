import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatTarget, type TransportAddress } from "@snmp/transport";
import type { Connection } from "./connection.ts";

/** Where a socket stands: `socket://name:port` is a file in the folder for temporary ones. */
export function fileOf(host: string, port: number): string {
  return process.platform === "win32"
    ? `\\\\.\\pipe\\snmp-${host}-${port}`
    : join(tmpdir(), `snmp-${host}-${port}.sock`);
}

/** A target, or, on the side that is asked, a peer that has connected. */
export class SocketAddress implements TransportAddress {
  readonly #text: string;

  constructor(
    host: string,
    port: number,
    readonly connection: Connection | undefined = undefined,
  ) {
    this.#text = formatTarget({ scheme: "socket", host, port });
  }

  toString(): string {
    return this.#text;
  }
}
