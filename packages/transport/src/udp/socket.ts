import { createSocket, type Socket } from "node:dgram";
import { nextTurn } from "../turns.ts";
import { UdpAddress } from "./address.ts";
import type { UdpSource } from "./source.ts";

/** Called once a message went out, or could not. */
export type Sent = (cause: Error | string | null) => void;

/** A socket for any number of peers. That of this package is one of `node:dgram`; other packages may bring another one. */
export interface UdpSocket {
  /** Sends a datagram. A failure goes to `sent`, as the error or its name, and is lost without it. */
  send(message: Uint8Array, to: UdpAddress, sent?: Sent): void;
  /** Keeps the process alive. */
  ref(): void;
  /** Stops keeping the process alive. */
  unref(): void;
  /** Resolves once the messages that were sent before are out, and the socket is released. */
  close(): Promise<void>;
}

/** A socket that listens, and the address that it was bound to. */
export interface BoundUdpSocket {
  /** The socket. */
  readonly socket: UdpSocket;
  /** The numeric address that it was bound to. */
  readonly address: string;
  /** The port that it was bound to, 1..65535. */
  readonly port: number;
  /** Octets of the receive buffer that the kernel granted. */
  readonly receiveBufferSize: number;
}

/** Receives a datagram, whose octets are not written again. */
export type Receive = (message: Uint8Array, from: UdpAddress) => void;

/** Opens sockets, which do not keep the process alive until `ref` is called. */
export interface UdpSockets {
  /** Opens a socket for requests. Throws a `TransportError`, or the error of the operating system. */
  open(source: UdpSource, family: 4 | 6, receiveBufferSize: number, receive: Receive): UdpSocket;
  /** Opens a socket that listens at an address. Rejects with the error of the operating system. */
  listen(
    family: 4 | 6,
    address: string,
    port: number,
    receiveBufferSize: number,
    receive: Receive,
  ): Promise<BoundUdpSocket>;
}

/** A socket of `node:dgram`, which is bound already. */
export class DgramSocket implements UdpSocket {
  readonly #socket: Socket;

  constructor(socket: Socket, receive: Receive) {
    this.#socket = socket;
    socket.unref();
    socket.on("message", (message, { address, family, port }) =>
      receive(message, new UdpAddress(family === "IPv4" ? 4 : 6, address, port)),
    );
    // An error of receiving does not say which message it concerns, and the socket goes on: a request times out.
    socket.on("error", () => undefined);
  }

  send(message: Uint8Array, { host, port }: UdpAddress, sent?: Sent): void {
    this.#socket.send(message, port, host, sent);
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  async close(): Promise<void> {
    // dgram hands messages over in the next tick: let those that were sent before go out
    await nextTurn();
    await new Promise<void>((resolve) => this.#socket.close(resolve));
  }
}

/** Creates a UDP socket that is not bound yet. `ipv6Only` makes one for IPv6 leave IPv4 to another socket. */
export function createUdpSocket(family: 4 | 6, receiveBufferSize: number, ipv6Only: boolean): Socket {
  const socket = createSocket({
    type: `udp${family}`,
    ipv6Only: ipv6Only && family === 6,
    // Every address is numeric by now. Node's own look-up would cost a microsecond per datagram, and binding would have to wait.
    lookup: (address, _options, done) => done(null, address, family),
  });
  socket.on("listening", () => enlargeReceiveBuffer(socket, receiveBufferSize));
  return socket;
}

/** Binds a socket at once, by default to a free port. Throws the error of the operating system. */
export function bindSocket(socket: Socket, family: 4 | 6, address?: string, port = 0): void {
  let failure: Error | undefined;
  const keep = (error: Error): void => void (failure = error);
  socket.once("error", keep);
  socket.bind({ address: address ?? (family === 4 ? "0.0.0.0" : "::"), port, exclusive: true });
  socket.off("error", keep);
  if (failure === undefined) return;
  socket.close();
  throw failure;
}

/** Asks for a receive buffer. Linux grants what it can; other systems refuse too large a size, and are asked for less. */
function enlargeReceiveBuffer(socket: Socket, size: number): void {
  for (let asked = size; asked >= minBuffer; asked = Math.floor(asked / 4)) {
    try {
      return socket.setRecvBufferSize(asked);
    } catch {
      // try a smaller one
    }
  }
}

/** Octets: room for a burst of answers from many targets. With Linux' usual 208 KiB, 300 outstanding requests lose some. */
export const defaultReceiveBufferSize = 4 * 1024 * 1024;
const minBuffer = 64 * 1024;
/** Octets: 65535 less the headers of IPv4 and UDP (RFC 768, RFC 791). */
export const maxDatagramSize = 65_507;
