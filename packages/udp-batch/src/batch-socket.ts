// A UDP socket that takes the messages of one turn together, and gives them to the system in batches.
import { getSystemErrorName } from "node:util";
import { nextTurn, type Receive, type Sent, type UdpAddress, type UdpSocket } from "@snmp/transport/internal";
import { HostWriter } from "./hosts.ts";
import { batchSize, flags, type Handle, type Native, outgoingSize, row, slotSize } from "./native.ts";
import { copyOctets, keepOctets } from "./slab.ts";
import { Sources } from "./sources.ts";

/** The settings of a socket. */
export interface BatchSocketOptions {
  readonly family: 4 | 6;
  /** A numeric address of this host. */
  readonly address: string;
  /** The port, 0..65535; 0 takes a free one. */
  readonly port: number;
  /** Octets of the receive buffer to ask for. */
  readonly receiveBufferSize: number;
  /** Leaves IPv4 to another socket. */
  readonly ipv6Only: boolean;
  readonly broadcast: boolean;
}

/** The addresses that all sockets of a thread share. */
interface Addresses {
  readonly hosts: HostWriter;
  readonly sources: { readonly 4: Sources; readonly 6: Sources };
}

/** Many datagrams with one system call: up to 64 of those that arrive, and up to 64 of those that were sent in one turn. */
export class BatchSocket implements UdpSocket {
  /** The address that the socket was bound to. */
  readonly address: string;
  readonly port: number;
  /** Octets of the receive buffer that the kernel granted. */
  readonly receiveBufferSize: number;
  readonly #native: Native;
  readonly #hosts: HostWriter;
  readonly #sources: Sources;
  readonly #handle: Handle;
  readonly #deliver: Receive;
  // The messages that wait, from #first to #end: of this turn or, while the system takes no more, of earlier ones.
  readonly #messages: (Uint8Array | undefined)[] = [];
  readonly #targets: (UdpAddress | undefined)[] = [];
  readonly #callbacks: (Sent | undefined)[] = [];
  #first = 0;
  #end = 0;
  #isScheduled = false;
  #isFlushing = false;
  /** Whether the system takes no more messages for now. */
  #isFull = false;
  #closed: Promise<void> | undefined;

  /** Throws the error of the operating system. */
  constructor(native: Native, options: BatchSocketOptions, deliver: Receive) {
    const { family, address, port, receiveBufferSize, ipv6Only, broadcast } = options;
    const { hosts, sources } = shareAddresses(native);
    this.#native = native;
    this.#hosts = hosts;
    this.#sources = sources[family];
    this.#deliver = deliver;
    const { scratch } = native;
    scratch.fill(0);
    if (!native.parse(family, address)) throw toError("EINVAL", "bind");
    scratch[row.port] = port;
    const chosen = (ipv6Only && family === 6 ? flags.ipv6Only : 0) | (broadcast ? flags.broadcast : 0);
    const handle = native.open(family, chosen, Math.min(receiveBufferSize, maxBufferSize), this.#receive);
    if (typeof handle === "number") throw toError(getSystemErrorName(-handle), "bind");
    this.#handle = handle;
    this.port = scratch[row.port]!;
    this.receiveBufferSize = scratch[row.length]!;
    this.address = native.name(family);
  }

  send(message: Uint8Array, to: UdpAddress, sent?: Sent): void {
    if (this.#closed !== undefined) return sent?.("ESHUTDOWN");
    if (message.length > maxLength) return sent?.("EMSGSIZE");
    if (this.#end - this.#first >= maxWaiting) return sent?.("ENOBUFS");
    const at = this.#end++;
    this.#messages[at] = message;
    this.#targets[at] = to;
    this.#callbacks[at] = sent;
    if (this.#isFull) return;
    if (this.#end - this.#first >= batchSize) this.#flush();
    else if (!this.#isScheduled) {
      this.#isScheduled = true;
      onNextTick(this.#flush);
    }
  }

  ref(): void {
    this.#native.hold(this.#handle, 1);
  }

  unref(): void {
    this.#native.hold(this.#handle, 0);
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  /** Gives the messages that wait to the system, in the order of `send`. A callback may send further ones. */
  readonly #flush = (): void => {
    this.#isScheduled = false;
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    try {
      while (this.#first < this.#end && !this.#isFull) this.#sendBatch();
    } finally {
      this.#isFlushing = false;
      this.#makeRoom();
    }
  };

  #sendBatch(): void {
    const native = this.#native;
    const { outgoingRows } = native;
    const count = this.#writeBatch();
    const done = native.send(this.#handle, count);
    if (done < count) this.#wait(true);
    // callbacks may send through another socket, which uses the same rows
    const errors = this.#readErrors(outgoingRows, done);
    for (let i = 0; i < done; i++) {
      const at = this.#first++;
      const sent = this.#callbacks[at];
      this.#forget(at);
      if (sent !== undefined) callBack(sent, errors?.get(i) ?? null);
    }
  }

  /** Writes the next messages into the memory of the addon. Returns their number, at least 1. */
  #writeBatch(): number {
    const { outgoing, outgoingRows } = this.#native;
    let count = 0;
    for (let octets = 0; count < batchSize && this.#first + count < this.#end; count++) {
      const message = this.#messages[this.#first + count]!;
      const { length } = message;
      if (octets + length > outgoingSize) break;
      copyOctets(message, outgoing, octets);
      octets += length;
      const at = count * row.size;
      outgoingRows[at + row.length] = length;
      this.#hosts.write(outgoingRows, at, this.#targets[this.#first + count]!);
    }
    return count;
  }

  #readErrors(rows: Int32Array, count: number): Map<number, Error> | undefined {
    let errors: Map<number, Error> | undefined;
    for (let i = 0; i < count; i++) {
      const number = rows[i * row.size + row.error]!;
      if (number === 0 || this.#callbacks[this.#first + i] === undefined) continue;
      (errors ??= new Map()).set(i, toError(getSystemErrorName(-number), "send"));
    }
    return errors;
  }

  #forget(at: number): void {
    this.#messages[at] = undefined;
    this.#targets[at] = undefined;
    this.#callbacks[at] = undefined;
  }

  /** Moves the messages that wait to the front, so that the lists do not grow. */
  #makeRoom(): void {
    const { length } = this.#messages;
    if (this.#first === this.#end) this.#first = this.#end = 0;
    else if (this.#first > length / 2) {
      for (const list of [this.#messages, this.#targets, this.#callbacks]) {
        list.copyWithin(0, this.#first, this.#end);
        list.length = this.#end - this.#first;
      }
      this.#end -= this.#first;
      this.#first = 0;
    }
  }

  #wait(isFull: boolean): void {
    this.#isFull = isFull;
    this.#native.watch(this.#handle, isFull ? 1 : 0);
  }

  readonly #receive = (count: number): void => {
    if (count === 0) {
      this.#wait(false);
      return this.#flush();
    }
    const { incoming, incomingRows } = this.#native;
    for (let i = 0; i < count && this.#closed === undefined; i++) {
      const at = i * row.size;
      const message = keepOctets(incoming, i * slotSize, incomingRows[at + row.length]!);
      try {
        this.#deliver(message, this.#sources.find(incomingRows, at));
      } catch (error) {
        // the other messages are not to blame
        throwLater(error);
      }
    }
  };

  async #close(): Promise<void> {
    // a callback of a flush may close the socket: let that flush end
    if (this.#isFlushing) await nextTurn();
    this.#flush();
    this.#native.close(this.#handle);
    while (this.#first < this.#end) {
      const at = this.#first++;
      const sent = this.#callbacks[at];
      this.#forget(at);
      if (sent !== undefined) callBack(sent, "ESHUTDOWN");
    }
    await nextTurn();
  }
}

function callBack(sent: Sent, cause: Error | string | null): void {
  try {
    sent(cause);
  } catch (error) {
    throwLater(error);
  }
}

/** Makes it an uncaught exception, as one of any other callback. */
function throwLater(error: unknown): void {
  onNextTick(() => {
    throw error;
  });
}

function toError(code: string, call: string): Error {
  return Object.assign(new Error(`${call} ${code}`), { code, syscall: call });
}

function shareAddresses(native: Native): Addresses {
  let shared = shares.get(native);
  if (shared === undefined) {
    const sources = { 4: new Sources(native, 4), 6: new Sources(native, 6) };
    shares.set(native, (shared = { hosts: new HostWriter(native), sources }));
  }
  return shared;
}

const shares = new WeakMap<Native, Addresses>();
// Fake timers of tests replace it; messages must go out all the same.
const onNextTick = process.nextTick.bind(process);
/** Octets of the longest datagram; the system says what it sends of that. */
const maxLength = 65_535;
/** The number of messages that wait while the system takes no more. */
const maxWaiting = 65_536;
const maxBufferSize = 2 ** 30;
