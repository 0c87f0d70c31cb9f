// Numeric addresses as the system calls take them. Parsing costs more than a datagram, so recent ones are kept.
import type { UdpAddress } from "@snmp/transport/internal";
import { type Native, row } from "./native.ts";

/** Writes addresses into rows of the addon. */
export class HostWriter {
  readonly #native: Native;
  readonly #ipv4 = new Map<string, number>();
  readonly #ipv6 = new Map<string, Int32Array>();

  constructor(native: Native) {
    this.#native = native;
  }

  /** Writes an address into the row at `at`. For one that cannot be parsed, the system finds an invalid argument: the port 0. */
  write(rows: Int32Array, at: number, { family, host, port }: UdpAddress): void {
    rows[at + row.port] = port;
    if (family === 4) {
      const known = this.#ipv4.get(host) ?? this.#parseIPv4(host);
      if (known === undefined) rows[at + row.port] = 0;
      else rows[at + row.host] = known;
    } else {
      const known = this.#ipv6.get(host) ?? this.#parseIPv6(host);
      if (known === undefined) rows[at + row.port] = 0;
      else {
        rows[at + row.scope] = known[row.scope]!;
        for (let i = row.host; i < row.size; i++) rows[at + i] = known[i]!;
      }
    }
  }

  #parseIPv4(host: string): number | undefined {
    if (!this.#native.parse(4, host)) return undefined;
    const parsed = this.#native.scratch[row.host]!;
    keep(this.#ipv4, host, parsed);
    return parsed;
  }

  #parseIPv6(host: string): Int32Array | undefined {
    if (!this.#native.parse(6, host)) return undefined;
    const parsed = this.#native.scratch.slice();
    // an interface may get another number
    if (!host.includes("%")) keep(this.#ipv6, host, parsed);
    return parsed;
  }
}

function keep<Value>(map: Map<string, Value>, host: string, value: Value): void {
  if (map.size >= maxKept) map.clear();
  map.set(host, value);
}

const maxKept = 65_536;
