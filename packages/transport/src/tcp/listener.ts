// RFC 3430: SNMP over TCP, the side that listens. A reply goes to the connection that its request came from.
import { once } from "node:events";
import { type AddressInfo, createServer, isIP, type Server, type Socket } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import { listeningFailed, sendingFailed } from "../failure.ts";
import { hostText } from "../hosts.ts";
import { showReceived, showSent } from "../packets.ts";
import { nextTurn } from "../turns.ts";
import type { ListeningTransport, ListenOptions, TransportAddress, TransportReceiver } from "../transport.ts";
import { ConnectionsByHost } from "./connections-by-host.ts";
import { createFramer, frame } from "./framer.ts";
import { type Framing, resolveFraming } from "./framing.ts";
import { defaultMaxMessageSize, maxWaitingMessages, type TcpOptions } from "./options.ts";

/** Listens at one address. Closes a connection that brings no whole message for `idleTimeout`, or octets that are not a message. */
export async function listenTcp(
  receiver: TransportReceiver,
  options: ListenOptions & TcpOptions,
): Promise<ListeningTransport> {
  const { address, port } = options;
  const where = `tcp://${hostText(address)}:${port}`;
  if (isIP(address) === 0)
    throw listeningFailed(Object.assign(new Error("not a numeric address"), { code: "EINVAL" }), where);
  const server = createServer({ noDelay: true });
  const listening = once(server, "listening");
  try {
    server.listen({ host: address, port });
    await listening;
  } catch (cause) {
    throw listeningFailed(cause, where);
  }
  return new TcpListener(receiver, server, options);
}

class TcpListener implements ListeningTransport {
  readonly maxMessageSize: number;
  readonly address: string;
  readonly port: number;
  readonly #receiver: TransportReceiver;
  readonly #server: Server;
  readonly #options: PeerOptions;
  readonly #byHost: ConnectionsByHost;
  readonly #peers = new Set<TcpPeer>();
  #referenced = false;
  #closed: Promise<void> | undefined;

  constructor(receiver: TransportReceiver, server: Server, options: TcpOptions) {
    const { address, port } = server.address() as AddressInfo;
    this.address = `tcp://${hostText(address)}:${port}`;
    this.port = port;
    this.maxMessageSize = options.maxMessageSize ?? defaultMaxMessageSize;
    this.#options = {
      maxMessageSize: this.maxMessageSize,
      idleTimeout: options.idleTimeout ?? 60_000,
      framing: resolveFraming(options.framing),
    };
    this.#receiver = receiver;
    this.#server = server;
    const { maxConnections = 256, maxConnectionsPerHost = Math.ceil(maxConnections / 4) } = options;
    server.maxConnections = maxConnections;
    this.#byHost = new ConnectionsByHost(maxConnectionsPerHost);
    server.unref();
    server.on("connection", (socket) => this.#accept(socket));
    // an error of accepting concerns no known peer, and the server goes on
    server.on("error", () => undefined);
  }

  isSource(from: TransportAddress, to: TransportAddress): boolean {
    return from === to;
  }

  send(message: Uint8Array, to: TcpPeer, done?: (error: TransportError | undefined) => void): void {
    const report = done ?? ((error) => error !== undefined && this.#receiver.error(error, to));
    if (message.length > this.maxMessageSize)
      report(sendingFailed("EMSGSIZE", to.toString(), message.length));
    else {
      showSent(message, to, this.address);
      to.send(message, report);
    }
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

  #accept(socket: Socket): void {
    const host = socket.remoteAddress ?? "";
    if (!this.#byHost.add(host)) return void socket.destroy();
    const peer = new TcpPeer(socket, this.#options, (message) => {
      if (this.#closed !== undefined) return;
      showReceived(message, peer, this.address);
      this.#receiver.message(message, peer);
    });
    if (!this.#referenced) peer.unref();
    this.#peers.add(peer);
    socket.on("close", () => {
      this.#byHost.remove(host);
      this.#peers.delete(peer);
    });
  }

  #reference(on: boolean): void {
    if (on === this.#referenced) return;
    this.#referenced = on;
    for (const held of [this.#server, ...this.#peers]) {
      if (on) held.ref();
      else held.unref();
    }
  }

  async #close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    await nextTurn();
    for (const peer of this.#peers) peer.destroy();
    await closed;
  }
}

/** How a listener treats its connections. */
interface PeerOptions {
  readonly maxMessageSize: number;
  readonly idleTimeout: number;
  readonly framing: Framing | undefined;
}

/** A connection, as the address of the peer: its messages come from it, and replies go to it. */
class TcpPeer implements TransportAddress {
  readonly #socket: Socket;
  readonly #name: string;
  readonly #deadline: NodeJS.Timeout;
  readonly #maxWaiting: number;
  readonly #framing: Framing | undefined;

  constructor(
    socket: Socket,
    { maxMessageSize, idleTimeout, framing }: PeerOptions,
    arrived: (message: Uint8Array) => void,
  ) {
    this.#socket = socket;
    this.#framing = framing;
    this.#name = `tcp://${hostText(socket.remoteAddress ?? "")}:${socket.remotePort ?? 0}`;
    this.#maxWaiting = maxWaitingMessages * maxMessageSize;
    // not the timeout of the socket, which each single octet would extend
    this.#deadline = setTimeout(() => socket.destroy(), idleTimeout).unref();
    const framer = createFramer(framing, maxMessageSize);
    const deliver = (message: Uint8Array): void => {
      this.#deadline.refresh();
      if (!socket.destroyed) arrived(message);
    };
    socket.on("data", (chunk) => {
      // the framing is lost: no later octet can be recognised as the first of a message
      if (framer.push(chunk, deliver) !== undefined) socket.destroy();
    });
    // a peer that does not read its replies may send no more requests
    socket.on("drain", () => socket.resume());
    socket.on("error", () => undefined); // "close" follows
    socket.on("close", () => clearTimeout(this.#deadline));
  }

  send(message: Uint8Array, done: (error: TransportError | undefined) => void): void {
    const socket = this.#socket;
    if (socket.destroyed || !socket.writable) return done(sendingFailed("ECONNRESET", this.#name));
    let octets: Uint8Array;
    try {
      octets = frame(this.#framing, message);
    } catch (cause) {
      return done(sendingFailed(cause, this.#name));
    }
    if (socket.writableLength + octets.length > this.#maxWaiting) {
      socket.destroy();
      return done(sendingFailed("ENOBUFS", this.#name));
    }
    const taken = socket.write(octets, (cause) => done(cause ? sendingFailed(cause, this.#name) : undefined));
    if (!taken) socket.pause();
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  toString(): string {
    return this.#name;
  }
}
