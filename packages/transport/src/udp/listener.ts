// RFC 3417 §3: SNMP over UDP, the side that is asked.
import type { RemoteInfo, Socket } from "node:dgram";
import { once } from "node:events";
import { isIP } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import { listeningFailed, sendingFailed } from "../failure.ts";
import { canonicalAddress, hostText } from "../hosts.ts";
import { showReceived, showSent } from "../packets.ts";
import type { ListeningTransport, ListenOptions, TransportReceiver } from "../transport.ts";
import { nextTurn } from "../turns.ts";
import { UdpAddress } from "./address.ts";
import { defaultReceiveBufferSize, maxDatagramSize, createUdpSocket } from "./socket.ts";

/**
 * Listens at one address. If `address` is a specific one, replies leave from the address that the request went to (RFC 1157 §4.1 (4)).
 * For `0.0.0.0` and `::`, the operating system chooses the address by its routes. On a host with several addresses that may be another
 * one, and a strict manager drops the reply: listen at each address there. `::` takes IPv4 too, if the system does so by default.
 */
export async function listenUdp(
  receiver: TransportReceiver,
  options: ListenOptions,
): Promise<ListeningTransport> {
  const { address, port, receiveBufferSize = defaultReceiveBufferSize } = options;
  const where = `udp://${hostText(address)}:${port}`;
  if (isIP(address) === 0)
    throw listeningFailed(Object.assign(new Error("not a numeric address"), { code: "EINVAL" }), where);
  const { family, address: canonical } = canonicalAddress(address);
  const socket = createUdpSocket(family, receiveBufferSize, false);
  const listening = once(socket, "listening");
  try {
    socket.bind({ address: canonical, port });
    await listening;
  } catch (cause) {
    socket.close();
    throw listeningFailed(cause, where);
  }
  return new UdpListener(receiver, socket);
}

class UdpListener implements ListeningTransport {
  readonly maxMessageSize = maxDatagramSize;
  readonly address: string;
  readonly port: number;
  readonly receiveBufferSize: number;
  readonly #receiver: TransportReceiver;
  readonly #socket: Socket;
  #closed: Promise<void> | undefined;

  constructor(receiver: TransportReceiver, socket: Socket) {
    const { address, port } = socket.address();
    this.address = `udp://${hostText(address)}:${port}`;
    this.port = port;
    this.receiveBufferSize = socket.getRecvBufferSize();
    this.#receiver = receiver;
    this.#socket = socket;
    socket.unref();
    socket.on("message", (message, from) => this.#receive(message, from));
    // an error of receiving concerns no peer in particular, and the socket goes on
    socket.on("error", () => undefined);
  }

  isSource(from: UdpAddress, to: UdpAddress): boolean {
    return from.port === to.port && from.host === to.host;
  }

  send(message: Uint8Array, to: UdpAddress, done?: (error: TransportError | undefined) => void): void {
    const sent = (cause: Error | string | null): void => {
      if (cause === null) return done?.(undefined);
      const error = sendingFailed(cause, to.toString(), message.length);
      if (done === undefined) this.#receiver.error(error, to);
      else done(error);
    };
    if (this.#closed !== undefined || to.port === 0) sent("ESHUTDOWN");
    else {
      showSent(message, to, this.address);
      this.#socket.send(message, to.port, to.host, sent);
    }
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  #receive(message: Buffer, { address, family, port }: RemoteInfo): void {
    if (this.#closed !== undefined) return;
    const from = new UdpAddress(family === "IPv4" ? 4 : 6, address, port);
    showReceived(message, from, this.address);
    this.#receiver.message(message, from);
  }

  async #close(): Promise<void> {
    // dgram hands messages over in the next tick: let those that were sent before go out
    await nextTurn();
    await new Promise<void>((resolve) => this.#socket.close(resolve));
  }
}
