// The addon (native/udp_batch.c), and its memory as JavaScript sees it.
import { fileURLToPath } from "node:url";
import load from "node-gyp-build";

/** A socket of the addon. */
export type Handle = object;

/** The functions of the addon. One that takes a handle does nothing once that is closed. */
interface Addon {
  readonly memory: ArrayBuffer;
  /**
   * Opens a socket at the address in the scratch row, and writes there the address that it got, with the granted size of its receive buffer
   * as the length. `receive` gets the number of datagrams that arrived, or 0 if the socket can send again. Returns the number of an error
   * if there is one.
   */
  open(
    family: 4 | 6,
    flags: number,
    receiveBufferSize: number,
    receive: (count: number) => void,
  ): Handle | number;
  /** Sends the datagrams of the first rows. Returns how many are done, with or without an error; the others must wait. */
  send(handle: Handle, count: number): number;
  /** Says whether `receive` is to be called with 0 when the socket can send again. */
  watch(handle: Handle, writable: 0 | 1): void;
  /** Says whether the socket keeps the process alive, which it does not at first. */
  hold(handle: Handle, on: 0 | 1): void;
  /** Closes the socket at once; calling it twice is safe. */
  close(handle: Handle): void;
  /** Writes a numeric address into the scratch row. Returns whether it is one. */
  parse(family: 4 | 6, text: string): boolean;
  /** Returns the host in the scratch row, as `node:dgram` shows it. */
  name(family: 4 | 6): string;
}

/** The addon, and its memory in parts. */
export interface Native extends Addon {
  /** The octets that arrived, one slot per datagram. */
  readonly incoming: Uint8Array;
  /** The octets to send, one datagram after the other. */
  readonly outgoing: Uint8Array;
  /** One row per datagram that arrived. */
  readonly incomingRows: Int32Array;
  /** One row per datagram to send. */
  readonly outgoingRows: Int32Array;
  /** The row for `open`, `parse` and `name`. */
  readonly scratch: Int32Array;
}

/** The number of datagrams in a batch. */
export const batchSize = 64;
/** Octets from one slot to the next. */
export const slotSize = 65_536 + 192;
/** Octets for the datagrams of one batch to send; two of the longest. */
export const outgoingSize = 2 * 65_536;
/** The length of a row, and the places of its members. The host is one integer for IPv4 and four for IPv6, in network order. */
export const row = { size: 8, length: 0, port: 1, scope: 2, error: 3, host: 4 } as const;
/** Flags of `open`. */
export const flags = { ipv6Only: 1, broadcast: 2 } as const;

let loaded: Native | Error | undefined;

/** Returns the addon, or the error why there is none. */
export function loadNative(): Native | Error {
  return (loaded ??= tryToLoad());
}

function tryToLoad(): Native | Error {
  try {
    if (process.platform !== "linux")
      throw new Error(`there is no system call for it on ${process.platform}`);
    // they load addons, but not those that use the event loop of libuv
    const other = ["bun", "deno"].find((name) => name in process.versions);
    if (other !== undefined) throw new Error(`${other} cannot run it`);
    return divideMemory(load(fileURLToPath(new URL("..", import.meta.url))) as Addon);
  } catch (error) {
    // node-gyp-build tells the folder in a line of its own
    const [message = "", place] = (error instanceof Error ? error.message : String(error))
      .trim()
      .split(/\n\s*/);
    return new Error(place === undefined ? message : `${message} (${place})`, { cause: error });
  }
}

function divideMemory(addon: Addon): Native {
  const { memory } = addon;
  const incoming = batchSize * slotSize;
  const rows = batchSize * row.size;
  const afterOctets = incoming + outgoingSize;
  if (memory.byteLength !== afterOctets + 8 * rows + 4 * row.size)
    throw new Error("the addon belongs to another version of the package");
  return {
    ...addon,
    incoming: new Uint8Array(memory, 0, incoming),
    outgoing: new Uint8Array(memory, incoming, outgoingSize),
    incomingRows: new Int32Array(memory, afterOctets, rows),
    outgoingRows: new Int32Array(memory, afterOctets + 4 * rows, rows),
    scratch: new Int32Array(memory, afterOctets + 8 * rows, row.size),
  };
}
