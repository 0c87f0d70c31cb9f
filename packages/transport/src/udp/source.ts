// The sources of datagrams.
import type { Socket } from "node:dgram";
import { bindingFailed, sourceAddress } from "../source.ts";
import type { OpenOptions } from "../transport.ts";
import { bindSocket } from "./socket.ts";

/** The source of the messages of one transport. */
export class UdpSource {
  readonly #options: OpenOptions;

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  /** Whether peers may get a socket of their own: two sockets cannot have the same port, and a connected one cannot hear many devices. */
  get allowsProbes(): boolean {
    return this.#options.localPort === undefined && this.#options.broadcast !== true;
  }

  /** Binds a socket, and lets it send what it may send. Throws a `TransportError`, or the error of the operating system. */
  bind(socket: Socket, family: 4 | 6): void {
    const { localPort, broadcast } = this.#options;
    const address = sourceAddress(this.#options, family);
    try {
      bindSocket(socket, family, address, localPort);
    } catch (cause) {
      throw address === undefined && localPort === undefined
        ? cause
        : bindingFailed(cause, address, localPort);
    }
    if (broadcast !== true) return;
    socket.setBroadcast(true);
    if (address !== undefined) socket.setMulticastInterface(address);
  }
}
