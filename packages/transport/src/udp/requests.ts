// RFC 3417 §3: SNMP over UDP, the side that asks. One socket per address family serves any number of targets.
import type { RemoteInfo, Socket } from "node:dgram";
import { isIP } from "node:net";
import { TransportError } from "@snmp/mpm-core";
import { reasonOf, sendingFailed } from "../failure.ts";
import { type HostAddress, lookUpHost } from "../hosts.ts";
import { formatTarget } from "../target.ts";
import { nextTurn } from "../turns.ts";
import type {
  OpenOptions,
  RequestingTransport,
  ResolveOptions,
  Target,
  TransportReceiver,
} from "../transport.ts";
import { addressAt, UdpAddress } from "./address.ts";
import { UdpPeer } from "./peer.ts";
import { type Probe, Probes } from "./probe.ts";
import { createUdpSocket, defaultReceiveBufferSize, maxDatagramSize } from "./socket.ts";
import { UdpSource } from "./source.ts";

type Done = ((error: TransportError | undefined) => void) | undefined;

/** One socket per address family, opened when it is first needed, and a few short-lived ones that listen for errors. */
export class UdpRequests implements RequestingTransport {
  readonly maxMessageSize = maxDatagramSize;
  readonly #receiver: TransportReceiver;
  readonly #receiveBufferSize: number;
  readonly #source: UdpSource;
  readonly #sockets = new Map<4 | 6, Socket>();
  readonly #probes: Probes;
  #referenced = false;
  #closed: Promise<void> | undefined;

  constructor(receiver: TransportReceiver, options: OpenOptions = {}) {
    this.#receiver = receiver;
    this.#receiveBufferSize = options.receiveBufferSize ?? defaultReceiveBufferSize;
    this.#source = new UdpSource(options);
    this.#probes = new Probes(this.#source, {
      arrived: this.#receive,
      refused: (cause, to, probe) => this.#handleRefusal(cause, to, probe),
    });
  }

  async resolve(target: Target, options: ResolveOptions = {}): Promise<UdpPeer> {
    if (this.#closed !== undefined) throw sendingFailed("ESHUTDOWN", formatTarget(target));
    const [first, ...others] = await lookUpHost(target, options.signal);
    const at = (address: HostAddress): UdpAddress => addressAt(address, target.port);
    const name = isIP(target.host) === 0 ? formatTarget(target) : undefined;
    return new UdpPeer([at(first), ...others.map(at)], options.anySource, name);
  }

  // the text of an address tells its family, too
  isSource(from: UdpAddress | UdpPeer, to: UdpPeer): boolean {
    return from.port === to.port && from.host === to.address.host;
  }

  send(message: Uint8Array, to: UdpPeer, done?: Done): void {
    // Hearing errors costs a tenth of a whole request. A peer that answers has none, and one that does not is asked through a probe.
    const { family, host, port } = to.address;
    const socket =
      to.state === "answering" && message.length <= sendableAnywhere ? this.#sockets.get(family) : undefined;
    if (socket === undefined) return this.#sendUnproven(message, to, done);
    socket.send(message, port, host);
    done?.(undefined);
  }

  answered(to: UdpPeer): void {
    if (to.state !== "answering") to.noteAnswer();
  }

  silent(to: UdpPeer): void {
    to.noteSilence();
  }

  ref(): void {
    this.#reference(true);
  }

  unref(): void {
    this.#reference(false);
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  #sendUnproven(message: Uint8Array, to: UdpPeer, done: Done): void {
    if (this.#closed !== undefined) return this.#report(toFailure("ESHUTDOWN", to), to, done);
    to.leaveSilentAddress();
    const { address } = to;
    const sent = (cause: Error | null): void => this.#finishSending(cause, message, to, address, done);
    const isProbed = to.state !== "answering" && !to.anySource && this.#source.allowsProbes;
    if (isProbed && this.#probes.send(message, to, sent)) return;
    let socket: Socket;
    try {
      socket = this.#sockets.get(address.family) ?? this.#open(address.family);
    } catch (cause) {
      return sent(cause as Error);
    }
    socket.send(message, address.port, address.host, sent);
  }

  #open(family: 4 | 6): Socket {
    const socket = createUdpSocket(family, this.#receiveBufferSize, true);
    this.#source.bind(socket, family);
    if (!this.#referenced) socket.unref();
    socket.on("message", this.#receive);
    // An error of receiving does not say which message it concerns, and the socket goes on: the request times out.
    socket.on("error", () => undefined);
    this.#sockets.set(family, socket);
    return socket;
  }

  readonly #receive = (message: Buffer, { address, family, port }: RemoteInfo): void => {
    this.#receiver.message(message, new UdpAddress(family === "IPv4" ? 4 : 6, address, port));
  };

  /** Reports how sending to `address` ended. By then, `to` may use another address because this one failed. */
  #finishSending(
    cause: Error | null,
    message: Uint8Array,
    to: UdpPeer,
    address: UdpAddress,
    done: Done,
  ): void {
    if (cause === null) return done?.(undefined);
    if (!this.#tryNextAddress(cause, to, address, [message]))
      this.#report(toFailure(cause, to, message.length), to, done);
    else done?.(undefined);
  }

  #handleRefusal(cause: Error, to: UdpPeer, probe: Probe): void {
    const error = toFailure(cause, to);
    if (!this.#tryNextAddress(cause, to, to.address, probe.messages)) this.#report(error, to, undefined);
  }

  /** Sends the messages for an address that failed to the next one of the name. Returns whether there is one to try. */
  #tryNextAddress(cause: Error, to: UdpPeer, failed: UdpAddress, messages: readonly Uint8Array[]): boolean {
    if (!to.hasOtherAddresses || !addressFaults.has(reasonOf(cause)) || this.#closed !== undefined)
      return false;
    if (to.address === failed) {
      const { probe } = to;
      if (probe !== undefined) {
        messages = probe.messages;
        void probe.close();
      }
      if (!to.leaveFailedAddress()) return false;
    }
    for (const message of messages) this.send(message, to);
    return true;
  }

  #report(error: TransportError, to: UdpPeer, done: Done): void {
    if (done === undefined) this.#receiver.error(error, to);
    else done(error);
  }

  #reference(on: boolean): void {
    if (on === this.#referenced) return;
    this.#referenced = on;
    for (const socket of this.#sockets.values()) {
      if (on) socket.ref();
      else socket.unref();
    }
    this.#probes.reference(on);
  }

  async #close(): Promise<void> {
    const sockets = [...this.#sockets.values()];
    this.#sockets.clear();
    // dgram hands messages over in the next tick: let those that were sent before go out
    await nextTurn();
    await Promise.all([
      ...sockets.map((socket) => new Promise<void>((resolve) => socket.close(resolve))),
      ...this.#probes.close(),
    ]);
  }
}

/** Returns the error for a peer: it names what the user wrote, and the address. */
function toFailure(cause: unknown, to: UdpPeer, octets?: number): TransportError {
  if (TransportError.isInstance(cause)) return cause;
  if (to.name === undefined) return sendingFailed(cause, to.toString(), octets);
  return sendingFailed(cause, to.name, octets, to.address.host);
}

/** Octets that every system sends in one datagram; the limit is 9216 on some and 65507 on most. */
const sendableAnywhere = 8192;
/** The reasons that concern the address, not the message. */
const addressFaults: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
  "EINVAL",
]);
