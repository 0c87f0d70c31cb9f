// RFC 3411 §3.1.1.1 and RFC 3417: the contract of a transport mapping.
import type { TransportError } from "@snmp/mpm-core";
import type { NamedPlugin } from "@snmp/mpm-core";

/** An address within a transport domain. The transport makes it; everybody else only passes it on and compares it. */
export interface TransportAddress {
  /** For people: `udp://192.0.2.1:161`. */
  toString(): string;
}

/** Where a user wants messages to go: `udp://host:port`, taken apart. */
export interface Target {
  /** `udp`, `tcp`, or what another transport is registered under. */
  readonly scheme: string;
  /** A name or a numeric address, IPv6 without brackets. */
  readonly host: string;
  /** 1..65535 */
  readonly port: number;
}

/** Takes what a transport receives. Nothing that it is given may make it throw. */
export interface TransportReceiver {
  /** A message arrived. The octets are the receiver's to keep. */
  message(message: Uint8Array, from: TransportAddress): void;
  /** Something failed after `send` had returned: for the messages under way to `to`, or, without it, for all. */
  error(error: TransportError, to?: TransportAddress): void;
}

/** A transport at work: a socket, or as many connections as there are peers. */
export interface Transport {
  /** The longest message that can be sent, in octets (RFC 3417 §3.2, RFC 3430 §2.2). */
  readonly maxMessageSize: number;
  /** Whether a message with source `from` can be an answer to one that went to `to`. */
  isSource(from: TransportAddress, to: TransportAddress): boolean;
  /**
   * Sends one message, whose octets must not change afterwards. A failure comes as a `TransportError` that names the target, through
   * `done` or, once `done` was called or where there is none, through the receiver's `error`; `send` itself never throws. `done` may be
   * called before `send` returns. Where answers come, a transport need not hear of failures before `silent` tells that one did not.
   */
  send(message: Uint8Array, to: TransportAddress, done?: (error: TransportError | undefined) => void): void;
  /**
   * Tells that an answer to a message for `to` was accepted, for transports that treat silent peers otherwise. `to` is the object that
   * `resolve` gave, also where the answer came from another address; called from within the receiver's `message`.
   */
  answered?(to: TransportAddress): void;
  /** Tells that no answer to a message for `to`, the object that `resolve` gave, came in time, or that nobody waits for it any more. */
  silent?(to: TransportAddress): void;
  /** Keeps the process alive. Transports begin without; clients, who wait with timers, leave it at that. */
  ref(): void;
  /** Does not keep the process alive any more. */
  unref(): void;
  /** Ends the transport; resolves when everything it held is released. Again is a no-op. */
  close(): Promise<void>;
}

/** A transport that asks: for command generators and notification originators. */
export interface RequestingTransport extends Transport {
  /**
   * The address of a target; looks names up. What a transport knows of a peer it may keep in that object, so whoever talks to the peer
   * should keep it too.
   *
   * @throws A `TransportError`, such as `ENOTFOUND`, that names the target, or the signal's reason.
   */
  resolve(target: Target, options?: ResolveOptions): Promise<TransportAddress>;
}

/** How to resolve a target. */
export interface ResolveOptions {
  /** Ends the look-up. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Answers may come from other addresses than the target's, as those of devices with several do: the transport must not filter what
   * arrives by its source. That `isSource` does not hold for such an answer is the caller's to forgive.
   */
  readonly anySource?: boolean | undefined;
}

/** A transport that is asked: for command responders and notification receivers. */
export interface ListeningTransport extends Transport {
  /** Where it listens, for people and for clients: `udp://127.0.0.1:1161`. */
  readonly address: string;
  /** The port that it has. */
  readonly port: number;
}

/** How to listen. */
export interface ListenOptions {
  /** A numeric address of this host. */
  readonly address: string;
  /** 0..65535; 0 takes a free one. */
  readonly port: number;
  /** Octets of the kernel's receive buffer, as far as it grants them. */
  readonly receiveBufferSize?: number;
}

/** How to open a transport for requests. */
export interface OpenOptions {
  /** Octets of the kernel's receive buffer, as far as it grants them; 4 MiB by default. */
  readonly receiveBufferSize?: number;
}

/** What a package registers: one transport mapping. */
export interface TransportPlugin extends NamedPlugin {
  /** The scheme of its addresses: `udp`. */
  readonly scheme: string;
  /** The port of a command responder where an address names none; 161 for UDP and TCP (RFC 3417 §3.1). */
  readonly defaultPort: number;
  /** Opens a transport for requests to any number of targets. */
  open(receiver: TransportReceiver, options?: OpenOptions): RequestingTransport;
  /**
   * Listens for requests.
   *
   * @throws A `TransportError` that names the address, such as `EADDRINUSE`.
   */
  listen(receiver: TransportReceiver, options: ListenOptions): Promise<ListeningTransport>;
}
