// Connected UDP sockets, the only ones that the operating system tells of ICMP errors: see docs/decisions/0003-icmp-errors.md.
import type { RemoteInfo } from "node:dgram";
import type { UdpPeer } from "./peer.ts";
import { createUdpSocket, type Sent } from "./socket.ts";
import type { UdpSource } from "./source.ts";

/** Receives the events of probes. */
export interface ProbeListener {
  /** A message arrived. */
  arrived(message: Buffer, from: RemoteInfo): void;
  /** The peer cannot be reached, or no process listens there; the probe is closed. */
  refused(cause: Error, to: UdpPeer, probe: Probe): void;
}

/** The connected sockets of one transport: few, and short-lived. */
export class Probes {
  readonly #open = new Set<Probe>();
  #referenced = false;

  constructor(
    private readonly source: UdpSource,
    private readonly listener: ProbeListener,
  ) {}

  /** Sends through a connected socket if there is one to spare. Returns whether it does. */
  send(message: Uint8Array, to: UdpPeer, sent: Sent): boolean {
    const probe = to.probe ?? this.#probe(to);
    if (probe === undefined) return false;
    if (to.hasOtherAddresses && probe.messages.length < maxKept) probe.messages.push(message);
    if (probe.busy) return false;
    probe.send(message, sent);
    return true;
  }

  reference(on: boolean): void {
    this.#referenced = on;
    for (const probe of this.#open) probe.reference(on);
  }

  close(): Promise<void>[] {
    return Array.from(this.#open, (probe) => probe.close());
  }

  #probe(to: UdpPeer): Probe | undefined {
    if (this.#open.size >= maxProbes) {
      const idle = [...this.#open].find((probe) => !probe.busy);
      if (idle === undefined) return undefined;
      void idle.close();
    }
    try {
      return new Probe(to, this.#open, this.#referenced, this.source, this.listener);
    } catch {
      return undefined; // the system gives no socket: use the shared one, which exists already or reports why it cannot
    }
  }
}

/** A socket connected to a peer. One message at a time goes through it, so that no more than one answer depends on its life. */
export class Probe {
  /** A message went out, and it is not known yet whether an answer comes. */
  busy = false;
  /** The messages sent to the peer since the probe was opened, through any socket; kept only if its name has other addresses. */
  readonly messages: Uint8Array[] = [];
  readonly #socket;
  readonly #lapse: NodeJS.Timeout;
  #connected = false;
  #unsent: { readonly message: Uint8Array; readonly sent: Sent } | undefined;
  #closed: Promise<void> | undefined;

  /** Throws the operating system's error if it gives no socket. */
  constructor(
    private readonly to: UdpPeer,
    private readonly open: Set<Probe>,
    referenced: boolean,
    source: UdpSource,
    private readonly listener: ProbeListener,
  ) {
    const { family, host, port } = to.address;
    this.#socket = createUdpSocket(family, receiveBufferSize, true);
    source.bind(this.#socket, family);
    if (!referenced) this.#socket.unref();
    this.#socket.on("message", (message, from) => this.#arrived(message, from));
    this.#socket.on("error", (cause) => this.#refused(cause));
    this.#socket.on("connect", () => {
      this.#connected = true;
      if (this.#unsent !== undefined) this.#transmit(this.#unsent.message, this.#unsent.sent);
    });
    this.#socket.connect(port, host);
    this.#lapse = setTimeout(() => void this.close(), lapse).unref();
    to.probe = this;
    open.add(this);
  }

  send(message: Uint8Array, sent: Sent): void {
    this.busy = true;
    this.#lapse.refresh();
    if (this.#connected) this.#transmit(message, sent);
    else this.#unsent = { message, sent };
  }

  reference(on: boolean): void {
    if (on) this.#socket.ref();
    else this.#socket.unref();
  }

  close(): Promise<void> {
    if (this.#closed !== undefined) return this.#closed;
    clearTimeout(this.#lapse);
    this.open.delete(this);
    if (this.to.probe === this) this.to.probe = undefined;
    return (this.#closed = new Promise((resolve) => this.#socket.close(resolve)));
  }

  #arrived(message: Buffer, from: RemoteInfo): void {
    this.busy = false;
    this.listener.arrived(message, from);
    if (this.to.state === "answering" && !this.busy) void this.close();
  }

  #transmit(message: Uint8Array, sent: Sent): void {
    this.#unsent = undefined;
    if (this.#closed !== undefined) return;
    this.#socket.send(message, (cause) => {
      if (cause !== null) this.busy = false;
      sent(cause);
    });
  }

  #refused(cause: Error): void {
    if (this.#closed !== undefined) return;
    void this.close();
    if (this.#unsent !== undefined) this.#unsent.sent(cause);
    else this.listener.refused(cause, this.to, this);
  }
}

/** The number of targets at a time whose refusal can be heard. Messages to others go through the shared socket, which hears nothing. */
const maxProbes = 8;
/** Milliseconds after which a probe is closed if neither an answer nor silence was reported, as when a request was aborted. */
const lapse = 60_000;
const maxKept = 64;
/** Octets: room for one answer. */
const receiveBufferSize = 256 * 1024;
