// RFC 3417 §3: SNMP over UDP, the side that asks. One socket per address family serves any number of targets.
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
import { dgramSockets } from "./dgram.ts";
import { UdpPeer } from "./peer.ts";
import { type Probe, Probes } from "./probe.ts";
import { defaultReceiveBufferSize, maxDatagramSize, type UdpSocket, type UdpSockets } from "./socket.ts";
import { UdpSource } from "./source.ts";

type Done = ((error: TransportError | undefined) => void) | undefined;

/** One socket per address family, opened when it is first needed, and a few short-lived ones that listen for errors. */
export class UdpRequests implements RequestingTransport {
  readonly maxMessageSize = maxDatagramSize;
  readonly #receiver: TransportReceiver;
  readonly #receiveBufferSize: number;
  readonly #source: UdpSource;
  readonly #sockets = new Map<4 | 6, UdpSocket>();
  readonly #kind: UdpSockets;
  readonly #probes: Probes;
  #referenced = false;
  #closed: Promise<void> | undefined;

  constructor(receiver: TransportReceiver, options: OpenOptions = {}, sockets: UdpSockets = dgramSockets) {
    this.#receiver = receiver;
    this.#kind = sockets;
    this.#receiveBufferSize = options.receiveBufferSize ?? defaultReceiveBufferSize;
    this.#source = new UdpSource(options);
    this.#probes = new Probes(this.#source, {
      arrived: (message, { address, family, port }) =>
        receiver.message(message, new UdpAddress(family === "IPv4" ? 4 : 6, address, port)),
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
    const { address } = to;
    const socket =
      to.state === "answering" && message.length <= sendableAnywhere
        ? this.#sockets.get(address.family)
        : undefined;
    if (socket === undefined) return this.#sendUnproven(message, to, done);
    socket.send(message, address);
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
    if (message.length > maxDatagramSize)
      return this.#report(toFailure("EMSGSIZE", to, message.length), to, done);
    to.leaveSilentAddress();
    const { address } = to;
    const sent = (cause: Error | string | null): void =>
      this.#finishSending(cause, message, to, address, done);
    const isProbed = to.state !== "answering" && !to.anySource && this.#source.allowsProbes;
    if (isProbed && this.#probes.send(message, to, sent)) return;
    let socket: UdpSocket;
    try {
      socket = this.#sockets.get(address.family) ?? this.#open(address.family);
    } catch (cause) {
      return sent(cause as Error);
    }
    socket.send(message, address, sent);
  }

  #open(family: 4 | 6): UdpSocket {
    const socket = this.#kind.open(this.#source, family, this.#receiveBufferSize, (message, from) =>
      this.#receiver.message(message, from),
    );
    if (this.#referenced) socket.ref();
    this.#sockets.set(family, socket);
    return socket;
  }

  /** Reports how sending to `address` ended. By then, `to` may use another address because this one failed. */
  #finishSending(
    cause: Error | string | null,
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
  #tryNextAddress(
    cause: Error | string,
    to: UdpPeer,
    failed: UdpAddress,
    messages: readonly Uint8Array[],
  ): boolean {
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
    // probes, too, hand messages over in the next tick
    await Promise.all([...sockets.map((socket) => socket.close()), nextTurn()]);
    await Promise.all(this.#probes.close());
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
