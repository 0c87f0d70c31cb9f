// Connected UDP sockets, the only ones that the operating system tells of ICMP errors: see docs/decisions/0003-icmp-errors.md.
import type { RemoteInfo } from "node:dgram";
import type { UdpAddress } from "./address.ts";
import { bindToFreePort, udpSocket } from "./socket.ts";

/** Told whether a message went out. */
export type Sent = (cause: Error | null) => void;

/** What probes tell. */
export interface ProbeListener {
  arrived(message: Buffer, from: RemoteInfo): void;
  /** The peer cannot be reached, or nobody listens there; the probe is closed. */
  refused(cause: Error, to: UdpAddress, probe: Probe): void;
}

/** The connected sockets of one transport: few, and short-lived. */
export class Probes {
  readonly #open = new Set<Probe>();
  #referenced = false;

  constructor(private readonly listener: ProbeListener) {}

  /** Sends through a connected socket where there is one to spare; whether it does. */
  send(message: Uint8Array, to: UdpAddress, sent: Sent): boolean {
    const probe = to.probe ?? this.#probe(to);
    if (probe === undefined) return false;
    if (to.alternatives !== undefined && probe.messages.length < mostKept) probe.messages.push(message);
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

  #probe(to: UdpAddress): Probe | undefined {
    if (this.#open.size >= mostProbes) {
      const idle = [...this.#open].find((probe) => !probe.busy);
      if (idle === undefined) return undefined;
      void idle.close();
    }
    try {
      return new Probe(to, this.#open, this.#referenced, this.listener);
    } catch {
      return undefined; // no socket to be had: the shared one, which is there already or will tell why not, has to do
    }
  }
}

/** A socket connected to a peer. One message at a time goes through it, so that no more than one answer depends on its life. */
export class Probe {
  /** A message went out, and neither an answer nor word that there is none has come. */
  busy = false;
  /** What went to the peer, this way or another, since the probe was opened: kept only if its name has another address to try. */
  readonly messages: Uint8Array[] = [];
  readonly #socket;
  readonly #lapse: NodeJS.Timeout;
  #connected = false;
  #unsent: { readonly message: Uint8Array; readonly sent: Sent } | undefined;
  #closed: Promise<void> | undefined;

  /** Throws what the operating system says when there is no socket to be had. */
  constructor(
    private readonly to: UdpAddress,
    private readonly open: Set<Probe>,
    referenced: boolean,
    private readonly listener: ProbeListener,
  ) {
    this.#socket = udpSocket(to.family, receiveBufferSize, true);
    bindToFreePort(this.#socket, to.family);
    if (!referenced) this.#socket.unref();
    this.#socket.on("message", (message, from) => this.#arrived(message, from));
    this.#socket.on("error", (cause) => this.#refused(cause));
    this.#socket.on("connect", () => {
      this.#connected = true;
      if (this.#unsent !== undefined) this.#transmit(this.#unsent.message, this.#unsent.sent);
    });
    this.#socket.connect(to.port, to.address);
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
    if (this.to.answered && !this.busy) void this.close();
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

/** As many targets at a time can be heard refusing; to the others goes the shared socket, which hears nothing. */
const mostProbes = 8;
/** Milliseconds after which a probe is given up if nobody says what became of its message, such as when a request was aborted. */
const lapse = 60_000;
const mostKept = 64;
/** Room for one answer. */
const receiveBufferSize = 256 * 1024;
