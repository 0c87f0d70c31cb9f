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

  /** Whether messages may go to broadcast addresses. */
  get broadcasts(): boolean {
    return this.#options.broadcast === true;
  }

  /** Binds a socket, and lets it send what it may send. Throws a `TransportError`, or the error of the operating system. */
  bind(socket: Socket, family: 4 | 6): void {
    const address = this.use(family, (own, port) => {
      bindSocket(socket, family, own, port);
      return own;
    });
    if (!this.broadcasts) return;
    socket.setBroadcast(true);
    if (address !== undefined) socket.setMulticastInterface(address);
  }

  /** Returns what `bind` makes of the address and the port of this host. Throws as `bind` of this class does. */
  use<Bound>(family: 4 | 6, bind: (address: string | undefined, port: number | undefined) => Bound): Bound {
    const { localPort } = this.#options;
    const address = sourceAddress(this.#options, family);
    try {
      return bind(address, localPort);
    } catch (cause) {
      throw address === undefined && localPort === undefined
        ? cause
        : bindingFailed(cause, address, localPort);
    }
  }
}
