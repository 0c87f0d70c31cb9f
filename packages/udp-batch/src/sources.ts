// The sources of datagrams as addresses. Making one costs a third of a request, so recent ones are kept, in a table of a fixed size.
import { UdpAddress } from "@snmp/transport/internal";
import { type Native, row } from "./native.ts";

/** The addresses of one family. */
export class Sources {
  readonly #native: Native;
  readonly #family: 4 | 6;
  readonly #table: (Source | undefined)[];

  constructor(native: Native, family: 4 | 6, size = 16_384) {
    this.#native = native;
    this.#family = family;
    this.#table = new Array<Source | undefined>(size).fill(undefined);
  }

  /** Returns the address in the row at `at`. */
  find(rows: Int32Array, at: number): UdpAddress {
    const table = this.#table;
    const first = hash(rows, at, this.#family) & (table.length - 1);
    for (let i = 0; i < probes; i++) {
      const place = (first + i) & (table.length - 1);
      const source = table[place];
      if (source === undefined) return (table[place] = this.#read(rows, at)).address;
      if (source.isAt(rows, at)) return source.address;
    }
    return (table[first] = this.#read(rows, at)).address;
  }

  #read(rows: Int32Array, at: number): Source {
    const { scratch } = this.#native;
    for (let i = 0; i < row.size; i++) scratch[i] = rows[at + i]!;
    const family = this.#family;
    return new Source(scratch, new UdpAddress(family, this.#native.name(family), scratch[row.port]!));
  }
}

/** An address, and its members in a row. */
class Source {
  readonly #port: number;
  readonly #scope: number;
  readonly #host: number;
  /** The other three integers of IPv6. */
  readonly #rest: readonly number[] | undefined;

  constructor(
    members: Int32Array,
    readonly address: UdpAddress,
  ) {
    this.#port = members[row.port]!;
    this.#scope = members[row.scope]!;
    this.#host = members[row.host]!;
    this.#rest = address.family === 6 ? [...members.subarray(row.host + 1)] : undefined;
  }

  isAt(rows: Int32Array, at: number): boolean {
    if (rows[at + row.port] !== this.#port || rows[at + row.host] !== this.#host) return false;
    const rest = this.#rest;
    if (rest === undefined) return true;
    if (rows[at + row.scope] !== this.#scope) return false;
    for (let i = 0; i < rest.length; i++) if (rows[at + row.host + 1 + i] !== rest[i]) return false;
    return true;
  }
}

function hash(rows: Int32Array, at: number, family: 4 | 6): number {
  let bits = Math.imul(rows[at + row.port]!, 0x9e3779b1);
  const end = family === 4 ? row.host + 1 : row.size;
  for (let i = row.host; i < end; i++) bits = Math.imul(bits ^ rows[at + i]!, 0x85ebca6b) ^ (bits >>> 15);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The number of places for an address. */
const probes = 4;
