// A network without sockets: for tests, and for an agent and a client in one process.
import { listeningFailed } from "../failure.ts";
import { formatTarget } from "../target.ts";
import type {
  ListeningTransport,
  ListenOptions,
  OpenOptions,
  RequestingTransport,
  TransportPlugin,
  TransportReceiver,
} from "../transport.ts";
import { type Carrier, type MemoryAddress, MemoryEndpoint } from "./endpoint.ts";

/** A message on its way. */
export interface MemoryPacket {
  /** The octets; the receiver gets a copy. */
  readonly message: Uint8Array;
  /** The sender: `memory://name:port`. */
  readonly from: string;
  /** The receiver: `memory://name:port`. */
  readonly to: string;
}

/**
 * Decides how a message is delivered: calls `deliver` once, not at all (lost), twice (doubled), later (delayed, out of order), or with
 * other octets (damaged).
 */
export type MemoryHook = (packet: MemoryPacket, deliver: (message?: Uint8Array) => void) => void;

/** A transport plug-in whose endpoints have names instead of sockets. `memory` is the one behind `memory://`; a test may create its own. */
export class MemoryNetwork implements TransportPlugin {
  readonly scheme = "memory";
  readonly name = "@snmp/transport";
  readonly defaultPort = 161;
  /** Decides how messages are delivered; with `undefined`, each arrives once, in order. */
  hook: MemoryHook | undefined = undefined;
  readonly #endpoints = new Map<string, MemoryEndpoint>();
  #lastPort = lastReservedPort;
  readonly #carrier: Carrier = {
    carry: (message, from, to) => this.#carry(message, from, to),
    remove: (endpoint) => this.#endpoints.delete(endpoint.address),
  };

  /** @throws `TypeError` for options that need sockets. */
  open(receiver: TransportReceiver, options: OpenOptions = {}): RequestingTransport {
    for (const name of socketOptions)
      if (options[name] !== undefined && options[name] !== false)
        throw new TypeError(`the memory transport has no sockets: remove the option ${name}`);
    return this.#add(new MemoryEndpoint(this.#carrier, "client", this.#freePort("client"), receiver));
  }

  async listen(receiver: TransportReceiver, options: ListenOptions): Promise<ListeningTransport> {
    const { address, port } = options;
    const endpoint = new MemoryEndpoint(
      this.#carrier,
      address,
      port === 0 ? this.#freePort(address) : port,
      receiver,
    );
    if (this.#endpoints.has(endpoint.address)) throw listeningFailed("EADDRINUSE", endpoint.address);
    return this.#add(endpoint);
  }

  #carry(message: Uint8Array, from: MemoryAddress, to: MemoryAddress): boolean {
    const name = to.toString();
    if (!this.#endpoints.has(name)) return false;
    const deliver = (octets = message): void => {
      const copy = Uint8Array.from(octets);
      setImmediate(() => this.#endpoints.get(name)?.receiver.message(copy, from));
    };
    if (this.hook === undefined) deliver();
    else this.hook({ message, from: from.toString(), to: name }, deliver);
    return true;
  }

  #add(endpoint: MemoryEndpoint): MemoryEndpoint {
    this.#endpoints.set(endpoint.address, endpoint);
    return endpoint;
  }

  #freePort(host: string): number {
    do {
      this.#lastPort = this.#lastPort === 65_535 ? lastReservedPort + 1 : this.#lastPort + 1;
    } while (this.#endpoints.has(formatTarget({ scheme: "memory", host, port: this.#lastPort })));
    return this.#lastPort;
  }
}

const socketOptions = ["localAddress", "localPort", "interface", "broadcast"] as const;
/** The dynamic ports of IANA follow. */
const lastReservedPort = 49_151;

/** The network behind `memory://`. */
export const memory: MemoryNetwork = new MemoryNetwork();
