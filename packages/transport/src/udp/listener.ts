// RFC 3417 §3: SNMP over UDP, the side that is asked.
import { isIP } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import { listeningFailed, sendingFailed } from "../failure.ts";
import { canonicalAddress, hostText } from "../hosts.ts";
import { showReceived, showSent } from "../packets.ts";
import type { ListeningTransport, ListenOptions, TransportReceiver } from "../transport.ts";
import type { UdpAddress } from "./address.ts";
import { dgramSockets } from "./dgram.ts";
import {
  type BoundUdpSocket,
  defaultReceiveBufferSize,
  maxDatagramSize,
  type UdpSocket,
  type UdpSockets,
} from "./socket.ts";

/**
 * Listens at one address. If `address` is a specific one, replies leave from the address that the request went to (RFC 1157 §4.1 (4)).
 * For `0.0.0.0` and `::`, the operating system chooses the address by its routes. On a host with several addresses that may be another
 * one, and a strict manager drops the reply: listen at each address there. `::` takes IPv4 too, if the system does so by default.
 */
export async function listenUdp(
  receiver: TransportReceiver,
  options: ListenOptions,
  sockets: UdpSockets = dgramSockets,
): Promise<ListeningTransport> {
  const { address, port, receiveBufferSize = defaultReceiveBufferSize } = options;
  const where = `udp://${hostText(address)}:${port}`;
  if (isIP(address) === 0)
    throw listeningFailed(Object.assign(new Error("not a numeric address"), { code: "EINVAL" }), where);
  const { family, address: canonical } = canonicalAddress(address);
  let listener: UdpListener | undefined;
  try {
    const bound = await sockets.listen(family, canonical, port, receiveBufferSize, (message, from) =>
      listener?.receive(message, from),
    );
    return (listener = new UdpListener(receiver, bound));
  } catch (cause) {
    throw listeningFailed(cause, where);
  }
}

class UdpListener implements ListeningTransport {
  readonly maxMessageSize = maxDatagramSize;
  readonly address: string;
  readonly port: number;
  readonly receiveBufferSize: number;
  readonly #receiver: TransportReceiver;
  readonly #socket: UdpSocket;
  #closed: Promise<void> | undefined;

  constructor(receiver: TransportReceiver, { socket, address, port, receiveBufferSize }: BoundUdpSocket) {
    this.address = `udp://${hostText(address)}:${port}`;
    this.port = port;
    this.receiveBufferSize = receiveBufferSize;
    this.#receiver = receiver;
    this.#socket = socket;
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
    else if (message.length > maxDatagramSize) sent("EMSGSIZE");
    else {
      showSent(message, to, this.address);
      this.#socket.send(message, to, sent);
    }
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#socket.close());
  }

  receive(message: Uint8Array, from: UdpAddress): void {
    if (this.#closed !== undefined) return;
    showReceived(message, from, this.address);
    this.#receiver.message(message, from);
  }
}
