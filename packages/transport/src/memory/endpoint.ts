import type { TransportError } from "@snmp/mpm-core";
import { sendingFailed } from "../failure.ts";
import { formatTarget } from "../target.ts";
import type {
  ListeningTransport,
  RequestingTransport,
  Target,
  TransportAddress,
  TransportReceiver,
} from "../transport.ts";

/** An address on a network in memory: `memory://name:port`. */
export class MemoryAddress implements TransportAddress {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** The network, as its endpoints use it. */
export interface Carrier {
  /** Carries a message. Returns whether an endpoint is there to receive it. */
  carry(message: Uint8Array, from: MemoryAddress, to: MemoryAddress): boolean;
  /** Removes an endpoint that was closed. */
  remove(endpoint: MemoryEndpoint): void;
}

/** One place on a network. The side that asks and the side that listens are alike. */
export class MemoryEndpoint implements RequestingTransport, ListeningTransport {
  readonly maxMessageSize = 65_507;
  readonly address: string;
  readonly #network: Carrier;
  readonly #from: MemoryAddress;
  #closed = false;

  constructor(
    network: Carrier,
    host: string,
    readonly port: number,
    readonly receiver: TransportReceiver,
  ) {
    this.address = formatTarget({ scheme: "memory", host, port });
    this.#network = network;
    this.#from = new MemoryAddress(this.address);
  }

  async resolve(target: Target): Promise<MemoryAddress> {
    return new MemoryAddress(formatTarget(target));
  }

  isSource(from: TransportAddress, to: TransportAddress): boolean {
    return from.toString() === to.toString();
  }

  send(message: Uint8Array, to: MemoryAddress, done?: (error: TransportError | undefined) => void): void {
    const error = this.#fault(message, to);
    setImmediate(() => {
      if (done !== undefined) done(error);
      else if (error !== undefined) this.receiver.error(error, to);
    });
  }

  ref(): void {
    // nothing here could keep a process alive
  }

  unref(): void {
    // as above
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#network.remove(this);
  }

  #fault(message: Uint8Array, to: MemoryAddress): TransportError | undefined {
    const target = to.toString();
    if (this.#closed) return sendingFailed("ESHUTDOWN", target);
    if (message.length > this.maxMessageSize) return sendingFailed("EMSGSIZE", target, message.length);
    return this.#network.carry(message, this.#from, to) ? undefined : sendingFailed("ECONNREFUSED", target);
  }
}
