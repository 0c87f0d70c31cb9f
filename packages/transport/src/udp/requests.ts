// RFC 3417 §3: SNMP over UDP, the side that asks. One socket per address family serves any number of targets.
import type { RemoteInfo, Socket } from "node:dgram";
import type { TransportError } from "@snmp/mpm-core";
import { reasonOf, sendingFailed } from "../failure.ts";
import { lookUpHost } from "../hosts.ts";
import { formatTarget } from "../target.ts";
import type {
  OpenOptions,
  RequestingTransport,
  ResolveOptions,
  Target,
  TransportReceiver,
} from "../transport.ts";
import { Alternatives, UdpAddress } from "./address.ts";
import { type Probe, Probes } from "./probe.ts";
import { bindToFreePort, defaultReceiveBufferSize, maxDatagramSize, udpSocket } from "./socket.ts";

type Done = ((error: TransportError | undefined) => void) | undefined;

/** One socket per address family, made when it is first needed, and a few short-lived ones that listen for errors. */
export class UdpRequests implements RequestingTransport {
  readonly maxMessageSize = maxDatagramSize;
  readonly #receiver: TransportReceiver;
  readonly #receiveBufferSize: number;
  readonly #sockets = new Map<4 | 6, Socket>();
  readonly #probes: Probes;
  #referenced = false;
  #closed: Promise<void> | undefined;

  constructor(receiver: TransportReceiver, options: OpenOptions = {}) {
    this.#receiver = receiver;
    this.#receiveBufferSize = options.receiveBufferSize ?? defaultReceiveBufferSize;
    this.#probes = new Probes({
      arrived: this.#arrived,
      refused: (cause, to, probe) => this.#refused(cause, to, probe),
    });
  }

  async resolve(target: Target, options: ResolveOptions = {}): Promise<UdpAddress> {
    if (this.#closed !== undefined) throw sendingFailed("ESHUTDOWN", formatTarget(target));
    const [{ family, address }, ...others] = await lookUpHost(target, options.signal);
    const to = new UdpAddress(family, address, target.port, options.anySource);
    if (others.length > 0) to.alternatives = new Alternatives(others);
    return to;
  }

  // the text of an address tells its family, too
  isSource(from: UdpAddress, to: UdpAddress): boolean {
    return from.port === to.port && from.address === to.address;
  }

  send(message: Uint8Array, to: UdpAddress, done?: Done): void {
    // To hear of errors costs a tenth of all that a request costs: where answers come there are none, and where none comes we ask.
    const socket =
      to.answered && message.length <= sendableAnywhere ? this.#sockets.get(to.family) : undefined;
    if (socket === undefined) return this.#sendWithDoubts(message, to, done);
    socket.send(message, to.port, to.address);
    done?.(undefined);
  }

  answered(to: UdpAddress): void {
    if (to.answered) return;
    to.answered = true;
    to.alternatives = undefined;
    if (to.probe?.busy === false) void to.probe.close();
  }

  silent(to: UdpAddress): void {
    to.answered = false;
    if (to.alternatives !== undefined) to.alternatives.overdue = true;
    if (to.probe !== undefined) to.probe.busy = false;
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

  #sendWithDoubts(message: Uint8Array, to: UdpAddress, done: Done): void {
    if (this.#closed !== undefined) return this.#report(sendingFailed("ESHUTDOWN", to.toString()), to, done);
    if (to.alternatives?.overdue === true) {
      void to.probe?.close();
      to.alternatives.rotate(to);
    }
    const { address } = to;
    const sent = (cause: Error | null): void => this.#sent(cause, message, to, address, done);
    if (!to.answered && !to.anySource && this.#probes.send(message, to, sent)) return;
    let socket: Socket;
    try {
      socket = this.#sockets.get(to.family) ?? this.#open(to.family);
    } catch (cause) {
      return sent(cause as Error);
    }
    socket.send(message, to.port, address, sent);
  }

  #open(family: 4 | 6): Socket {
    const socket = udpSocket(family, this.#receiveBufferSize, true);
    bindToFreePort(socket, family);
    if (!this.#referenced) socket.unref();
    socket.on("message", this.#arrived);
    // An error of receiving does not say whose message it concerns, and the socket goes on: whoever waits in vain times out.
    socket.on("error", () => undefined);
    this.#sockets.set(family, socket);
    return socket;
  }

  readonly #arrived = (message: Buffer, { address, family, port }: RemoteInfo): void => {
    this.#receiver.message(message, new UdpAddress(family === "IPv4" ? 4 : 6, address, port));
  };

  /** What became of a message for `address`, which is no longer the one of `to` if another failed meanwhile. */
  #sent(cause: Error | null, message: Uint8Array, to: UdpAddress, address: string, done: Done): void {
    if (cause === null) return done?.(undefined);
    if (!this.#tryNextAddress(cause, to, address, [message]))
      this.#report(sendingFailed(cause, to.toString(), message.length), to, done);
    else done?.(undefined);
  }

  #refused(cause: Error, to: UdpAddress, probe: Probe): void {
    const error = sendingFailed(cause, to.toString());
    if (!this.#tryNextAddress(cause, to, to.address, probe.messages)) this.#report(error, to, undefined);
  }

  /** Sends the messages for an address that failed to the next one of the name; whether there is one. */
  #tryNextAddress(cause: Error, to: UdpAddress, failed: string, messages: readonly Uint8Array[]): boolean {
    if (to.alternatives === undefined || !addressFaults.has(reasonOf(cause)) || this.#closed !== undefined)
      return false;
    if (to.address === failed) {
      const { probe } = to;
      if (probe !== undefined) {
        messages = probe.messages;
        void probe.close();
      }
      if (!to.alternatives.replace(to)) return false;
    }
    for (const message of messages) this.send(message, to);
    return true;
  }

  #report(error: TransportError, to: UdpAddress, done: Done): void {
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
    // dgram hands messages over in the next tick: let go out what was sent before
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([
      ...sockets.map((socket) => new Promise<void>((resolve) => socket.close(resolve))),
      ...this.#probes.close(),
    ]);
  }
}

/** Octets that fit into a datagram under any system's limit, which is 9216 on some and 65507 on most. */
const sendableAnywhere = 8192;
/** The reasons that say something of the address, not of the message. */
const addressFaults: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
  "EINVAL",
]);
