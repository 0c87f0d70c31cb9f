// Carries messages between the threads of one process: each endpoint has a BroadcastChannel whose name is its address. Replace the channel
// by the network of your transport.
import { BroadcastChannel } from "node:worker_threads";
import { TransportError } from "@snmp/mpm-core";
import {
  formatTarget,
  type ListeningTransport,
  type RequestingTransport,
  type Target,
  type TransportAddress,
  type TransportReceiver,
} from "@snmp/transport";
import { AcmeAddress } from "./address.ts";

/** An endpoint that sends and receives. Here, clients and agents use the same one. */
export class AcmeEndpoint implements RequestingTransport, ListeningTransport {
  readonly maxMessageSize = 65507;
  readonly address: string;
  readonly #receiver: TransportReceiver;
  readonly #own: BroadcastChannel;
  readonly #peers = new Map<string, BroadcastChannel>();
  #closed = false;

  constructor(
    host: string,
    readonly port: number,
    receiver: TransportReceiver,
  ) {
    this.address = formatTarget({ scheme: "acme", host, port });
    this.#receiver = receiver;
    this.#own = new BroadcastChannel(this.address);
    this.#own.onmessage = (event) => this.#receive((event as { readonly data?: unknown }).data);
    // A transport keeps the process alive only between `ref` and `unref`.
    this.#own.unref();
  }

  /** Finds the address of a target, such as by DNS. */
  async resolve(target: Target): Promise<TransportAddress> {
    return new AcmeAddress(formatTarget(target));
  }

  /** Whether a message from `from` may answer a message to `to`. */
  isSource(from: TransportAddress, to: TransportAddress): boolean {
    return from.toString() === to.toString();
  }

  /** Sends a message. Reports an error to `done` or, without `done`, to the receiver; never throws. */
  send(message: Uint8Array, to: TransportAddress, done?: (error: TransportError | undefined) => void): void {
    const error = this.#findFault(message, to);
    if (error === undefined) this.#peer(to.toString()).postMessage({ from: this.address, message });
    // Not before `send` has returned: the caller may not be ready yet.
    setImmediate(() => {
      if (done !== undefined) done(error);
      else if (error !== undefined) this.#receiver.error(error, to);
    });
  }

  ref(): void {
    this.#own.ref();
  }

  unref(): void {
    this.#own.unref();
  }

  /** Calling it twice is safe. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const channel of [this.#own, ...this.#peers.values()]) channel.close();
  }

  #findFault(message: Uint8Array, to: TransportAddress): TransportError | undefined {
    const target = to.toString();
    if (this.#closed) return new TransportError(`the transport to ${target} is closed`, target, "ESHUTDOWN");
    if (message.length <= this.maxMessageSize) return undefined;
    return new TransportError(
      `a message of ${message.length} octets is too long for ${target}`,
      target,
      "EMSGSIZE",
    );
  }

  #peer(name: string): BroadcastChannel {
    let channel = this.#peers.get(name);
    if (channel === undefined) {
      channel = new BroadcastChannel(name);
      channel.unref();
      this.#peers.set(name, channel);
    }
    return channel;
  }

  /** Takes any data from the channel, valid or not, so it must not throw. */
  #receive(data: unknown): void {
    const { from, message } = (data ?? {}) as { readonly from?: unknown; readonly message?: unknown };
    if (typeof from === "string" && message instanceof Uint8Array)
      this.#receiver.message(message, new AcmeAddress(from));
  }
}
